package dev.chai.spec.policy;

import dev.chai.spec.Aspect;
import dev.chai.spec.Axis;
import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy for describing one aspect: its slots in order, what each needs, and what is left out.
 *
 * <pre>{@code
 * CaptionPolicy policy = CaptionPolicy.of(Aspect.SPATIAL);
 * policy.slots();                                            // spatial-size, spatial-size-change, spatial-2d, ...
 * policy.missing(labels, Set.of("wide-shot"));               // what a caption that only says "wide shot" leaves open
 * policy.missing(Set.of("wide-shot"));                       // the same without labels: defaults of the policy
 * policy.unneeded(Set.of("regular-speed"));                  // what is too normal to mention
 * }</pre>
 *
 * <p>Immutable and thread-safe. Finding missing slots costs the evaluation of one small condition a slot.
 *
 * <p>Source: the CHAI authors' caption policies. The slots, bans and omissions are theirs; the grading into mandatory and conditional is
 * a reading of prompts that mostly say "if relevant", so a mandatory slot without labels is a hint, never certain.
 *
 * @since 0.1
 */
public final class CaptionPolicy {
    private final Aspect aspect;
    private final String goal;
    private final String order;
    private final List<Aspect> context;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<SpecialCase> cases;

    CaptionPolicy(PolicyData.Entry entry) {
        aspect = entry.aspect();
        goal = entry.goal();
        order = entry.order();
        context = List.copyOf(entry.context());
        entry.slots().forEach(slot -> slots.put(slot.id(), slot));
        cases = List.copyOf(entry.cases());
    }

    /** Returns the policy of an aspect, loaded on first use and shared. */
    public static CaptionPolicy of(Aspect aspect) {
        return Objects.requireNonNull(Bundled.DATA.policies().get(aspect), aspect.id());
    }

    /** Returns what holds for the descriptions of all aspects: style and bans. */
    public static List<String> commonRules() {
        return Bundled.DATA.rules();
    }

    /** Returns the aspect. */
    public Aspect aspect() {
        return aspect;
    }

    /** Returns the task in a sentence. */
    public String goal() {
        return goal;
    }

    /** Returns the order in which the description proceeds. */
    public String order() {
        return order;
    }

    /** Returns the aspects whose finished descriptions a writer of this one gets to read, in the order of production. */
    public List<Aspect> context() {
        return context;
    }

    /** Returns the slots, in the order of the description. */
    public List<Slot> slots() {
        return List.copyOf(slots.values());
    }

    /** Returns the kinds of clips that are described differently. */
    public List<SpecialCase> cases() {
        return cases;
    }

    /**
     * Returns the slot of this lint id.
     *
     * @throws IllegalArgumentException if the aspect has none; the message names the nearest
     */
    public Slot require(String id) {
        Slot slot = slots.get(id);
        if (slot == null) {
            throw new IllegalArgumentException(
                    "no slot \"" + id + "\" for the " + aspect.id() + " aspect" + Nearest.hint(id, slots.keySet()));
        }
        return slot;
    }

    /** Returns what a caption leaves out that states these primitives, without labels of the clip: mandatory slots only, none certain. */
    public List<MissingSlot> missing(Collection<String> stated) {
        return missing(ClipLabels.builder("").build(), stated);
    }

    /**
     * Returns what a caption leaves out that states these primitives, in the order of the slots. Slots that the labels rule out are not
     * asked for; slots that no primitive fills are never reported.
     *
     * @param labels what is known about the clip
     * @param stated ids of the primitives that the caption states without negation
     */
    public List<MissingSlot> missing(ClipLabels labels, Collection<String> stated) {
        List<MissingSlot> missing = new ArrayList<>();
        for (Slot slot : slots.values()) {
            if (!slot.primitives().isEmpty()) {
                missing(slot, labels, stated).ifPresent(missing::add);
            }
        }
        return List.copyOf(missing);
    }

    private static Optional<MissingSlot> missing(Slot slot, ClipLabels labels, Collection<String> stated) {
        Truth applies = slot.applies(labels);
        if (!slot.isRequired(applies)) {
            return Optional.empty();
        }
        List<String> expected = labelled(slot, labels).stream()
                .filter(id -> !isStated(labels.taxonomy(), id, stated))
                .toList();
        boolean filled = slot.isFilledBy(stated);
        boolean complete = filled && (!slot.complete() || expected.isEmpty());
        return complete ? Optional.empty() : Optional.of(new MissingSlot(slot, applies == Truth.YES, expected, filled));
    }

    /** Returns values that the caption states although they are so normal that the policy leaves them out, in the order of the slots. */
    public List<String> unneeded(Collection<String> stated) {
        return slots.values().stream()
                .flatMap(slot -> slot.leaveOut().stream())
                .filter(stated::contains)
                .toList();
    }

    /** What the labels give for a slot: stored values, else what follows from them; an umbrella only without its kinds. */
    static List<String> labelled(Slot slot, ClipLabels labels) {
        List<String> stored = labels.stated().stream()
                .filter(slot.primitives()::contains)
                .filter(id -> !isCameraFrame(labels, id))
                .toList();
        List<String> given = stored.isEmpty()
                ? slot.primitives().stream()
                        .filter(id -> labels.ever(id) == Truth.YES)
                        .toList()
                : stored;
        return given.stream().filter(id -> !hasKindAmong(labels, id, given)).toList();
    }

    private static boolean hasKindAmong(ClipLabels labels, String id, List<String> given) {
        return labels.taxonomy().kinds(labels.taxonomy().require(id)).stream()
                .anyMatch(kind -> given.contains(kind.id()));
    }

    /** Travel against the initial view repeats travel against the ground, which is what captions say. */
    private static boolean isCameraFrame(ClipLabels labels, String id) {
        return labels.taxonomy().require(id).axis().filter(Axis::isByView).isPresent();
    }

    /** A more specific primitive states its umbrella as well. */
    private static boolean isStated(Taxonomy taxonomy, String id, Collection<String> stated) {
        return stated.contains(id)
                || taxonomy.kinds(taxonomy.require(id)).stream()
                        .map(Primitive::id)
                        .anyMatch(kind -> isStated(taxonomy, kind, stated));
    }

    private static final class Bundled {
        static final PolicyData DATA = PolicyData.load();
    }
}

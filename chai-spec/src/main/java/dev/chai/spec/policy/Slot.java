package dev.chai.spec.policy;

import dev.chai.spec.bundled.Resources;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Condition;
import dev.chai.spec.labels.Truth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One piece of information that the description of an aspect may need.
 *
 * <pre>{@code
 * Slot angle = CaptionPolicy.of(Aspect.CAMERA).require("cam-angle");
 * angle.instruction();                               // what a writer is asked
 * angle.applies(labels);                             // YES: the labels give an angle
 * angle.isFilledBy(Set.of("high-angle"));            // true
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Slot {
    private final String id;
    private final String name;
    private final Requirement requirement;
    private final String condition;
    private final String instruction;
    private final Optional<Condition> when;
    private final Set<String> primitives;
    private final Set<String> orOneOf;
    private final Set<String> orTwoOf;
    private final List<String> leaveOut;
    private final boolean complete;
    private final boolean onlyIfKnown;

    /** Reads a slot of the bundled policy, which the tests hold against its schema. */
    Slot(JsonNode json) {
        id = json.path("id").stringValue();
        name = json.path("name").stringValue();
        requirement = Requirement.valueOf(json.path("requirement").stringValue().toUpperCase(Locale.ROOT));
        condition = json.path("condition").stringValue();
        instruction = json.path("instruction").stringValue();
        when = json.path("applies").asStringOpt().map(Condition::parse);
        primitives = primitives(json, "satisfiedBy");
        orOneOf = primitives(json, "orOneOf");
        orTwoOf = primitives(json, "orTwoOf");
        leaveOut = Resources.strings(json.path("leaveOut"));
        complete = json.path("complete").asBoolean(false);
        onlyIfKnown = json.path("onlyIfKnown").asBoolean(false);
    }

    private static Set<String> primitives(JsonNode json, String key) {
        return json.path(key)
                .asStringOpt()
                .map(text -> Condition.parse(text).primitives())
                .orElse(Set.of());
    }

    /** Returns the lint id, for example {@code cam-angle}. */
    public String id() {
        return id;
    }

    /** Returns the slot's name, for people. */
    public String name() {
        return name;
    }

    /** Returns whether it must be filled. */
    public Requirement requirement() {
        return requirement;
    }

    /** Returns when it must be filled, for people. */
    public String condition() {
        return condition;
    }

    /** Returns what a writer is asked to do. */
    public String instruction() {
        return instruction;
    }

    /** Returns the condition on labels, where labels can tell. */
    public Optional<Condition> when() {
        return when;
    }

    /** Returns the ids of which a caption states one to fill it; empty where it is free text that no primitive covers. */
    public Set<String> primitives() {
        return primitives;
    }

    /** Returns ids that also fill it, although the labels do not ask for them here. */
    public Set<String> orOneOf() {
        return orOneOf;
    }

    /** Returns ids of which two also fill it. */
    public Set<String> orTwoOf() {
        return orTwoOf;
    }

    /** Returns ids so normal that a caption leaves them out. */
    public List<String> leaveOut() {
        return leaveOut;
    }

    /** Returns whether every labeled value must be stated rather than one. */
    public boolean complete() {
        return complete;
    }

    /** Returns whether it is required only where the labels say that it applies. */
    public boolean onlyIfKnown() {
        return onlyIfKnown;
    }

    /** Returns whether the labels say that the slot applies; undecided where they cannot tell. */
    public Truth applies(ClipLabels labels) {
        return when.map(question -> question.evaluate(labels)).orElse(Truth.UNDECIDED);
    }

    /** Returns whether these stated primitives fill the slot. */
    public boolean isFilledBy(Collection<String> stated) {
        return stated.stream().anyMatch(id -> primitives.contains(id) || orOneOf.contains(id))
                || stated.stream().distinct().filter(orTwoOf::contains).count() >= 2;
    }

    /** Whether the slot must be filled for a clip, as far as its labels tell. */
    boolean isRequired(Truth applies) {
        return switch (requirement) {
            case OMITTED -> false;
            case MANDATORY -> applies == Truth.YES || (applies == Truth.UNDECIDED && !onlyIfKnown);
            case CONDITIONAL -> applies == Truth.YES;
        };
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}

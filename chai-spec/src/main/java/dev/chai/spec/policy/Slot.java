package dev.chai.spec.policy;

import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Condition;
import dev.chai.spec.labels.Truth;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
 * @param id the lint id, for example {@code cam-angle}
 * @param name the slot, for people
 * @param requirement whether it must be filled
 * @param condition when it must be filled, for people
 * @param instruction what a writer is asked to do
 * @param when the condition on labels, where labels can tell
 * @param primitives the ids of which a caption states one to fill it; empty where it is free text that no primitive stands for
 * @param orOneOf ids that also fill it, although the labels do not ask for them here
 * @param orTwoOf ids of which two also fill it
 * @param leaveOut ids so normal that a caption leaves them out
 * @param complete whether every labelled value must be stated rather than one
 * @param onlyIfKnown whether it is required only where the labels say that it applies
 */
public record Slot(
        String id,
        String name,
        Requirement requirement,
        String condition,
        String instruction,
        Optional<Condition> when,
        Set<String> primitives,
        Set<String> orOneOf,
        Set<String> orTwoOf,
        List<String> leaveOut,
        boolean complete,
        boolean onlyIfKnown) {
    /** Copies the collections. */
    public Slot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(instruction, "instruction");
        Objects.requireNonNull(when, "when");
        primitives = Collections.unmodifiableSet(new LinkedHashSet<>(primitives));
        orOneOf = Collections.unmodifiableSet(new LinkedHashSet<>(orOneOf));
        orTwoOf = Collections.unmodifiableSet(new LinkedHashSet<>(orTwoOf));
        leaveOut = List.copyOf(leaveOut);
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
}

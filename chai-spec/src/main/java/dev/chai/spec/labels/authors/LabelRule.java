package dev.chai.spec.labels.authors;

import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Condition;
import dev.chai.spec.labels.Truth;
import java.util.Objects;
import java.util.Optional;

/**
 * How one of the CHAI authors' labels follows from what is stored about a clip.
 *
 * <pre>{@code
 * LabelRule rule = LabelDerivations.bundled().require("shot_size_change");
 * rule.condition();           // shot-size-back-and-forth or (changes(shot-size) and not subject-change)
 * rule.evaluate(labels);      // YES, NO or UNDECIDED
 * rule.primary();             // false: it is computed, never stored
 * }</pre>
 *
 * <p>The label is undecided unless the judged condition holds, and where the undecided condition holds; else it has the value of its
 * condition, where an undecided value may count as no.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the dotted path of the label
 * @param family the family it belongs to
 * @param condition when it holds
 * @param judged when it is judged at all; always if absent
 * @param undecided when it stays undecided; never if absent
 * @param undecidedIsNo whether an undecided condition counts as no
 * @param primary whether reading a record back stores its value, so that the value is not computed from other labels
 * @since 0.1
 */
public record LabelRule(
        String path,
        String family,
        Condition condition,
        Optional<Condition> judged,
        Optional<Condition> undecided,
        boolean undecidedIsNo,
        boolean primary) {
    /** Checks for nulls. */
    public LabelRule {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(judged, "judged");
        Objects.requireNonNull(undecided, "undecided");
    }

    /** Returns the last part of the path, which is unique. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns the value of the label for a clip. */
    public Truth evaluate(ClipLabels labels) {
        if (judged.isPresent() && judged.get().evaluate(labels) != Truth.YES) {
            return Truth.UNDECIDED;
        }
        if (undecided.isPresent() && undecided.get().evaluate(labels) == Truth.YES) {
            return Truth.UNDECIDED;
        }
        Truth truth = condition.evaluate(labels);
        return undecidedIsNo && truth == Truth.UNDECIDED ? Truth.NO : truth;
    }
}

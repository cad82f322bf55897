package dev.chai.eval.primitive;

import dev.chai.spec.Primitive;
import dev.chai.spec.labels.consistency.Assertion;
import dev.chai.spec.labels.consistency.ConsistencyRules;
import java.util.Objects;

/**
 * One thing that a caption says of its clip: a primitive holds, or it does not.
 *
 * <pre>{@code
 * for (Claim claim : Claims.of("The camera pans left without zooming in.").all()) {
 *     System.out.println(claim);        // pan-left, not zoom-in
 * }
 * }</pre>
 *
 * <p>Two claims are equal if they say the same of the same primitive, at whatever part of the clip. Immutable and thread-safe.
 *
 * @param primitive what is claimed
 * @param denied whether the caption says that it does not hold
 * @param when the part of the clip, as far as the caption says; no part of equality
 * @since 0.1
 */
public record Claim(Primitive primitive, boolean denied, Assertion when) {
    /** Checks for nulls. */
    public Claim {
        Objects.requireNonNull(primitive, "primitive");
        Objects.requireNonNull(when, "when");
    }

    /**
     * Returns whether both cannot be true of one clip: one denies what the other says, they are opposites in the taxonomy, or a rule of the
     * taxonomy excludes them from each other at the times for which they are claimed. Two denials never contradict, nor do degrees
     * that the taxonomy calls easily confused ("smooth" and "very smooth").
     */
    public boolean contradicts(Claim other) {
        if (denied || other.denied) {
            return denied != other.denied && primitive.id().equals(other.primitive.id());
        }
        String id = other.primitive.id();
        if (primitive.opposites().contains(id) || primitive.confusableWith().contains(id)) {
            return primitive.opposites().contains(id);
        }
        return ConsistencyRules.bundled()
                .exclusion(primitive.id(), id)
                .filter(rule -> rule.appliesTo(when, other.when))
                .isPresent();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Claim other
                && denied == other.denied
                && primitive.id().equals(other.primitive.id());
    }

    @Override
    public int hashCode() {
        return primitive.id().hashCode() * 2 + (denied ? 1 : 0);
    }

    /** Returns the id, after "not" where it is denied. */
    @Override
    public String toString() {
        return denied ? "not " + primitive.id() : primitive.id();
    }
}

package dev.chai.spec.labels.consistency;

import dev.chai.spec.Phase;
import java.util.Objects;

/**
 * Says that two primitives cannot both hold.
 *
 * <pre>{@code
 * Exclusion exclusion = ConsistencyRules.bundled().exclusion("static-camera", "pan-left").orElseThrow();
 * exclusion.ruleId();      // C01
 * exclusion.time();        // SAME_TIME
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param ruleId the rule, {@code C01} to {@code C67}, or {@code one-of:} and the exclusive group both belong to
 * @param kind error or warning
 * @param time at which times they exclude each other
 * @param explanation why, in a sentence
 * @param help what to do
 * @since 0.1
 */
public record Exclusion(String ruleId, RuleKind kind, Time time, String explanation, String help) {
    /** Checks for nulls. */
    public Exclusion {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(help, "help");
    }

    /** At which times two primitives exclude each other. */
    public enum Time {
        /** Where both are stated for the same part of the clip. */
        SAME_TIME,
        /** Where the first holds from start to end and the second at any time. */
        THROUGHOUT,
        /** At any times of one clip. */
        ANY_TIME
    }

    /** Returns whether the two statements contradict each other. */
    public boolean appliesTo(Assertion first, Assertion second) {
        return switch (time) {
            case SAME_TIME -> first.sameTime(second);
            case THROUGHOUT -> first.sameTime(second) && first.phase() == Phase.THROUGHOUT;
            case ANY_TIME -> true;
        };
    }
}

package dev.chai.critique.judge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a judge did on pairs whose better critique is known, compared with the checks that need no model.
 *
 * <pre>{@code
 * Calibration calibration = judge.calibrate(pairs);
 * calibration.isTrusted(Property.RECALL);      // did at least as well as CritiqueChecks, on enough pairs
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param results by property; absent where no pair tested it
 * @since 0.1
 */
public record Calibration(Map<Property, Result> results) {
    /** Fewer pairs than this prove nothing. */
    public static final int LEAST_PAIRS = 20;

    /** Copies the map. */
    public Calibration {
        Map<Property, Result> copy = new EnumMap<>(Property.class);
        copy.putAll(results);
        results = Collections.unmodifiableMap(copy);
    }

    /**
     * Shares of pairs in which the good critique came out above; a tie counts half.
     *
     * @param pairs how many pairs were judged
     * @param judge the judge's share
     * @param offline the share of {@link dev.chai.critique.check.CritiqueChecks}
     * @param failed pairs that the model gave no usable answer to; they count as lost
     */
    public record Result(int pairs, double judge, double offline, int failed) {}

    /** Returns whether the judge may speak about a property. */
    public boolean isTrusted(Property property) {
        Result result = results.get(property);
        return result != null && result.pairs >= LEAST_PAIRS && result.judge >= result.offline;
    }

    /** Why the judge may not speak about a property, for people. */
    String refusal(Property property) {
        Result result = results.get(property);
        if (result == null || result.pairs < LEAST_PAIRS) {
            int pairs = result == null ? 0 : result.pairs;
            return property.id() + ": calibrated on " + pairs + " pairs; give at least " + LEAST_PAIRS;
        }
        return String.format(
                Locale.ROOT,
                "%s: the model ranked %.3f of %d pairs rightly, the offline check %.3f; use that",
                property.id(),
                result.judge,
                result.pairs,
                result.offline);
    }
}

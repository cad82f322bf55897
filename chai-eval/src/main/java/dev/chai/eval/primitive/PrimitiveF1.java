package dev.chai.eval.primitive;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.spec.Aspect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * F1 of the visual primitives that captions claim, with a count of contradictions, 0 to 1.
 *
 * <pre>{@code
 * Score f1 = PrimitiveF1.standard().score(samples);
 * f1.value();                         // over all claims of all captions
 * f1.part("f1/camera");
 * f1.part("contradictions");          // how often a caption says the contrary of its reference
 * PrimitiveF1.of(Aspect.CAMERA);      // camera claims only
 * }</pre>
 *
 * <p>A claim is a primitive with its polarity; saying it twice is saying it once. Where a wording is ambiguous, the reading that the
 * other caption shares counts and the others do not. Of several references the one with the highest F1 counts. The order of steps is
 * not compared. Captions that claim nothing and should not add nothing; {@code n} counts them, the value is NaN if all are so.
 *
 * <p>Immutable and thread-safe. Linear in the texts. Takes the place of SPICE, whose parser and license rule it out here; the finder
 * knows 456 primitives and English only, so objects and actions outside the taxonomy do not count.
 *
 * @since 0.1
 */
public final class PrimitiveF1 implements Metric<Sample> {
    /** Claims shared, made and wanted, then contradictions: four numbers for each aspect. */
    private static final int PER_ASPECT = 4;

    private static final PrimitiveF1 ALL = new PrimitiveF1(Optional.empty());

    private final Optional<Aspect> only;

    private PrimitiveF1(Optional<Aspect> only) {
        this.only = only;
    }

    /** Returns the metric over all aspects. */
    public static PrimitiveF1 standard() {
        return ALL;
    }

    /** Returns the metric over the primitives of one aspect. */
    public static PrimitiveF1 of(Aspect aspect) {
        return new PrimitiveF1(Optional.of(aspect));
    }

    @Override
    public String name() {
        return "primitive-F1";
    }

    @Override
    public Scale scale() {
        return Scale.UNIT;
    }

    @Override
    public String signature() {
        return "primitive-f1:micro|finder:standard|aspect:"
                + only.map(Aspect::id).orElse("all") + "|ambiguous:if-shared|refs:best|version:" + Version.SIGNATURE;
    }

    /** Returns the width of four numbers for each aspect and, last, the captions with a contradiction. */
    @Override
    public int width() {
        return PER_ASPECT * Aspect.values().length + 1;
    }

    @Override
    public Measurer<Sample> measurer() {
        return (sample, row) -> {
            Arrays.fill(row, 0);
            ClaimMatch match = ClaimMatch.best(sample.hypothesis(), sample.references());
            count(match.shared(), row, 0, 1, 2);
            count(match.invented(), row, 1);
            count(match.missed(), row, 2);
            for (ClaimMatch.Contradiction contradiction : match.contradictions()) {
                count(Set.of(contradiction.said()), row, 3);
            }
            row[row.length - 1] = sum(row, 3) > 0 ? 1 : 0;
            return true;
        };
    }

    @SuppressWarnings("EnumOrdinal") // The place of an aspect within a row, never stored.
    private void count(Set<Claim> claims, double[] row, int... columns) {
        for (Claim claim : claims) {
            Aspect aspect = claim.primitive().aspect();
            if (only.isEmpty() || only.get() == aspect) {
                for (int column : columns) {
                    row[aspect.ordinal() * PER_ASPECT + column]++;
                }
            }
        }
    }

    private static double sum(double[] row, int column) {
        double sum = 0;
        for (int i = column; i < row.length - 1; i += PER_ASPECT) {
            sum += row[i];
        }
        return sum;
    }

    @Override
    public double value(double[] sums) {
        return f1(sum(sums, 0), sum(sums, 1), sum(sums, 2));
    }

    private static double f1(double shared, double made, double wanted) {
        return 2 * shared / (made + wanted);
    }

    /**
     * {@code precision, recall, contradictions} (claims), {@code contradicted} (captions), {@code shared, claimed, wanted}, then
     * {@code f1/<aspect>} and {@code contradictions/<aspect>} of the aspects that occur.
     */
    @Override
    @SuppressWarnings("EnumOrdinal") // The place of an aspect within a row, never stored.
    public Map<String, Double> parts(double[] sums) {
        Map<String, Double> parts = new LinkedHashMap<>();
        double shared = sum(sums, 0);
        parts.put("precision", shared / sum(sums, 1));
        parts.put("recall", shared / sum(sums, 2));
        parts.put("contradictions", sum(sums, 3));
        parts.put("contradicted", sums[sums.length - 1]);
        parts.put("shared", shared);
        parts.put("claimed", sum(sums, 1));
        parts.put("wanted", sum(sums, 2));
        for (Aspect aspect : Aspect.values()) {
            int at = aspect.ordinal() * PER_ASPECT;
            if (sums[at + 1] + sums[at + 2] > 0) {
                parts.put("f1/" + aspect.id(), f1(sums[at], sums[at + 1], sums[at + 2]));
                parts.put("contradictions/" + aspect.id(), sums[at + 3]);
            }
        }
        return parts;
    }
}

package dev.chai.eval.stats;

import dev.chai.eval.metric.Measured;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The ways to exchange two systems' answers, unit by unit. A unit is an item, or a cluster of items that depend on each
 * other.
 *
 * <p>Units on which both systems have the same statistics cannot change a difference, whoever they are given to: they
 * are added up once, so that a long test set with a few differing answers is still enumerated exactly.
 */
final class SignPatterns {
    /** At most this many differing units are enumerated: 2^16 patterns take a fraction of a second. */
    static final int MOST_ENUMERATED = 16;

    private final Measured a;
    private final Measured b;
    private final int differing;

    private SignPatterns(Measured a, Measured b, int differing) {
        this.a = a;
        this.b = b;
        this.differing = differing;
    }

    /** Prepares the exchange of whole units. */
    static SignPatterns between(Measured a, Measured b, int[] unitOf, int units) {
        Measured unitsOfA = a.summedBy(unitOf, units);
        Measured unitsOfB = b.summedBy(unitOf, units);
        int[] place = new int[units];
        int differing = 0;
        for (int unit = 0; unit < units; unit++) {
            place[unit] = unitsOfA.sameRow(unitsOfB, unit) ? 0 : ++differing;
        }
        return new SignPatterns(
                unitsOfA.summedBy(place, differing + 1), unitsOfB.summedBy(place, differing + 1), differing);
    }

    boolean canBeEnumerated() {
        return differing <= MOST_ENUMERATED;
    }

    /** Returns how many patterns there are. */
    long count() {
        return 1L << differing;
    }

    /** Returns the difference of half of the patterns; the other half, all signs turned, has the same differences. */
    double[] enumerate() {
        int half = 1 << Math.max(0, differing - 1);
        return IntStream.range(0, half)
                .mapToDouble(pattern -> difference(unit -> (pattern >>> (unit - 1) & 1) == 1))
                .toArray();
    }

    /** Returns the difference of each of a number of random patterns. */
    double[] draw(int rounds, long seed) {
        return IntStream.range(0, rounds)
                .mapToDouble(round -> {
                    SplittableRandom random = RandomStreams.of(seed, round);
                    return difference(unit -> random.nextBoolean());
                })
                .toArray();
    }

    private double difference(IntPredicate swapped) {
        boolean[] swap = new boolean[differing + 1];
        for (int unit = 1; unit <= differing; unit++) {
            swap[unit] = swapped.test(unit);
        }
        return PairedTests.swappedDifference(a, b, swap);
    }
}

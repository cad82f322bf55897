package dev.chai.eval.stats;

import java.util.SplittableRandom;

/**
 * Random numbers that are independent from one resample to the next, whatever order they are asked for in.
 *
 * <p>The number of the resample is mixed into the seed. Adding a multiple of it would not do: {@link SplittableRandom} itself steps
 * by a fixed amount, and streams that start a step apart hold the same numbers, moved by one.
 */
final class RandomStreams {
    private RandomStreams() {}

    static SplittableRandom of(long seed, int number) {
        return new SplittableRandom(mixed(seed ^ mixed(number + 0x632B_E59B_D9B4_E019L)));
    }

    /** The finaliser of MurmurHash3, in Stafford's variant 13. */
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}

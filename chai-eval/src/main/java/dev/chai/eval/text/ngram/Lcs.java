package dev.chai.eval.text.ngram;

import java.util.Arrays;

/**
 * Length of the longest common subsequence, 64 tokens at a time.
 *
 * <p>A bit of the state is 0 where the column of the dynamic program steps up; one token of the second text updates
 * 64 positions with one addition. Source: Crochemore et al. 2001; Hyyrö 2004. Quadratic in the length, divided by 64.
 * Not thread-safe.
 */
public final class Lcs {
    private long[] masks = new long[256];
    private long[] state = new long[4];

    public static final String INFEASIBLE = "pairs whose table would take more than 4e9 steps or 128 MB";

    /** Returns whether the table (cells and bit masks) stays within 4e9 steps and 128 MB. */
    public static boolean isFeasible(int a, int b, int tokens) {
        return (long) a * b <= 4_000_000_000L && (a + 63L) / 64 * tokens <= 1 << 24;
    }

    /**
     * The length for two texts of token numbers.
     *
     * @param tokens one more than the largest number in either text
     */
    // HOT: benchmark TextMetricsBench.
    public int length(int[] a, int[] b, int tokens) {
        int words = (a.length + 63) >>> 6;
        if (words == 0 || b.length == 0) {
            return 0;
        }
        prepare(a, words, tokens);
        for (int token : b) {
            int base = token * words;
            long carry = 0;
            for (int w = 0; w < words; w++) {
                long v = state[w];
                long m = masks[base + w];
                long u = v & m;
                long sum = v + u + carry;
                // The sum overflows exactly if the carry into bit 63 and the operands say so.
                carry = ((v & u) | ((v | u) & ~sum)) >>> 63;
                state[w] = sum | (v & ~m);
            }
        }
        int zeros = 0;
        for (int w = 0; w < words; w++) {
            int used = Math.min(64, a.length - (w << 6));
            zeros += Long.bitCount(~state[w] & (used == 64 ? -1L : (1L << used) - 1));
        }
        return zeros;
    }

    private void prepare(int[] a, int words, int tokens) {
        int size = Math.multiplyExact(words, tokens);
        if (masks.length < size) {
            masks = new long[Math.max(size, masks.length * 2)];
        } else {
            Arrays.fill(masks, 0, size, 0);
        }
        if (state.length < words) {
            state = new long[words * 2];
        }
        Arrays.fill(state, 0, words, -1L);
        for (int i = 0; i < a.length; i++) {
            masks[a[i] * words + (i >>> 6)] |= 1L << (i & 63);
        }
    }
}

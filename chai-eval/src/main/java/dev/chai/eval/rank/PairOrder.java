package dev.chai.eval.rank;

import java.util.stream.IntStream;

/** Sorts the numbers of pairs by their difference without an object for each: there may be 200 million. */
final class PairOrder {
    private PairOrder() {}

    /** Returns the indexes of the first values, smallest value first, equal ones in their order: a stable merge sort. */
    static int[] ascending(double[] values, int size) {
        int[] from = IntStream.range(0, size).toArray();
        int[] to = new int[size];
        for (long width = 1; width < size; width *= 2) {
            for (long start = 0; start < size; start += 2 * width) {
                merge(values, from, to, (int) start, (int) Math.min(start + width, size), (int)
                        Math.min(start + 2 * width, size));
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private static void merge(double[] values, int[] from, int[] to, int start, int middle, int end) {
        if (middle >= end || values[from[middle - 1]] <= values[from[middle]]) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int k = start; k < end; k++) {
            boolean takeLeft = right >= end || (left < middle && values[from[left]] <= values[from[right]]);
            to[k] = takeLeft ? from[left++] : from[right++];
        }
    }
}

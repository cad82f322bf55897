package dev.chai.eval.dense;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches rows to columns in order, each at most once, so that the sum of the matched cells is largest.
 *
 * <p>The sum is exact. The pairs are read off the table as the original program does: for each row from the last one
 * up, the last column whose own cell decided; where matches are zero this names pairs that an optimal matching need
 * not hold, and types a and b of SODA score them.
 */
final class OrderedMatching {
    private static final byte FROM_CELL = 2;

    private final double[][] sums;
    private final byte[][] choices;

    private OrderedMatching(double[][] cells) {
        int rows = cells.length;
        int columns = cells[0].length;
        sums = new double[rows][columns];
        choices = new byte[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double above = i > 0 ? sums[i - 1][j] : -1;
                double left = j > 0 ? sums[i][j - 1] : -1;
                double cell = cells[i][j] + (i > 0 && j > 0 ? sums[i - 1][j - 1] : 0);
                sums[i][j] = Math.max(cell, Math.max(above, left));
                choices[i][j] = above == sums[i][j] ? 0 : left == sums[i][j] ? (byte) 1 : FROM_CELL;
            }
        }
    }

    /** The largest sum. */
    static double best(double[][] cells) {
        OrderedMatching matching = new OrderedMatching(cells);
        return matching.sums[cells.length - 1][cells[0].length - 1];
    }

    /** The sum of other values over the pairs matched by {@code cells}. */
    static double sumOverPairs(double[][] cells, double[][] values) {
        double sum = 0;
        for (int[] pair : new OrderedMatching(cells).pairs()) {
            sum += values[pair[0]][pair[1]];
        }
        return sum;
    }

    private List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        int i = choices.length - 1;
        int j = choices[0].length - 1;
        while (i >= 0 && j >= 0) {
            int column = j;
            while (column >= 0 && choices[i][column] != FROM_CELL) {
                column--;
            }
            if (column >= 0) {
                pairs.add(new int[] {i, column});
                j = column - 1;
            }
            i--;
        }
        return pairs;
    }
}

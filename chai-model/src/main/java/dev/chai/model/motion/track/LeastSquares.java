package dev.chai.model.motion.track;

/** Normal equations of a weighted fit. Not thread-safe. */
final class LeastSquares {
    private final int parameters;
    private final double[][] rows;

    LeastSquares(int parameters) {
        this.parameters = parameters;
        this.rows = new double[parameters][parameters + 1];
    }

    /** Adds that the parameters, each times its coefficient, sum up to a value. */
    void add(double[] coefficients, double value, double weight) {
        for (int a = 0; a < parameters; a++) {
            for (int b = 0; b < parameters; b++) {
                rows[a][b] += weight * coefficients[a] * coefficients[b];
            }
            rows[a][parameters] += weight * coefficients[a] * value;
        }
    }

    /** Gauss elimination with the largest pivot, once; the fallback where the equations do not determine the parameters. */
    double[] solve(double[] fallback) {
        for (int column = 0; column < parameters; column++) {
            int pivot = column;
            for (int row = column + 1; row < parameters; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            if (Math.abs(swapped[column]) < 1e-9) {
                return fallback;
            }
            eliminate(column);
        }
        double[] solution = new double[parameters];
        for (int i = 0; i < parameters; i++) {
            solution[i] = rows[i][parameters] / rows[i][i];
        }
        return solution;
    }

    private void eliminate(int column) {
        for (int row = 0; row < parameters; row++) {
            if (row != column) {
                double factor = rows[row][column] / rows[column][column];
                for (int i = column; i <= parameters; i++) {
                    rows[row][i] -= factor * rows[column][i];
                }
            }
        }
    }
}

package dev.chai.model.video.internal;

/**
 * Scales packed pictures by antialiased bicubic filtering, row by row.
 *
 * <p>The filter is Keys' cubic with a = -0.5 (Keys 1981, "Cubic Convolution Interpolation for Digital Image Processing"), widened by
 * the scale when shrinking and renormalized at the borders, which is what PyTorch and Pillow compute. Columns are filtered first:
 * that pass runs over whole rows, which the compiler turns into vector instructions, and leaves fewer rows for the second.
 *
 * <p>Not thread-safe; buffers are reused between pictures.
 */
public final class Resampler {
    private static final double SUPPORT = 2;

    /** Takes a finished row: channel values interleaved, not yet rounded, possibly a little outside 0 to 255. */
    @FunctionalInterface
    public interface RowSink {
        /** Takes row {@code y}. The array is reused for the next row. */
        void row(int y, float[] values);
    }

    private final int width;
    private final int channels;
    private final Taps rows;
    private final Taps columns;
    private final float[][] ring;
    private final float[] column;
    private final float[] out;

    /** Creates a resampler for pictures of one size, {width, height}, to another, with 1 or 3 channels. */
    public Resampler(int[] from, int[] to, int channels) {
        this.width = from[0];
        this.channels = channels;
        this.columns = Taps.of(from[0], to[0]);
        this.rows = Taps.of(from[1], to[1]);
        this.ring = new float[rows.most()][width * channels];
        this.column = new float[width * channels];
        this.out = new float[to[0] * channels];
    }

    /** For every output place: where its taps begin, and their weights. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier within this class, never compared.
    private record Taps(int[] first, float[][] weights) {
        static Taps of(int from, int to) {
            double scale = (double) from / to;
            double stretch = Math.max(1, scale);
            int[] first = new int[to];
            float[][] weights = new float[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                first[i] = Math.max(0, (int) (centre - SUPPORT * stretch + 0.5));
                int end = Math.min(from, (int) (centre + SUPPORT * stretch + 0.5));
                weights[i] = weights(first[i], end, centre, stretch);
            }
            return new Taps(first, weights);
        }

        private static float[] weights(int first, int end, double centre, double stretch) {
            double[] raw = new double[end - first];
            double sum = 0;
            for (int j = 0; j < raw.length; j++) {
                raw[j] = cubic((first + j - centre + 0.5) / stretch);
                sum += raw[j];
            }
            float[] weights = new float[raw.length];
            for (int j = 0; j < raw.length; j++) {
                weights[j] = (float) (raw[j] / sum);
            }
            return weights;
        }

        private static double cubic(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return (1.5 * x - 2.5) * x * x + 1;
            }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
        }

        int most() {
            int most = 1;
            for (float[] each : weights) {
                most = Math.max(most, each.length);
            }
            return most;
        }
    }

    /** Filters a packed picture and hands over its rows from top to bottom. */
    public void resize(byte[] source, RowSink sink) {
        int loaded = 0;
        for (int y = 0; y < rows.first.length; y++) {
            int end = rows.first[y] + rows.weights[y].length;
            for (loaded = Math.max(loaded, rows.first[y]); loaded < end; loaded++) {
                load(source, loaded);
            }
            filterColumns(y);
            if (channels == 3) {
                filterRgbRow();
            } else {
                filterGrayRow();
            }
            sink.row(y, out);
        }
    }

    private void load(byte[] source, int y) {
        float[] row = ring[y % ring.length];
        int start = y * row.length;
        for (int i = 0; i < row.length; i++) {
            row[i] = source[start + i] & 0xff;
        }
    }

    private void filterColumns(int y) {
        float[] weights = rows.weights[y];
        int first = rows.first[y];
        scale(column, row(first), weights[0]);
        int j = 1;
        for (; j + 3 <= weights.length; j += 3) {
            add(column, row(first + j), row(first + j + 1), row(first + j + 2), weights, j);
        }
        for (; j < weights.length; j++) {
            add(column, row(first + j), weights[j]);
        }
    }

    private float[] row(int y) {
        return ring[y % ring.length];
    }

    private static void scale(float[] sum, float[] row, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = weight * row[i];
        }
    }

    private static void add(float[] sum, float[] row, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    /** Three rows in one pass spare two thirds of the traffic on the sum. */
    private static void add(float[] sum, float[] a, float[] b, float[] c, float[] weights, int at) {
        float first = weights[at];
        float second = weights[at + 1];
        float third = weights[at + 2];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + first * a[i] + second * b[i] + third * c[i];
        }
    }

    private void filterRgbRow() {
        float[] in = column;
        for (int x = 0, to = 0; x < columns.first.length; x++, to += 3) {
            float[] weights = columns.weights[x];
            int at = columns.first[x] * 3;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (float weight : weights) {
                red += weight * in[at];
                green += weight * in[at + 1];
                blue += weight * in[at + 2];
                at += 3;
            }
            out[to] = red;
            out[to + 1] = green;
            out[to + 2] = blue;
        }
    }

    private void filterGrayRow() {
        for (int x = 0; x < columns.first.length; x++) {
            int at = columns.first[x];
            float sum = 0;
            for (float weight : columns.weights[x]) {
                sum += weight * column[at++];
            }
            out[x] = sum;
        }
    }

    /** Returns the nearest level of 0 to 255; halves go to the even one, as in PyTorch. */
    public static int level(float value) {
        // Adding 1.5 * 2^23 leaves the whole number in the lowest bits of a float, rounded half to even by the
        // hardware.
        int rounded = Float.floatToRawIntBits(value + 12_582_912f) - 0x4b400000;
        return Math.max(0, Math.min(255, rounded));
    }
}

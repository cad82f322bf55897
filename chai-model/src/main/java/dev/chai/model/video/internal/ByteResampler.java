package dev.chai.model.video.internal;

/**
 * Scales packed RGB pictures in whole numbers, to the last bit as PyTorch scales tensors of bytes: what the processors of vision models
 * are given.
 *
 * <p>Rows first, then columns, and bytes between the two; weights are rounded to 16 bits with as many digits as the largest leaves room
 * for. Source: PyTorch, {@code aten/src/ATen/native/cpu/UpSampleKernel.cpp}, which follows Pillow's {@code Resample.c}. For pictures that
 * no processor's numbers are compared with {@link Resampler} is faster and rounds once.
 *
 * <p>Not thread-safe; one for each size of pictures. Cost: the pixels of both passes times the taps.
 */
public final class ByteResampler {
    private static final int CHANNELS = 3;

    /** What pixels around a place count. */
    public enum Filter {
        /** Keys' cubic with a = -0.5. */
        BICUBIC(2) {
            @Override
            double weight(double distance) {
                double x = Math.abs(distance);
                if (x < 1) {
                    return (1.5 * x - 2.5) * x * x + 1;
                }
                return x < 2 ? (((x - 5) * x + 8) * x - 4) * -0.5 : 0;
            }
        },
        /** Lanczos' windowed sinc over three lobes. */
        LANCZOS(3) {
            @Override
            double weight(double distance) {
                return distance >= -3 && distance < 3 ? sinc(distance) * sinc(distance / 3) : 0;
            }
        };

        private final double support;

        Filter(double support) {
            this.support = support;
        }

        abstract double weight(double distance);

        private static double sinc(double x) {
            double turned = x * Math.PI;
            return x == 0 ? 1 : Math.sin(turned) / turned;
        }
    }

    private final int[] from;
    private final int[] to;
    private final Taps columns;
    private final Taps rows;

    /** Creates a resampler for pictures of one size, {width, height}, to another. */
    public ByteResampler(int[] from, int[] to, Filter filter) {
        this.from = from.clone();
        this.to = to.clone();
        this.columns = Taps.of(from[0], to[0], filter);
        this.rows = Taps.of(from[1], to[1], filter);
    }

    /** For every output place: where its taps begin, and their weights times two to the power of the digits. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier within this class, never compared.
    private record Taps(int[] first, int[][] weights, int digits) {
        private static final int MOST_DIGITS = 22;

        static Taps of(int from, int to, Filter filter) {
            double scale = (double) from / to;
            double stretch = Math.max(1, scale);
            int[] first = new int[to];
            double[][] exact = new double[to][];
            double most = 0;
            for (int i = 0; i < to; i++) {
                double centre = scale * (i + 0.5);
                first[i] = Math.max(0, (int) (centre - filter.support * stretch + 0.5));
                int end = Math.min(from, (int) (centre + filter.support * stretch + 0.5));
                exact[i] = weights(first[i], end, centre, stretch, filter);
                for (double weight : exact[i]) {
                    most = Math.max(most, weight);
                }
            }
            int digits = 0;
            while (digits < MOST_DIGITS && (int) (0.5 + most * (1 << (digits + 1))) < 1 << 15) {
                digits++;
            }
            return new Taps(first, whole(exact, digits), digits);
        }

        private static double[] weights(int first, int end, double centre, double stretch, Filter filter) {
            double[] weights = new double[end - first];
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                weights[j] = filter.weight((first + j - centre + 0.5) * (1 / stretch));
                sum += weights[j];
            }
            for (int j = 0; j < weights.length; j++) {
                weights[j] /= sum;
            }
            return weights;
        }

        private static int[][] whole(double[][] exact, int digits) {
            int[][] whole = new int[exact.length][];
            for (int i = 0; i < exact.length; i++) {
                whole[i] = new int[exact[i].length];
                for (int j = 0; j < exact[i].length; j++) {
                    double scaled = exact[i][j] * (1 << digits);
                    whole[i][j] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
                }
            }
            return whole;
        }

        int most() {
            int most = 1;
            for (int[] each : weights) {
                most = Math.max(most, each.length);
            }
            return most;
        }

        /** Half a level, so that cutting digits off rounds. */
        int half() {
            return 1 << digits >> 1;
        }

        int level(int sum) {
            return Math.max(0, Math.min(255, sum >> digits));
        }
    }

    /** Returns the picture in the other size; the same array where nothing changes. */
    public byte[] resize(byte[] source) {
        if (from[0] == to[0] && from[1] == to[1]) {
            return source;
        }
        int length = to[0] * CHANNELS;
        byte[] out = new byte[length * to[1]];
        int[] sums = new int[length];
        // Whole numbers rather than bytes: sums over them are what the compiler turns into vector instructions.
        int[][] ring = new int[rows.most()][length];
        int loaded = 0;
        for (int y = 0; y < to[1]; y++) {
            int end = rows.first[y] + rows.weights[y].length;
            for (loaded = Math.max(loaded, rows.first[y]); loaded < end; loaded++) {
                filterRow(source, loaded, ring[loaded % ring.length]);
            }
            filterColumns(y, ring, sums);
            for (int i = 0, at = y * length; i < length; i++, at++) {
                out[at] = (byte) sums[i];
            }
        }
        return out;
    }

    private void filterRow(byte[] source, int y, int[] out) {
        int line = y * from[0] * CHANNELS;
        if (from[0] == to[0]) {
            for (int i = 0; i < out.length; i++) {
                out[i] = source[line + i] & 0xff;
            }
            return;
        }
        int half = columns.half();
        for (int x = 0, at = 0; x < to[0]; x++, at += CHANNELS) {
            int in = line + columns.first[x] * CHANNELS;
            int red = half;
            int green = half;
            int blue = half;
            for (int weight : columns.weights[x]) {
                red += weight * (source[in] & 0xff);
                green += weight * (source[in + 1] & 0xff);
                blue += weight * (source[in + 2] & 0xff);
                in += CHANNELS;
            }
            out[at] = columns.level(red);
            out[at + 1] = columns.level(green);
            out[at + 2] = columns.level(blue);
        }
    }

    private void filterColumns(int y, int[][] ring, int[] sums) {
        if (from[1] == to[1]) {
            System.arraycopy(ring[y % ring.length], 0, sums, 0, sums.length);
            return;
        }
        java.util.Arrays.fill(sums, rows.half());
        int row = rows.first[y];
        for (int weight : rows.weights[y]) {
            add(sums, ring[row++ % ring.length], weight);
        }
        int digits = rows.digits;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.max(0, Math.min(255, sums[i] >> digits));
        }
    }

    private static void add(int[] sums, int[] row, int weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }
}

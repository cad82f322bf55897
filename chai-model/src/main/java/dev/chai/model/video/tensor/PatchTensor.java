package dev.chai.model.video.tensor;

import dev.chai.model.video.PictureSize;
import dev.chai.model.video.Pixels;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.Resampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A clip or an image as the rows of patches that Qwen's vision encoders take, in a direct buffer.
 *
 * <p>Frames are resized (antialiased bicubic, rounded to 8 bits), brought to -1 to 1, and cut into patches of 16 by 16 pixels by two
 * frames. Rows go by frame pair, then by blocks of 2 by 2 patches, then within the block; a row holds three channels of two frames of 16
 * lines: 1536 numbers. An odd last frame is paired with itself.
 *
 * <pre>{@code
 * PatchTensor tensor = PatchTensor.of(sampled.frames(), QwenVideo.utils());
 * FloatBuffer pixelValues = tensor.values();          // [rows, 1536]
 * long[] grid = tensor.grid();                        // {pairs, patch rows, patch columns}
 * }</pre>
 *
 * <p>Thread-safe as long as nobody writes to {@link #values()}. Cost: linear in the pixels; 24 KiB for each token.
 */
public final class PatchTensor {
    private static final int PATCH = 16;
    private static final int MERGE = 2;
    private static final int PAIR = 2;
    private static final int CHANNELS = 3;
    private static final int LINE = PATCH;
    private static final int PLANE = PATCH * PATCH;

    /** Numbers in a row. */
    public static final int ROW = CHANNELS * PAIR * PLANE;

    /** What each of the 256 levels becomes: {@code level / 255 * 2 - 1}, in the order in which the processors compute it. */
    private static final float[] NORMALISED = normalised();

    private final FloatBuffer values;
    private final int pairs;
    private final int patchRows;
    private final int patchColumns;

    private PatchTensor(int pairs, int width, int height) {
        this.pairs = pairs;
        this.patchRows = height / PATCH;
        this.patchColumns = width / PATCH;
        long bytes = (long) pairs * patchRows * patchColumns * ROW * Float.BYTES;
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(pairs + " frame pairs of " + width + "x" + height + " take " + bytes
                    + " bytes, more than one buffer holds (2 GiB); make a tensor for each stretch of frames");
        }
        this.values = ByteBuffer.allocateDirect((int) bytes)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** A clip's frames in the size that the profile gives them. */
    public static PatchTensor of(List<VideoFrame> frames, QwenVideo profile) {
        requireFrames(frames);
        VideoFrame first = frames.get(0);
        return of(frames, profile.size(frames.size(), first.width(), first.height()));
    }

    /**
     * A clip's frames in a size of your own.
     *
     * @throws IllegalArgumentException if there are no frames, they are gray or differ in size, or the size is not exact and in
     *     multiples of 32
     */
    public static PatchTensor of(List<VideoFrame> frames, PictureSize size) {
        requireFrames(frames);
        int block = PATCH * MERGE;
        if (size.kind() != PictureSize.Kind.EXACT || size.width() % block != 0 || size.height() % block != 0) {
            throw new IllegalArgumentException(size + " must be exact and in multiples of " + block);
        }
        PatchTensor tensor = new PatchTensor((frames.size() + 1) / PAIR, size.width(), size.height());
        VideoFrame first = frames.get(0);
        Resampler resampler = new Resampler(
                new int[] {first.width(), first.height()}, new int[] {size.width(), size.height()}, CHANNELS);
        for (int i = 0; i < frames.size(); i++) {
            tensor.fill(frames.get(i), i, resampler);
        }
        if (frames.size() % PAIR != 0) {
            tensor.fill(frames.get(frames.size() - 1), frames.size(), resampler);
        }
        return tensor;
    }

    private static void requireFrames(List<VideoFrame> frames) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a tensor must have a frame");
        }
        VideoFrame first = frames.get(0);
        for (VideoFrame frame : frames) {
            if (frame.pixels() != Pixels.RGB || frame.width() != first.width() || frame.height() != first.height()) {
                throw new IllegalArgumentException(
                        "frames must be RGB and of one size, but there are " + first + " and " + frame);
            }
        }
    }

    private void fill(VideoFrame frame, int place, Resampler resampler) {
        float[] line = new float[LINE];
        int firstRow = place / PAIR * patchRows * patchColumns;
        int slot = place % PAIR * PLANE;
        resampler.resize(frame.bytes(), (y, row) -> {
            int patchRow = y / PATCH;
            int inPatch = slot + y % PATCH * LINE;
            for (int column = 0; column < patchColumns; column++) {
                int start = (firstRow + rowOf(patchRow, column)) * ROW + inPatch;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int from = column * PATCH * CHANNELS + channel;
                    for (int x = 0; x < LINE; x++, from += CHANNELS) {
                        line[x] = NORMALISED[Resampler.level(row[from])];
                    }
                    values.put(start + channel * PAIR * PLANE, line);
                }
            }
        });
    }

    /** The row of a patch within its frame pair: by blocks of 2 by 2, then within the block. */
    private int rowOf(int patchRow, int patchColumn) {
        int block = patchRow / MERGE * (patchColumns / MERGE) + patchColumn / MERGE;
        return block * MERGE * MERGE + patchRow % MERGE * MERGE + patchColumn % MERGE;
    }

    private static float[] normalised() {
        float[] table = new float[256];
        for (int level = 0; level < table.length; level++) {
            table[level] = (level * (1 / 255f) - 0.5f) / 0.5f;
        }
        return table;
    }

    /** The numbers, row after row; a new view on the same memory at each call. */
    public FloatBuffer values() {
        return values.duplicate();
    }

    /** Number of rows. */
    public int rows() {
        return pairs * patchRows * patchColumns;
    }

    /** Frame pairs, rows and columns of patches: the model's {@code grid_thw}. */
    public long[] grid() {
        return new long[] {pairs, patchRows, patchColumns};
    }

    /** Tokens that the language model sees for the pictures: a quarter of the rows. */
    public int tokens() {
        return rows() / (MERGE * MERGE);
    }

    @Override
    public String toString() {
        return "PatchTensor " + pairs + "x" + patchRows + "x" + patchColumns;
    }
}

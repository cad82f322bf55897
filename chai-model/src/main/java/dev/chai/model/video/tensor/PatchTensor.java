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
 * <p>Thread-safe as long as no caller writes to {@link #values()}. Cost: linear in the pixels; 24 KiB for each token.
 *
 * @since 0.1
 */
public final class PatchTensor {
    private static final int MERGE = 2;
    private static final int PAIR = 2;
    private static final int CHANNELS = 3;

    /** Numbers in a row of Qwen3-VL's patches. */
    public static final int ROW = CHANNELS * PAIR * 16 * 16;

    /** What each of the 256 levels becomes by channel, in the order in which the processors compute it. */
    private final float[][] normalised;

    private final int patch;
    private final int plane;
    private final FloatBuffer values;
    private final int pairs;
    private final int patchRows;
    private final int patchColumns;

    private PatchTensor(int pairs, int width, int height, PatchForm form) {
        this.normalised = form.normalised();
        this.patch = form.patch();
        this.plane = patch * patch;
        this.pairs = pairs;
        this.patchRows = height / patch;
        this.patchColumns = width / patch;
        long bytes = (long) pairs * patchRows * patchColumns * rowLength() * Float.BYTES;
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(pairs + " frame pairs of " + width + "x" + height + " take " + bytes
                    + " bytes, more than one buffer holds (2 GiB); make a tensor for each stretch of frames");
        }
        this.values = ByteBuffer.allocateDirect((int) bytes)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** Returns a clip's frames in the size that the profile gives them. */
    public static PatchTensor of(List<VideoFrame> frames, QwenVideo profile) {
        requireFrames(frames);
        VideoFrame first = frames.get(0);
        return of(frames, profile.size(frames.size(), first.width(), first.height()));
    }

    /**
     * Returns a clip's frames in a custom size.
     *
     * @throws IllegalArgumentException if there are no frames, they are gray or differ in size, or the size is not exact and in
     *     multiples of 32
     */
    public static PatchTensor of(List<VideoFrame> frames, PictureSize size) {
        return of(frames, size, PatchForm.qwen3());
    }

    /**
     * Returns a clip's frames in a custom size, cut and scaled for another family of models.
     *
     * @throws IllegalArgumentException as above, for multiples of two patches
     */
    public static PatchTensor of(List<VideoFrame> frames, PictureSize size, PatchForm form) {
        requireFrames(frames);
        int block = form.patch() * MERGE;
        if (size.kind() != PictureSize.Kind.EXACT || size.width() % block != 0 || size.height() % block != 0) {
            throw new IllegalArgumentException(size + " must be exact and in multiples of " + block);
        }
        PatchTensor tensor = new PatchTensor((frames.size() + 1) / PAIR, size.width(), size.height(), form);
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
        float[] band = new float[patchColumns * CHANNELS * plane];
        resampler.resize(frame.bytes(), (y, row) -> {
            fillLine(band, y % patch * patch, row);
            if (y % patch == patch - 1) {
                put(band, place, y / patch);
            }
        });
    }

    /** Adds a line to the patches of a band, which lie one after the other, each by channel, line and column. */
    private void fillLine(float[] band, int inPatch, float[] row) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            float[] level = normalised[channel];
            int from = channel;
            for (int column = 0; column < patchColumns; column++) {
                int at = (column * CHANNELS + channel) * plane + inPatch;
                for (int end = at + patch; at < end; at++, from += CHANNELS) {
                    band[at] = level[Resampler.level(row[from])];
                }
            }
        }
    }

    private void put(float[] band, int place, int patchRow) {
        int firstRow = place / PAIR * patchRows * patchColumns;
        int slot = place % PAIR * plane;
        for (int column = 0; column < patchColumns; column++) {
            int start = (firstRow + rowOf(patchRow, column)) * rowLength() + slot;
            for (int channel = 0; channel < CHANNELS; channel++) {
                int from = (column * CHANNELS + channel) * plane;
                values.put(start + channel * PAIR * plane, band, from, plane);
            }
        }
    }

    /** The row of a patch within its frame pair: by blocks of 2 by 2, then within the block. */
    private int rowOf(int patchRow, int patchColumn) {
        int block = patchRow / MERGE * (patchColumns / MERGE) + patchColumn / MERGE;
        return block * MERGE * MERGE + patchRow % MERGE * MERGE + patchColumn % MERGE;
    }

    /** Numbers in a row: three channels of two frames of a patch. */
    public int rowLength() {
        return CHANNELS * PAIR * plane;
    }

    /** Returns the numbers, row after row; a new view on the same memory at each call. */
    public FloatBuffer values() {
        return values.duplicate();
    }

    /** Returns the number of rows. */
    public int rows() {
        return pairs * patchRows * patchColumns;
    }

    /** Returns frame pairs, rows and columns of patches: the model's {@code grid_thw}. */
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

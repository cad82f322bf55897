package dev.chai.model.video;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which frames a reader returns, and in what form.
 *
 * <pre>{@code
 * ReadOptions.all().withSize(PictureSize.longestSide(320)).withPixels(Pixels.GRAY)
 * ReadOptions.only(0, 120, 240)        // seeks where that is quicker than decoding everything in between
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ReadOptions {
    private static final int MOST_THREADS = 64;
    private static final int MOST_PREFETCH = 64;
    private static final ReadOptions ALL =
            new ReadOptions(new Form(PictureSize.source(), Pixels.RGB, false, false, false), null, 0, 0);

    private final Form form;
    private final int @Nullable [] frames;
    private final int threads;
    private final int prefetch;

    private record Form(PictureSize size, Pixels pixels, boolean lends, boolean deinterlaces, boolean toneMaps) {}

    private ReadOptions(Form form, int @Nullable [] frames, int threads, int prefetch) {
        this.form = form;
        this.frames = frames;
        this.threads = threads;
        this.prefetch = prefetch;
    }

    /** Returns every frame, as RGB in the clip's size. */
    public static ReadOptions all() {
        return ALL;
    }

    /**
     * Returns these frames only, in this order.
     *
     * @throws IllegalArgumentException if the indices are not ascending from 0 without repetition
     */
    public static ReadOptions only(int... frames) {
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] <= (i == 0 ? -1 : frames[i - 1])) {
                throw new IllegalArgumentException("frame indices must ascend from 0 without repetition, but "
                        + frames[i] + " stands at place " + i);
            }
        }
        return new ReadOptions(ALL.form, frames.clone(), 0, 0);
    }

    /** Returns a copy with another size. */
    public ReadOptions withSize(PictureSize size) {
        return with(new Form(size, form.pixels, form.lends, form.deinterlaces, form.toneMaps));
    }

    /** Returns a copy with another layout. */
    public ReadOptions withPixels(Pixels pixels) {
        return with(new Form(form.size, pixels, form.lends, form.deinterlaces, form.toneMaps));
    }

    /**
     * Returns a copy with another number of decoder threads: 0 for one more than processors, at most 9.
     *
     * @throws IllegalArgumentException if the number lies outside 0 to 64
     */
    public ReadOptions withThreads(int count) {
        if (count < 0 || count > MOST_THREADS) {
            throw new IllegalArgumentException(count + " decoder threads: must be 0 (automatic) to " + MOST_THREADS);
        }
        return new ReadOptions(form, frames, count, prefetch);
    }

    /**
     * Returns a copy that decodes ahead on a thread of its own, holding at most this many frames; 0 for none.
     *
     * @throws IllegalArgumentException if the number lies outside 0 to 64
     */
    public ReadOptions withPrefetch(int count) {
        if (count < 0 || count > MOST_PREFETCH) {
            throw new IllegalArgumentException(count + " frames ahead: must be 0 (off) to " + MOST_PREFETCH);
        }
        return new ReadOptions(form, frames, threads, count);
    }

    /**
     * Returns a copy whose reader may use the memory of its frames again: a frame's pixels hold until the next one is asked for. Decoding a
     * file to RGB in full takes about a tenth less time so; other sources ignore it.
     */
    public ReadOptions withLentFrames() {
        return with(new Form(form.size, form.pixels, true, form.deinterlaces, form.toneMaps));
    }

    /**
     * Returns a copy that shows the first field of each interlaced frame in full height, which removes the combs of what moves; other
     * frames stay as they are. Without it an interlaced frame shows both fields, as the ffmpeg command does. Files only.
     */
    public ReadOptions withDeinterlacing() {
        return with(new Form(form.size, form.pixels, form.lends, true, form.toneMaps));
    }

    /**
     * Returns a copy that maps colors to those of BT.709 and their brightness to its range, where the stream says that it has others
     * (HLG, PQ, BT.2020, P3): FFmpeg's perceptual mapping. Without it levels are as stored, which the ffmpeg command gives too. Files
     * only.
     */
    public ReadOptions withToneMapping() {
        return with(new Form(form.size, form.pixels, form.lends, form.deinterlaces, true));
    }

    private ReadOptions with(Form other) {
        return new ReadOptions(other, frames, threads, prefetch);
    }

    /** Returns the size that frames are scaled to. */
    public PictureSize size() {
        return form.size;
    }

    /** Returns the layout of their pixels. */
    public Pixels pixels() {
        return form.pixels;
    }

    /** Returns whether a frame's pixels hold only until the next one is asked for. */
    public boolean lends() {
        return form.lends;
    }

    /** Returns whether interlaced frames are shown by one field. */
    public boolean deinterlaces() {
        return form.deinterlaces;
    }

    /** Returns whether colors are mapped to BT.709. */
    public boolean toneMaps() {
        return form.toneMaps;
    }

    /** Returns the wanted frames; empty for all. */
    public Optional<int[]> frames() {
        return Optional.ofNullable(frames).map(int[]::clone);
    }

    /** Returns the number of decoder threads; 0 for automatic. */
    public int threads() {
        return threads;
    }

    /** Frames decoded ahead; 0 for none. */
    public int prefetch() {
        return prefetch;
    }

    /**
     * Returns a frame in the size and pixel layout that these options ask for: the frame itself if it has them, else a copy. Cost of a
     * copy: as {@link VideoFrame#resized}.
     */
    public VideoFrame apply(VideoFrame frame) {
        return PictureForm.of(this).apply(frame);
    }

    @Override
    public String toString() {
        return (frames == null ? "all frames" : "frames " + Arrays.toString(frames)) + ", " + form.size + " "
                + form.pixels + (form.deinterlaces ? ", deinterlaced" : "") + (form.toneMaps ? ", tone-mapped" : "");
    }
}

package dev.chai.model.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A clip that frames can be read from, any number of times: a file, a folder of images, or frames in memory.
 *
 * <pre>{@code
 * FrameSource clip = FrameSource.of(Path.of("clip.mp4"));      // mp4, mov, mkv, webm, avi, ts, flv, ogv, gif, y4m
 * FrameSource images = FrameSource.folder(Path.of("frames"), 24);
 * ClipInfo info = clip.info();
 * }</pre>
 *
 * <p>Files are opened when first asked about. Only the video stream is read, so faulty audio does no harm; nothing but the file itself
 * is ever opened, whatever it refers to. All sources made here are thread-safe: each reader has a decoder of its own.
 */
public interface FrameSource {
    /** A video file within the default {@linkplain VideoLimits limits}. */
    static FrameSource of(Path file) {
        return of(file, VideoLimits.defaults());
    }

    /** A video file within limits of your own. */
    static FrameSource of(Path file, VideoLimits limits) {
        return new FileSource(file, limits);
    }

    /**
     * A video file that is decoded in a process of its own, so that a file made to crash or exhaust the decoder harms nothing else.
     * Failures of that process are {@link DecoderFailedException}s; everything else is as with {@link #of(Path)}. Each reader starts a
     * process, which takes some tenths of a second.
     */
    static FrameSource isolated(Path file, VideoLimits limits, Isolation isolation) {
        return new IsolatedSource(file, limits, isolation);
    }

    /**
     * Frames in memory, shown when their {@link VideoFrame#seconds()} say.
     *
     * @throws IllegalArgumentException if there are none, their times do not ascend or their sizes differ
     */
    static FrameSource of(List<VideoFrame> frames) {
        return new MemorySource(frames);
    }

    /** The PNG, JPEG, BMP and GIF images of a folder at a constant rate, ordered by name with numbers compared as numbers. */
    static FrameSource folder(Path folder, double fps) {
        return new FolderSource(folder, fps, VideoLimits.defaults());
    }

    /**
     * What the clip is. Cost: for a file, the first call reads its packets once without decoding them.
     *
     * @throws IOException if the file cannot be read
     * @throws dev.chai.spec.ChaiDataException if it is no video, or passes a limit
     */
    ClipInfo info() throws IOException;

    /** When each frame is shown. Cost and failures as {@link #info()}. */
    ClipTimeline timeline() throws IOException;

    /** Starts a pass. Failures as {@link #info()}. */
    FrameReader read(ReadOptions options) throws IOException;
}

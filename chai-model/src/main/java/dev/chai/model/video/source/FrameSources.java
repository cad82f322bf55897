package dev.chai.model.video.source;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.ffmpeg.FileSource;
import dev.chai.model.video.isolated.DecoderFailedException;
import dev.chai.model.video.isolated.IsolatedSource;
import dev.chai.model.video.isolated.Isolation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Opens clips: video files, folders of images, and frames in memory.
 *
 * <pre>{@code
 * FrameSource clip = FrameSources.of(Path.of("clip.mp4"));      // mp4, mov, mkv, webm, avi, ts, flv, ogv, gif, y4m
 * FrameSource images = FrameSources.folder(Path.of("frames"), 24);
 * ClipInfo info = clip.info();
 * }</pre>
 *
 * <p>Files are opened when first asked about. Only the video stream is read, so faulty audio does no harm; nothing but the file itself
 * is ever opened, whatever it refers to. All sources made here are thread-safe: each reader has its own decoder.
 *
 * @since 0.1
 */
public final class FrameSources {
    private FrameSources() {}

    /** Returns a source for a video file within the default {@linkplain VideoLimits limits}. */
    public static FrameSource of(Path file) {
        return of(file, VideoLimits.defaults());
    }

    /** Returns a source for a video file within custom limits. */
    public static FrameSource of(Path file, VideoLimits limits) {
        return new FileSource(file, limits);
    }

    /**
     * Returns a source for a video file that is decoded in a child process, so that a file made to crash or exhaust the decoder harms
     * nothing else. Failures of that process are {@link DecoderFailedException}s; everything else is as with {@link #of(Path)}. Each
     * reader starts a process, which takes some tenths of a second.
     */
    public static FrameSource isolated(Path file, VideoLimits limits, Isolation isolation) {
        return new IsolatedSource(file, limits, isolation);
    }

    /**
     * Returns a source for frames in memory, shown when their {@link VideoFrame#seconds()} say.
     *
     * @throws IllegalArgumentException if there are no frames, their times do not ascend or their sizes differ
     */
    public static FrameSource of(List<VideoFrame> frames) {
        return new MemorySource(frames);
    }

    /**
     * Returns a source that changes the options of every reader, whoever asks for it: shot detection, motion and models then see the
     * clip so.
     *
     * <pre>{@code
     * FrameSource tape = FrameSources.preset(FrameSources.of(Path.of("tape.mpg")), ReadOptions::withDeinterlacing);
     * }</pre>
     */
    public static FrameSource preset(FrameSource source, UnaryOperator<ReadOptions> preset) {
        return new PresetSource(source, preset);
    }

    /** Returns a source for the PNG, JPEG, BMP and GIF images of a folder at a constant rate, ordered by name with numbers compared as numbers. */
    public static FrameSource folder(Path folder, double fps) {
        return new FolderSource(folder, fps, VideoLimits.defaults());
    }
}

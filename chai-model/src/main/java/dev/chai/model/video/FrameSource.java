package dev.chai.model.video;

import java.io.IOException;

/**
 * A clip that frames can be read from, any number of times: a file, a folder of images, or frames in memory.
 *
 * <pre>{@code
 * FrameSource clip = FrameSources.of(Path.of("clip.mp4"));      // mp4, mov, mkv, webm, avi, ts, flv, ogv, gif, y4m
 * FrameSource images = FrameSources.folder(Path.of("frames"), 24);
 * ClipInfo info = clip.info();
 * }</pre>
 *
 * <p>{@code FrameSources} in {@code dev.chai.model.video.source} opens clips; implement this interface for other sources.
 *
 * @since 0.1
 */
public interface FrameSource {
    /**
     * Returns what the clip is. Cost: for a file, the first call reads its packets once without decoding them.
     *
     * @throws IOException if the file cannot be read
     * @throws dev.chai.spec.data.ChaiDataException if it is no video, or passes a limit
     */
    ClipInfo info() throws IOException;

    /** Returns when each frame is shown. Cost and failures as {@link #info()}. */
    ClipTimeline timeline() throws IOException;

    /** Starts a pass. Failures as {@link #info()}. */
    FrameReader read(ReadOptions options) throws IOException;
}

package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import dev.chai.model.video.Pixels;
import dev.chai.model.video.VideoFrame;
import dev.chai.spec.file.Sha256;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model sees of a clip: sampled frames of one size, each with its index and time in the clip.
 *
 * <pre>{@code
 * VlmVideo video = VideoPreparation.qwen(QwenVideo.processor()).prepare("clip.mp4", FrameSources.of(path));
 * video.frames().get(1).seconds();       // 0.5
 * video.digest();                        // the same for the same pixels: a key for caches
 * }</pre>
 *
 * <p>Immutable and thread-safe. Holds all its frames: width * height * 3 bytes each.
 *
 * @since 0.1
 */
public final class VlmVideo {
    private final String name;
    private final List<VideoFrame> frames;
    private final double sourceFps;
    private final String profile;
    private final double clipSeconds;
    private volatile @Nullable String digest;

    private VlmVideo(String name, List<VideoFrame> frames, double sourceFps, String profile, double clipSeconds) {
        this.name = requireNonNull(name, "name");
        this.frames = List.copyOf(frames);
        this.sourceFps = sourceFps;
        this.profile = requireNonNull(profile, "profile");
        this.clipSeconds = clipSeconds;
    }

    /**
     * Frames of a clip.
     *
     * @param name the clip's name, for messages and provenance
     * @param frames RGB, of one size, indices ascending
     * @param sourceFps mean frames a second of the clip they were taken from, so that index / sourceFps is a frame's time
     * @param profile how they were chosen and scaled, for provenance, such as {@code qwen-hf fps=2.0}
     * @throws IllegalArgumentException if there are none, they differ in size, are not RGB, or do not ascend
     */
    public static VlmVideo of(String name, List<VideoFrame> frames, double sourceFps, String profile) {
        if (frames.isEmpty() || !(sourceFps > 0) || Double.isInfinite(sourceFps)) {
            throw new IllegalArgumentException(
                    name + ": " + frames.size() + " frames at " + sourceFps + " fps: both must be positive");
        }
        VideoFrame first = frames.get(0);
        int last = -1;
        for (VideoFrame frame : frames) {
            boolean alike = frame.width() == first.width() && frame.height() == first.height();
            if (!alike || frame.pixels() != Pixels.RGB || frame.index() < last) {
                throw new IllegalArgumentException(name
                        + ": frames must be RGB, of one size and in order, but there are " + first + " and " + frame);
            }
            last = frame.index();
        }
        return new VlmVideo(name, frames, sourceFps, profile, (last + 1) / sourceFps);
    }

    /**
     * Returns a copy that records the clip's duration, which some models take as input.
     *
     * @throws IllegalArgumentException if the number is negative or none
     */
    public VlmVideo withClipSeconds(double seconds) {
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException(name + " cannot take " + seconds + " seconds");
        }
        return new VlmVideo(name, frames, sourceFps, profile, seconds);
    }

    /** Returns the clip's name. */
    public String name() {
        return name;
    }

    /** Returns the frames, in the order shown; the last may repeat, as where a damaged one was replaced. */
    public List<VideoFrame> frames() {
        return frames;
    }

    /** Returns the mean frames a second of the clip. */
    public double sourceFps() {
        return sourceFps;
    }

    /** Seconds of the clip that the frames were taken from; unless said otherwise, up to the end of the last one. */
    public double clipSeconds() {
        return clipSeconds;
    }

    /** Returns how the frames were chosen and scaled. */
    public String profile() {
        return profile;
    }

    /** Columns of each frame. */
    public int width() {
        return frames.get(0).width();
    }

    /** Rows of each frame. */
    public int height() {
        return frames.get(0).height();
    }

    /** Returns the frames' indices in the clip. */
    public int[] indices() {
        return frames.stream().mapToInt(VideoFrame::index).toArray();
    }

    /**
     * Returns SHA-256 over size, rate, indices and pixels, in hexadecimal. The first call costs a pass over all pixels, a few milliseconds
     * each megabyte at worst.
     */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = compute();
            digest = known;
        }
        return known;
    }

    private String compute() {
        Sha256 sha = new Sha256();
        sha.add(ByteBuffer.allocate(20)
                .putInt(width())
                .putInt(height())
                .putDouble(sourceFps)
                .putInt(frames.size())
                .flip());
        for (VideoFrame frame : frames) {
            sha.add(ByteBuffer.allocate(4).putInt(frame.index()).flip());
            sha.add(frame.bytes());
        }
        return sha.hex();
    }

    @Override
    public String toString() {
        return name + ": " + frames.size() + " frames of " + width() + "x" + height() + " (" + profile + ")";
    }
}

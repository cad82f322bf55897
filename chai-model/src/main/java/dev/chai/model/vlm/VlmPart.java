package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import dev.chai.model.video.Pixels;
import dev.chai.model.video.VideoFrame;
import java.net.URI;

/**
 * A piece of a message: text, an image, or a video.
 *
 * <pre>{@code
 * if (part instanceof VlmPart.Text text) {
 *     prompt.append(text.text());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface VlmPart {
    /** Returns a text part. */
    static Text text(String text) {
        return new Text(text);
    }

    /** Returns a single picture. */
    static Image image(VideoFrame frame) {
        return new Image(frame);
    }

    /** Frames of a video with their times. */
    static Video video(VlmVideo video) {
        return new Video(video);
    }

    /** Returns a video that the server fetches and samples itself. */
    static VideoLink link(URI uri, double fps) {
        return new VideoLink(uri, fps);
    }

    /**
     * Text.
     *
     * @param text any; never read as markup or special tokens
     */
    record Text(String text) implements VlmPart {
        /** Checks for null. */
        public Text {
            requireNonNull(text, "text");
        }
    }

    /**
     * A single picture.
     *
     * @param frame RGB
     */
    record Image(VideoFrame frame) implements VlmPart {
        /** @throws IllegalArgumentException if it is not RGB */
        public Image {
            if (frame.pixels() != Pixels.RGB) {
                throw new IllegalArgumentException("an image for a model must be RGB, not " + frame);
            }
        }
    }

    /**
     * Frames of a video.
     *
     * @param video the frames with their times
     */
    record Video(VlmVideo video) implements VlmPart {
        /** Checks for null. */
        public Video {
            requireNonNull(video, "video");
        }
    }

    /**
     * A video that only servers take, which fetch and sample it themselves: we cannot say which frames they saw.
     *
     * @param uri {@code http:}, {@code https:}, or {@code file:} where the server shares our disk
     * @param fps frames a second that it is asked to look at
     */
    record VideoLink(URI uri, double fps) implements VlmPart {
        /** @throws IllegalArgumentException if the link is of another scheme or the rate not positive */
        public VideoLink {
            String scheme = String.valueOf(uri.getScheme());
            if (!scheme.equals("http") && !scheme.equals("https") && !scheme.equals("file")) {
                throw new IllegalArgumentException("a video link is http:, https: or file:, not " + scheme + ":");
            }
            if (!(fps > 0) || Double.isInfinite(fps)) {
                throw new IllegalArgumentException("fps " + fps + " must be positive");
            }
        }
    }
}

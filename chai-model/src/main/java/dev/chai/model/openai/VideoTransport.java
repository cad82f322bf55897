package dev.chai.model.openai;

import java.util.Locale;

/**
 * How the frames of a video reach a server.
 *
 * <pre>{@code
 * ServerProfile.vllm().withTransport(VideoTransport.FRAMES)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum VideoTransport {
    /**
     * As one short clip of constant rate, encoded here and sent inline. The model sees a video, with its own time stamps. Encoding loses
     * a little; the server must be configured not to sample again, which the profiles do.
     */
    MP4,
    /**
     * As images, each after its time in words. Every server takes it, at about twice the tokens, and without the model's own treatment
     * of time.
     */
    FRAMES;

    /** The name in provenance. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

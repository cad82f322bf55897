package dev.chai.model.video.sampling;

/**
 * A frame that a strategy wants, and why.
 *
 * <pre>{@code
 * new Pick(48, "on screen at 2.000 s")
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param index the frame's place in presentation order, from 0
 * @param reason for people; not a stable format
 * @since 0.1
 */
public record Pick(int index, String reason) {
    /** @throws IllegalArgumentException if the index is negative */
    public Pick {
        if (index < 0) {
            throw new IllegalArgumentException("frame index " + index + " must not be negative");
        }
    }
}

package dev.chai.model.motion;

import java.util.Locale;
import java.util.Objects;

/**
 * Something in a shot's pixels that speaks of how it was recorded or played, without settling it.
 *
 * <pre>{@code
 * report.playback().forEach(System.out::println);
 * // steady holds 0.00-4.10 s: each picture stays for 2 frames; stop motion, drawn on twos, or a lower rate padded
 * }</pre>
 *
 * <p>Hints never contradict a caption. Slow motion, fast motion and reversed playback give none: a slowed fall and a light thing falling
 * look alike. Immutable and thread-safe.
 *
 * @param kind what was seen
 * @param startSeconds when it begins, since the first frame
 * @param endSeconds when it ends
 * @param amount frames for which each picture stays, or levels of 255 by which the brightness jumps from frame to frame
 * @since 0.1
 */
public record PlaybackHint(Kind kind, double startSeconds, double endSeconds, double amount) {
    /** What was seen. */
    public enum Kind {
        /** Pictures stay for the same number of frames and then jump: stop motion, drawings on twos, or a lower rate padded. */
        STEADY_HOLDS("each picture stays for %.0f frames; stop motion, drawn on twos, or a lower rate padded"),
        /** The brightness of a still camera's picture jumps from frame to frame: time-lapse, old film, or a lamp that flickers. */
        FLICKER("the brightness jumps by %.1f levels from frame to frame; time-lapse, old film, or a lamp");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        /** Returns the name in output, such as {@code steady-holds}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @throws IllegalArgumentException if it ends before it starts */
    public PlaybackHint {
        Objects.requireNonNull(kind, "kind");
        if (!(endSeconds >= startSeconds)) {
            throw new IllegalArgumentException(
                    kind.id() + " from " + startSeconds + " to " + endSeconds + " s must end after it starts");
        }
    }

    @Override
    public String toString() {
        String meaning = String.format(Locale.ROOT, kind.meaning, amount);
        return String.format(
                Locale.ROOT, "%s %.2f-%.2f s: %s", kind.id().replace('-', ' '), startSeconds, endSeconds, meaning);
    }
}

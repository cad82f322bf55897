package dev.chai.model.motion;

import java.util.Locale;
import java.util.Objects;

/**
 * A span in which the picture goes to one color, or comes from it.
 *
 * <pre>{@code
 * report.fades().forEach(System.out::println);   // to-black 9.20-10.00 s
 * }</pre>
 *
 * <p>Immutable and thread-safe. The taxonomy has no primitive for it; a fade is part of a shot transition.
 *
 * @param kind which color, and whether toward it
 * @param startSeconds when it begins, since the first frame
 * @param endSeconds when it ends
 * @since 0.1
 */
public record Fade(Kind kind, double startSeconds, double endSeconds) {
    /** Kinds of fades. */
    public enum Kind {
        /** The picture appears out of black. */
        FROM_BLACK,
        /** The picture sinks into black. */
        TO_BLACK,
        /** The picture appears out of white. */
        FROM_WHITE,
        /** The picture pales to white. */
        TO_WHITE;

        /** Returns the name in output, such as {@code to-black}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @throws IllegalArgumentException if it ends before it starts */
    public Fade {
        Objects.requireNonNull(kind, "kind");
        if (!(endSeconds >= startSeconds)) {
            throw new IllegalArgumentException(
                    kind.id() + " from " + startSeconds + " to " + endSeconds + " s must end after it starts");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f-%.2f s", kind.id(), startSeconds, endSeconds);
    }
}

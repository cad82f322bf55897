package dev.chai.eval.dense;

import dev.chai.eval.metric.TimeSpan;
import java.util.Objects;

/**
 * One event: when it happens and what a text says about it.
 *
 * <pre>{@code
 * TimedCaption event = new TimedCaption(new TimeSpan(0, 4), "The camera pans left.");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param span when
 * @param text what
 * @since 0.1
 */
public record TimedCaption(TimeSpan span, String text) {
    /** Checks for nulls. */
    public TimedCaption {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
    }
}

package dev.chai.spec.labels;

import java.util.Objects;
import java.util.Optional;

/**
 * A property that may differ between the start and the end of a clip, such as the camera angle: two primitive ids of one group.
 *
 * <p>An absent end means unchanged, except for what belongs to a subject that leaves (see {@link ClipLabels}). An absent start means
 * that there is no value at the start, for example no shot size before the subject appears.
 *
 * <pre>{@code
 * State.throughout("wide-shot");
 * State.of("high-angle", "level-angle");   // changes
 * State.endingWith("medium-shot");         // nothing to classify at the start
 * }</pre>
 *
 * <p>Equal start and end values are kept, so that consistency rules can report them (rule C27). Immutable and
 * thread-safe.
 *
 * @param start the value at the start
 * @param end the value at the end; absent means unchanged
 * @since 0.1
 */
public record State(Optional<String> start, Optional<String> end) {
    /** @throws IllegalArgumentException if both sides are absent */
    public State {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (start.isEmpty() && end.isEmpty()) {
            throw new IllegalArgumentException("a state needs a value at the start or at the end");
        }
    }

    /** Returns one value from start to end. */
    public static State throughout(String value) {
        return new State(Optional.of(value), Optional.empty());
    }

    /** Returns a value at the start and another at the end. */
    public static State of(String start, String end) {
        return new State(Optional.of(start), Optional.of(end));
    }

    /** Returns a value at the end, none at the start. */
    public static State endingWith(String end) {
        return new State(Optional.empty(), Optional.of(end));
    }

    /** Returns whether both sides are given and differ. */
    public boolean changes() {
        return start.isPresent() && end.isPresent() && !start.equals(end);
    }

    /** Returns whether both sides are given and equal, which the source rejects as input. */
    public boolean repeats() {
        return start.isPresent() && start.equals(end);
    }
}

package dev.chai.critique;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A person's score from 1 (useless) to 5 (nothing to change).
 *
 * <pre>{@code
 * Rating.of(5).isPerfect();     // true: no critique is needed
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 5
 * @since 0.1
 */
public record Rating(@JsonValue int value) implements Comparable<Rating> {
    /** @throws IllegalArgumentException if the value lies outside 1 to 5 */
    public Rating {
        if (value < 1 || value > 5) {
            throw new IllegalArgumentException("rating " + value + " must be 1, 2, 3, 4 or 5");
        }
    }

    /** Returns the rating with this value. */
    @JsonCreator
    public static Rating of(int value) {
        return new Rating(value);
    }

    /** Returns whether it is the highest, which asks for no critique. */
    public boolean isPerfect() {
        return value == 5;
    }

    @Override
    public int compareTo(Rating other) {
        return Integer.compare(value, other.value);
    }
}

package dev.chai.critique;

import static java.util.Objects.requireNonNull;

/** Checks that the records share. */
final class Text {
    private Text() {}

    static String requireContent(String value, String what) {
        requireNonNull(value, what);
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return value;
    }
}

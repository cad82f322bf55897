package dev.chai.cli.io;

import dev.chai.spec.data.Nearest;
import java.util.List;
import java.util.Locale;

/** Checks the value of an option that is one of a few words. */
public final class Choice {
    private Choice() {}

    /**
     * Returns the value in lower case.
     *
     * @throws IllegalArgumentException if it is none of the words; the message names the nearest
     */
    public static String of(String option, String value, List<String> words) {
        String chosen = value.toLowerCase(Locale.ROOT);
        if (!words.contains(chosen)) {
            throw new IllegalArgumentException(option + " " + value + " is unknown" + Nearest.hint(value, words));
        }
        return chosen;
    }
}

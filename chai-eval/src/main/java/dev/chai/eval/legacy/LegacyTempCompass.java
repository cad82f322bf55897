package dev.chai.eval.legacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * TempCompass' word rules, before it asks another model.
 *
 * <pre>{@code
 * LegacyTempCompass.yesOrNo("Nothing moves");    // Optional[no]: a prefix is enough
 * LegacyTempCompass.yesOrNo(" yes");             // empty: a leading space is not
 * }</pre>
 *
 * <p>Thread-safe. Source: the observed behavior of the benchmark's scripts.
 *
 * @since 0.1
 */
public final class LegacyTempCompass {
    private LegacyTempCompass() {}

    /** Returns {@code yes} or {@code no} by the first letters; empty where the benchmark asks another model. */
    public static Optional<String> yesOrNo(String answer) {
        String lower = answer.toLowerCase(Locale.ROOT);
        if (lower.startsWith("yes")) {
            return Optional.of("yes");
        }
        return lower.startsWith("no") ? Optional.of("no") : Optional.empty();
    }

    /**
     * Returns the option that the answer equals: as a whole ({@code A. left}), by its text, or by its letter alone, with a
     * full stop or with a bracket; empty where the benchmark asks another model.
     */
    public static Optional<Integer> choice(String answer, List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            String letter = String.valueOf((char) ('A' + i));
            if (List.of(letter + ". " + options.get(i), options.get(i), letter, letter + ".", letter + ")")
                    .contains(answer)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}

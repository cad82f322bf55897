package dev.chai.eval.legacy;

import java.util.Locale;

/**
 * MVBench's and VideoBench's rule: the first word of the answer occurs within the first word of the truth, or the
 * other way round.
 *
 * <pre>{@code
 * LegacyMvBench.isCorrect("(b) right", "(B) right.");   // true
 * LegacyMvBench.isCorrect("", "(B) right.");            // true: the empty text occurs everywhere
 * }</pre>
 *
 * <p>Thread-safe. Source: the observed behavior of the benchmark's script.
 *
 * @since 0.1
 */
public final class LegacyMvBench {
    private LegacyMvBench() {}

    /** Returns whether the benchmark's script counts the answer as right. */
    public static boolean isCorrect(String answer, String truth) {
        String answered = firstWord(answer);
        String wanted = firstWord(truth);
        return wanted.contains(answered.replace(".", "")) || answered.contains(wanted);
    }

    private static String firstWord(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        return space < 0 ? lower : lower.substring(0, space);
    }
}

package dev.chai.eval.legacy;

import dev.chai.eval.mcq.AnswerTag;
import dev.chai.eval.token.Blanks;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * ShotBench's reading of an answer, before it asks another model and then guesses.
 *
 * <pre>{@code
 * LegacyShotBench.read("It is A close up view", options);   // Optional[A]: the article counts as the option
 * LegacyShotBench.read("A and B", options);                 // empty: the benchmark asks another model, then guesses
 * }</pre>
 *
 * <p>Thread-safe. Source: the observed behavior of the benchmark's script.
 *
 * @since 0.1
 */
public final class LegacyShotBench {
    private static final String STRIPPED = ".()[],:;!*#{}";

    private LegacyShotBench() {}

    /** Returns the option letter, {@code Z} for a refusal, or empty. */
    public static Optional<Character> read(String answer, List<String> options) {
        String text = AnswerTag.content(answer);
        Set<String> words = new HashSet<>(Blanks.split(stripped(text)));
        Optional<Character> letter = onlyLetter(words, options.size());
        if (letter.isPresent()) {
            return letter;
        }
        if (words.contains("Z") && countLetters(words, options.size()) == 0) {
            return Optional.of('Z');
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Optional<Character> found = Optional.empty();
        for (int i = 0; i < options.size(); i++) {
            if (lower.contains(options.get(i).toLowerCase(Locale.ROOT))) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of((char) ('A' + i));
            }
        }
        return found;
    }

    private static Optional<Character> onlyLetter(Set<String> words, int options) {
        if (countLetters(words, options) != 1) {
            return Optional.empty();
        }
        char letter = 'A';
        while (!words.contains(String.valueOf(letter))) {
            letter++;
        }
        return Optional.of(letter);
    }

    private static int countLetters(Set<String> words, int options) {
        int count = 0;
        for (int i = 0; i < options; i++) {
            count += words.contains(String.valueOf((char) ('A' + i))) ? 1 : 0;
        }
        return count;
    }

    private static String stripped(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (STRIPPED.indexOf(out.charAt(i)) >= 0) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}

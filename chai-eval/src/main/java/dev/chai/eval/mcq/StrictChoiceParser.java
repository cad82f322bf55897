package dev.chai.eval.mcq;

import dev.chai.eval.token.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an option letter or text and never guesses.
 *
 * <p>Thoughts in a think tag do not count; the first {@code <answer>} tag, or the last {@code \boxed{}}, does where there is one. A
 * letter counts if it is on its own, is in
 * brackets or is followed by a full stop, colon or bracket; an "A" that begins a phrase is an article unless the
 * phrase is that option's text. An option's text counts as whole words, and one that lies within a longer matching
 * option ("wide shot" in "extreme wide shot") does not count.
 */
final class StrictChoiceParser implements ChoiceParser {
    static final StrictChoiceParser INSTANCE = new StrictChoiceParser();

    private static final String OPENING = "([{*#\"'";
    private static final Set<String> AFTER_LETTERS = Set.of("and", "or", "is", "because", "since", "as");
    private static final String CLOSING = ".)]}:,;!*#\"'";

    /** Full-width punctuation, and the place between a Chinese word and a Latin letter, where no blank is written. */
    private static final Pattern BETWEEN_SCRIPTS = Pattern.compile(
            "[\uFF1A\uFF0C\u3002\uFF08\uFF09\u3001]|(?<=\\p{IsHan})(?=[A-Za-z])|(?<=[A-Za-z])(?=\\p{IsHan})");

    private StrictChoiceParser() {}

    @Override
    public Verdict parse(String answer, List<String> options) {
        if (options.isEmpty() || options.size() > 26) {
            throw new IllegalArgumentException(options.size() + " options: need 1 to 26");
        }
        String text = AnswerTag.said(answer);
        List<Integer> texts = optionsNamed(text, options);
        List<Integer> letters = lettersIn(text, options.size());
        if (letters.size() == 1 && (texts.isEmpty() || texts.contains(letters.get(0)))) {
            return Verdict.letter(letters.get(0));
        }
        return letters.isEmpty() && texts.size() == 1 ? Verdict.text(texts.get(0)) : Verdict.unparsed();
    }

    private static List<Integer> lettersIn(String text, int options) {
        List<String> words = Blanks.split(BETWEEN_SCRIPTS.matcher(text).replaceAll(" "));
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int start = 0;
            while (start < word.length() && OPENING.indexOf(word.charAt(start)) >= 0) {
                start++;
            }
            int end = word.length();
            while (end > start && CLOSING.indexOf(word.charAt(end - 1)) >= 0) {
                end--;
            }
            boolean bare = start == 0 && end == word.length();
            if (end - start == 1 && isOption(word.charAt(start), options, words.size() == 1 || !bare)) {
                int letter = Character.toUpperCase(word.charAt(start)) - 'A';
                boolean article = bare && letter == 0 && i + 1 < words.size() && isNoun(words.get(i + 1));
                if (!article && !letters.contains(letter)) {
                    letters.add(letter);
                }
            }
        }
        return letters;
    }

    /** What may follow an article, as opposed to a letter ("A and B", "A is right"). */
    private static boolean isNoun(String word) {
        return Character.isLetter(word.charAt(0)) && !AFTER_LETTERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A lower-case letter counts only where it is the whole answer or marked by punctuation. */
    private static boolean isOption(char c, int options, boolean anyCase) {
        char upper = anyCase ? Character.toUpperCase(c) : c;
        return upper >= 'A' && upper < 'A' + options;
    }

    private static List<Integer> optionsNamed(String text, List<String> options) {
        String lower = " " + String.join(" ", words(text)) + " ";
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String option = " " + String.join(" ", words(options.get(i))) + " ";
            if (!option.isBlank() && lower.contains(option)) {
                named.add(i);
            }
        }
        named.removeIf(i -> named.stream().anyMatch(j -> !j.equals(i) && isWithin(options.get(i), options.get(j))));
        return named;
    }

    private static boolean isWithin(String option, String longer) {
        String a = String.join(" ", words(option));
        String b = String.join(" ", words(longer));
        return a.length() < b.length() && (" " + b + " ").contains(" " + a + " ");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}

package dev.chai.eval.token;

import static dev.chai.eval.token.PennCharacters.isApostropheAt;
import static dev.chai.eval.token.PennCharacters.isDigitAt;
import static dev.chai.eval.token.PennCharacters.isLetterAt;
import static dev.chai.eval.token.PennCharacters.isLetterOrDigitAt;

import java.util.List;
import java.util.Locale;

/** Words with an apostrophe that are one token, or two, for {@link PennTreebank}. */
final class PennApostrophe {
    private static final List<String> ENDINGS = List.of("s", "m", "d", "ll", "re", "ve");
    private static final List<String> CLIPPED = List.of("em", "till", "til", "cause", "n");
    private static final String VOWELS = "aeiouyAEIOUY";
    private static final String CAPITALS_OF_NAMES = "ABCDEFGHJKLMNOPQRSTUVWXZn";
    private static final String ELIDED = "dloDLO";
    private static final String CUT_OFF = "dljDLJ";

    private PennApostrophe() {}

    /** Returns the length of a token that starts here and holds an apostrophe, or 0. */
    static int length(String text, int at) {
        if (isApostropheAt(text, at)) {
            return Math.max(ending(text, at), Math.max(clipped(text, at), Math.max(year(text, at), archaic(text, at))));
        }
        int letters = at;
        while (isLetterAt(text, letters)) {
            letters += Character.charCount(text.codePointAt(letters));
        }
        if (letters == at || !isApostropheAt(text, letters)) {
            return 0;
        }
        int rest = letters + 1;
        int whole = PennCharacters.afterWordCharacters(text, rest);
        return keepsTogether(text, at, letters, whole) ? whole - at : cutOff(text, at, letters);
    }

    /** {@code 's}, {@code 're}: with nothing of the word after them. */
    static int ending(String text, int at) {
        return longest(text, at, ENDINGS);
    }

    /** {@code 'em}, {@code 'til}, {@code 'n'}. */
    private static int clipped(String text, int at) {
        if (text.regionMatches(true, at + 1, "n", 0, 1) && isApostropheAt(text, at + 2)) {
            return 3;
        }
        return longest(text, at, CLIPPED);
    }

    private static int longest(String text, int at, List<String> words) {
        return words.stream()
                .filter(word -> text.regionMatches(true, at + 1, word, 0, word.length()))
                .mapToInt(word -> 1 + word.length())
                .filter(length -> !isLetterOrDigitAt(text, at + length))
                .max()
                .orElse(0);
    }

    /** {@code '68}, {@code '90s}. */
    private static int year(String text, int at) {
        if (!isDigitAt(text, at + 1) || !isDigitAt(text, at + 2) || (at > 0 && isDigitAt(text, at - 1))) {
            return 0;
        }
        if (at + 3 == text.length() || PennCharacters.isBlank(text.charAt(at + 3))) {
            return 3;
        }
        boolean decade = text.startsWith("0s", at + 2) && text.charAt(at + 1) >= '2';
        return decade && !isLetterOrDigitAt(text, at + 4) ? 4 : 0;
    }

    private static int archaic(String text, int at) {
        boolean is = text.regionMatches(true, at + 1, "tis", 0, 3) && !isLetterOrDigitAt(text, at + 4);
        boolean was = text.regionMatches(true, at + 1, "twas", 0, 4) && !isLetterOrDigitAt(text, at + 5);
        return is ? 4 : was ? 5 : 0;
    }

    static boolean isArchaic(String text, int at, int length) {
        return isApostropheAt(text, at) && length == archaic(text, at);
    }

    /** {@code O'Brien}, {@code d'you}, {@code Ka'aba}, {@code c'mon}. */
    private static boolean keepsTogether(String text, int at, int letters, int whole) {
        int rest = letters + 1;
        if (!isLetterAt(text, rest)) {
            return false;
        }
        char before = text.charAt(letters - 1);
        char after = text.charAt(rest);
        if (letters - at == 1) {
            boolean single = CAPITALS_OF_NAMES.indexOf(before) >= 0 || ELIDED.indexOf(before) >= 0;
            return (single && whole - rest >= 2) || text.startsWith("c'mon", at);
        }
        return ending(text, letters) == 0
                && VOWELS.indexOf(before) >= 0
                && ("aeiou".indexOf(after) >= 0 || (after >= 'A' && after <= 'Z'));
    }

    /** {@code l'}, {@code j'}, {@code ol'}, and {@code y'} before a word: a token that ends in its apostrophe. */
    private static int cutOff(String text, int at, int letters) {
        String word = text.substring(at, letters).toLowerCase(Locale.ROOT);
        boolean cut = (word.length() == 1 && CUT_OFF.indexOf(word.charAt(0)) >= 0)
                || word.equals("ol")
                || (word.equals("y") && isLetterAt(text, letters + 1));
        return cut ? letters + 1 - at : 0;
    }

    /** {@code don't}: whether the word of this length is followed by {@code 't}. */
    static boolean isNegated(String text, int at, int word) {
        int end = at + word;
        return word > 1
                && isApostropheAt(text, end)
                && (text.charAt(end - 1) | 0x20) == 'n'
                && end + 1 < text.length()
                && (text.charAt(end + 1) | 0x20) == 't'
                && !isLetterOrDigitAt(text, end + 2);
    }
}

package dev.chai.eval.token;

import static dev.chai.eval.token.PennCharacters.afterWordCharacters;
import static dev.chai.eval.token.PennCharacters.isAscii;
import static dev.chai.eval.token.PennCharacters.isAsciiAt;
import static dev.chai.eval.token.PennCharacters.isDigitAt;
import static dev.chai.eval.token.PennCharacters.isHyphenAt;
import static dev.chai.eval.token.PennCharacters.isLetterAt;

import java.util.Set;

/** How long the word is that starts at a place, as {@link PennTreebank} understands words; 0 for none. Asked from left to right. */
final class PennWord {
    private static final Set<String> LANGUAGES = Set.of("C++", "c++", "C#", "c#", "F#", "f#");

    private final String text;
    private int pointedEnd;

    PennWord(String text) {
        this.text = text;
    }

    int length(int at) {
        int apostrophe = PennApostrophe.length(text, at);
        if (!PennCharacters.isWordCharacter(text.codePointAt(at))) {
            return Math.max(apostrophe, currency(at));
        }
        int joined = Math.max(afterPoints(at), Math.max(afterHyphens(at), afterSlashes(at)));
        int special = Math.max(Math.max(afterAmpersands(at), afterUnderscores(at)), at + language(at));
        return Math.max(Math.max(apostrophe, currency(at)), Math.max(joined, special) - at);
    }

    /** Letters and digits; a point, exclamation or question mark right between letters does not end a word. */
    private int afterPoints(int at) {
        int i = afterWordCharacters(text, at);
        if (!isLetterAt(text, at)) {
            return i;
        }
        while (i + 1 < text.length() && ".!?".indexOf(text.charAt(i)) >= 0 && isLetterAt(text, i + 1)) {
            i = afterWordCharacters(text, i + 1);
        }
        return i;
    }

    /** {@code well-lit}, {@code 3.5-inch}, {@code U.S.-led}, {@code non-U.S.}: points and commas before the hyphen only. */
    private int afterHyphens(int at) {
        if (at >= pointedEnd) {
            readPointed(at);
        }
        int first = Math.max(isHyphenAt(text, pointedEnd) ? pointedEnd : at, afterWordCharacters(text, at));
        return afterHyphenated(first);
    }

    /** Once for each run of such characters, not for each token in it: {@code a,a,a,a} may be the whole text. */
    private void readPointed(int at) {
        pointedEnd = at;
        while (pointedEnd < text.length()
                && (isAscii(text.charAt(pointedEnd)) || ".,".indexOf(text.charAt(pointedEnd)) >= 0)) {
            pointedEnd++;
        }
    }

    private int afterHyphenated(int first) {
        int end = first;
        while (isHyphenAt(text, end)) {
            int next = Math.max(afterWordCharacters(text, end + 1), afterDotted(end + 1));
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** {@code U.S.}, with its last point. */
    private int afterDotted(int at) {
        int i = at;
        while (i + 1 < text.length() && PennCharacters.isAsciiLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
        }
        return i - at > 2 ? i : at;
    }

    /** {@code left/right}, {@code 1/50s}, {@code left-to-right/up}; digits after a hyphen are not divided. */
    private int afterSlashes(int at) {
        int end = afterHyphenated(afterWordCharacters(text, at));
        boolean hyphens = end > afterWordCharacters(text, at);
        while (end < text.length()
                && text.charAt(end) == '/'
                && isAsciiAt(text, end - 1)
                && isAsciiAt(text, end + 1)
                && !(hyphens && isDigitAt(text, end + 1))) {
            int piece = afterWordCharacters(text, end + 1);
            end = isHyphenAt(text, piece) && isDigitAt(text, piece + 1) ? piece : afterHyphenated(piece);
        }
        return end;
    }

    /** {@code AT&T}: capitals only. */
    private int afterAmpersands(int at) {
        int i = afterCapitals(at);
        while (i > at && i < text.length() && text.charAt(i) == '&' && afterCapitals(i + 1) > i + 1) {
            i = afterCapitals(i + 1);
        }
        return i;
    }

    private int afterCapitals(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
            i++;
        }
        return i;
    }

    private int afterUnderscores(int at) {
        int i = afterWordCharacters(text, at);
        while (i < text.length() && text.charAt(i) == '_' && isAsciiAt(text, i - 1) && isAsciiAt(text, i + 1)) {
            i = afterWordCharacters(text, i + 1);
        }
        return i;
    }

    /** {@code US$}: the amount is a token of its own. */
    private int currency(int at) {
        int i = afterCapitals(at);
        return i > at && i < text.length() && text.charAt(i) == '$' ? i + 1 - at : 0;
    }

    private int language(int at) {
        return LANGUAGES.stream()
                .filter(name -> text.startsWith(name, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** {@code @user_1} and {@code #sunset}: a hashtag holds letters only. */
    static int hashtag(String text, int at) {
        char c = text.charAt(at);
        int i = at + 1;
        if (c == '#') {
            while (isLetterAt(text, i)) {
                i += Character.charCount(text.codePointAt(i));
            }
            return i > at + 1 ? i - at : 0;
        }
        if (c != '@' || isDigitAt(text, i)) {
            return 0;
        }
        while (i < text.length() && (isAscii(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return i > at + 1 ? i - at : 0;
    }
}

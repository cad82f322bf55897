package dev.chai.eval.token;

import static dev.chai.eval.token.PennCharacters.afterDigits;
import static dev.chai.eval.token.PennCharacters.isDigitAt;

/** Numbers, times and dates for {@link PennTreebank}. */
final class PennNumber {
    private PennNumber() {}

    /** Returns the length of {@code -12}, {@code .5}, {@code 1,080}, {@code 0:05} or {@code 1/2} at this place, or 0. */
    static int length(String text, int at) {
        int i = at;
        i += "+-".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        i += i < text.length() && ".,:".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        if (!isDigitAt(text, i)) {
            return 0;
        }
        boolean signed = i > at;
        i = afterDigits(text, i);
        String joints = signed ? ".,:" : ".,:/";
        while (i < text.length() && joints.indexOf(text.charAt(i)) >= 0 && isDigitAt(text, i + 1)) {
            i = afterDigits(text, i + 1);
        }
        return i - at;
    }
}

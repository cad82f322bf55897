package dev.chai.eval.token;

/** Kinds of characters, and the few runs of them that are words of their own, for {@link PennTreebank}. */
final class PennCharacters {
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int SOFT_HYPHEN = 0xAD;

    private PennCharacters() {}

    static boolean isBlank(int c) {
        return Blanks.isBlank(c) || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigitAt(String text, int at) {
        return at < text.length() && isDigit(text.charAt(at));
    }

    static boolean isAsciiLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean isAscii(int c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9');
    }

    static boolean isAsciiAt(String text, int at) {
        return at >= 0 && at < text.length() && isAscii(text.charAt(at));
    }

    static boolean isLetterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    static boolean isLetterOrDigitAt(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    static boolean isApostropheAt(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019');
    }

    /** Hyphens that join: the ASCII one, Unicode's own and the one that does not break. */
    static boolean isHyphenAt(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == '-' || text.charAt(at) == '\u2010' || text.charAt(at) == '\u2011');
    }

    static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c)
                || (Character.getType(c) == Character.NON_SPACING_MARK && !isVariationSelector(c))
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == SOFT_HYPHEN;
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    static int afterAsciiLetters(String text, int from) {
        int i = from;
        while (i < text.length() && isAsciiLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int afterDigits(String text, int from) {
        int i = from;
        while (isDigitAt(text, i)) {
            i++;
        }
        return i;
    }

    /** Letters, digits and combining marks. */
    static int afterWordCharacters(String text, int from) {
        int i = from;
        while (i < text.length() && isWordCharacter(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** A straight quote opens before ASCII letters, digits and the dollar; before all else it closes. */
    static boolean opensQuote(String text, int next) {
        return next < text.length() && (isAscii(text.charAt(next)) || text.charAt(next) == '$');
    }

    /** Returns the length of a character entity by number at this place, or 0. */
    static int numericEntity(String text, int at) {
        if (!text.startsWith("&#", at)) {
            return 0;
        }
        int end = afterDigits(text, at + 2);
        return end > at + 2 && end < text.length() && text.charAt(end) == ';' ? end + 1 - at : 0;
    }

    /** {@code <b>}, {@code </b>}, {@code <br/>}, or no length. */
    static int tag(String text, int at) {
        int start = text.startsWith("</", at) ? at + 2 : at + 1;
        if (start >= text.length() || !isAsciiLetter(text.charAt(start))) {
            return 0;
        }
        int i = start;
        while (i < text.length() && (isAscii(text.charAt(i)) || "_:-.".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        i += i < text.length() && text.charAt(i) == '/' ? 1 : 0;
        return i < text.length() && text.charAt(i) == '>' ? i + 1 - at : 0;
    }
}

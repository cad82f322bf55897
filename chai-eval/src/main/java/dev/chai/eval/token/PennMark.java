package dev.chai.eval.token;

import java.util.Map;

/** Punctuation, symbols and faces for {@link PennTreebank}. */
final class PennMark {
    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) '(', "-lrb-"),
            Map.entry((int) ')', "-rrb-"),
            Map.entry((int) '[', "-lsb-"),
            Map.entry((int) ']', "-rsb-"),
            Map.entry((int) '{', "-lcb-"),
            Map.entry((int) '}', "-rcb-"),
            Map.entry(0x2018, "`"),
            Map.entry(0x201B, "`"),
            Map.entry(0x2039, "`"),
            Map.entry(0x2019, "'"),
            Map.entry(0x203A, "'"),
            Map.entry(0x201C, "``"),
            Map.entry(0xAB, "``"),
            Map.entry(0x201D, "''"),
            Map.entry(0xBB, "''"),
            Map.entry(0x2013, "--"),
            Map.entry(0x2014, "--"),
            Map.entry(0x2015, "--"),
            Map.entry(0x2026, "..."),
            Map.entry(0x20AC, "$"),
            Map.entry(0xA3, "#"),
            Map.entry(0xA2, "cents"),
            Map.entry(0xBC, "1/4"),
            Map.entry(0xBD, "1/2"),
            Map.entry(0xBE, "3/4"),
            Map.entry(0x2153, "1/3"),
            Map.entry(0x2154, "2/3"));

    /** Of six points five are an ellipsis and the last is a full stop. */
    private static final int MOST_DOTS = 5;

    private PennMark() {}

    /** Returns how many characters the mark at this place takes; runs of some marks are one token. */
    static int length(String text, int at, int c) {
        return switch (c) {
            case '.' -> dots(text, at);
            case '\'', '`' -> run(text, at, c, 2);
            case '!', '?' -> exclamations(text, at);
            case '-', '*', '_', '#' -> run(text, at, c, text.length());
            case '<', '>' -> run(text, at, c, 2);
            default -> Character.charCount(c);
        };
    }

    /** Returns the token for the mark, or an empty text for a picture, which is none. */
    static String spelled(String text, int at, int c, int length) {
        return switch (c) {
            case '"' -> PennCharacters.opensQuote(text, at + 1) ? "``" : "''";
            case '\'' -> length == 2 ? "''" : opensSingle(text, at + 1) ? "`" : "'";
            case '.' -> length > 1 ? "..." : ".";
            case '-' -> length > 1 ? "--" : "-";
            default -> other(text, at, c, length);
        };
    }

    private static String other(String text, int at, int c, int length) {
        String spelled = SPELLED.get(c);
        if (spelled != null) {
            return spelled;
        }
        return isTokenizable(c) ? text.substring(at, at + length) : "";
    }

    private static boolean opensSingle(String text, int next) {
        return next < text.length() && PennCharacters.isAsciiLetter(text.charAt(next));
    }

    /** Three to five points, with or without blanks between, are an ellipsis; two are two full stops. */
    private static int dots(String text, int at) {
        int run = run(text, at, '.', MOST_DOTS);
        int spaced = 0;
        while (run == 1 && spaced < MOST_DOTS - 1 && text.startsWith(" .", at + 1 + 2 * spaced)) {
            spaced++;
        }
        return run > 2 ? run : spaced > 1 ? 1 + 2 * spaced : 1;
    }

    /** {@code !!!}, {@code ?!}: one token. */
    private static int exclamations(String text, int at) {
        int i = at;
        while (i < text.length() && (text.charAt(i) == '!' || text.charAt(i) == '?')) {
            i++;
        }
        return i - at;
    }

    /** Counts up to {@code most}: a long run must not be counted anew for each token. */
    private static int run(String text, int at, int c, int most) {
        int length = 1;
        while (length < most && at + length < text.length() && text.charAt(at + length) == c) {
            length++;
        }
        return length;
    }

    /** Faces: {@code :-)}, {@code =D}; 0 for none. */
    static int smiley(String text, int at) {
        if (":;=".indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        int mouth = at + 1;
        mouth += mouth < text.length() && "-o*'".indexOf(text.charAt(mouth)) >= 0 ? 1 : 0;
        boolean smiles = mouth < text.length()
                && "()DPdpO\\{@|[]".indexOf(text.charAt(mouth)) >= 0
                && !PennCharacters.isLetterOrDigitAt(text, mouth + 1);
        return smiles ? mouth + 1 - at : 0;
    }

    /** Returns the token with its round brackets spelled out, as they are in faces. */
    static String withoutBrackets(String token) {
        return token.replace("(", "-lrb-").replace(")", "-rrb-");
    }

    /** Marks and symbols of the basic plane are tokens; pictures, CJK brackets and most signs of money are not. */
    private static boolean isTokenizable(int c) {
        if (c > 0xFFFF
                || (c >= 0xE000 && c <= 0xF8FF)
                || (c >= 0x2160 && c <= 0x2188)
                || (c >= 0x20A5 && c <= 0x20CF)
                || (c >= 0x3003 && c <= 0x303F && c != 0x3005 && c != 0x3006 && c != 0x3012)
                || (c >= 0x3200 && c <= 0x33FF)
                || (c >= 0x2E00 && c <= 0x2E7F)
                || (c >= 0xFE00 && c <= 0xFE6F)
                || c == 0x2010
                || c == 0x2012) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.ENCLOSING_MARK,
                    Character.NON_SPACING_MARK -> false;
            default -> true;
        };
    }
}

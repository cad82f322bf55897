package dev.chai.eval.token;

import java.util.List;

/**
 * The tokenizer of the NIST script mteval-v13a as sacreBLEU runs it: four passes that put spaces around punctuation.
 *
 * <p>Each pass copies characters left to right and never looks at what it has just written, which is what a regular
 * expression with non-overlapping matches does; "..." therefore splits unevenly, as in the original.
 */
final class ThirteenA implements Tokenizer {
    @Override
    public String id() {
        return "13a";
    }

    @Override
    public List<String> tokens(String text) {
        String line = text.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
        if (line.indexOf('&') >= 0) {
            line = line.replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">");
        }
        StringBuilder from = new StringBuilder(line.length() * 2 + 16);
        StringBuilder to = new StringBuilder(line.length() * 2 + 16);
        from.append(' ').append(line).append(' ');
        spaceOut(from, to);
        from.setLength(0);
        splitAfterNonDigit(to, from);
        to.setLength(0);
        splitBeforeNonDigit(from, to);
        from.setLength(0);
        splitDashAfterDigit(to, from);
        return Blanks.split(from);
    }

    private static void spaceOut(StringBuilder from, StringBuilder to) {
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            if (isSpacedOut(c)) {
                to.append(' ').append(c).append(' ');
            } else {
                to.append(c);
            }
        }
    }

    /** ASCII punctuation except the apostrophe, the comma, the hyphen and the full stop. */
    private static boolean isSpacedOut(char c) {
        return (c >= '{' && c <= '~')
                || (c >= '[' && c <= '`')
                || (c >= ' ' && c <= '&')
                || (c >= '(' && c <= '+')
                || (c >= ':' && c <= '@')
                || c == '/';
    }

    private static void splitAfterNonDigit(StringBuilder from, StringBuilder to) {
        int i = 0;
        while (i < from.length()) {
            char c = from.charAt(i);
            if (!isDigit(c) && i + 1 < from.length() && isStop(from.charAt(i + 1))) {
                to.append(c).append(' ').append(from.charAt(i + 1)).append(' ');
                i += 2;
            } else {
                to.append(c);
                i++;
            }
        }
    }

    private static void splitBeforeNonDigit(StringBuilder from, StringBuilder to) {
        int i = 0;
        while (i < from.length()) {
            char c = from.charAt(i);
            if (isStop(c) && i + 1 < from.length() && !isDigit(from.charAt(i + 1))) {
                to.append(' ').append(c).append(' ').append(from.charAt(i + 1));
                i += 2;
            } else {
                to.append(c);
                i++;
            }
        }
    }

    private static void splitDashAfterDigit(StringBuilder from, StringBuilder to) {
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            if (c == '-' && i > 0 && isDigit(from.charAt(i - 1))) {
                to.append(' ').append(c).append(' ');
            } else {
                to.append(c);
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',';
    }
}

package dev.chai.spec.data;

import java.util.Locale;

/**
 * Quotes data of unknown origin in a message: short, on one line, without characters that a terminal would act upon.
 *
 * <pre>{@code
 * Excerpt.quote("pan\u0000left");                  // the NUL as its escape, within quotation marks
 * Excerpt.quote("word ".repeat(1000));             // the first 60 characters and "..."
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Excerpt {
    private static final int LONGEST = 60;
    private static final int LONGEST_SENTENCE = 300;

    private Excerpt() {}

    /** Returns at most 60 characters within quotation marks. */
    public static String quote(String data) {
        return "\"" + cut(data, LONGEST) + "\"";
    }

    /** Returns at most 300 characters without quotation marks, for longer wordings and for places such as JSON pointers. */
    public static String plain(String data) {
        return cut(data, LONGEST_SENTENCE);
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return plain(end < 0 ? text : text.substring(0, end));
    }

    private static String cut(String data, int longest) {
        StringBuilder safe = new StringBuilder();
        data.codePoints().limit(longest).forEach(c -> append(safe, c));
        return safe.append(data.codePointCount(0, data.length()) > longest ? "..." : "")
                .toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            default -> safe.appendCodePoint(c);
        }
    }
}

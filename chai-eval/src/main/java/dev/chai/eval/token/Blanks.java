package dev.chai.eval.token;

import java.util.ArrayList;
import java.util.List;

/**
 * The whitespace of the reference programs: what Python's {@code str.split()} splits on, which is neither Java's
 * {@code \s} nor {@link Character#isWhitespace(int)}.
 *
 * <pre>{@code
 * Blanks.split("a\u00a0b");   // [a, b]
 * }</pre>
 *
 * <p>Thread-safe. Source: the Python language reference, {@code str.isspace}.
 *
 * @since 0.1
 */
public final class Blanks {
    private Blanks() {}

    /** Returns whether Python counts the character as whitespace. All such characters lie in the basic plane. */
    public static boolean isBlank(int c) {
        if (c < 0x80) {
            return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** Returns the words between runs of whitespace. */
    public static List<String> split(CharSequence text) {
        List<String> words = new ArrayList<>();
        int length = text.length();
        int at = 0;
        while (at < length) {
            while (at < length && isBlank(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < length && !isBlank(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(text.subSequence(start, at).toString());
            }
        }
        return words;
    }

    /** Hands over the words between runs of whitespace in the first {@code length} characters of the buffer. */
    static void split(char[] buffer, int length, TokenSink sink) {
        int at = 0;
        while (at < length) {
            while (at < length && isBlank(buffer[at])) {
                at++;
            }
            int start = at;
            while (at < length && !isBlank(buffer[at])) {
                at++;
            }
            if (at > start) {
                sink.token(buffer, start, at);
            }
        }
    }

    /** Returns the text without trailing whitespace. */
    public static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}

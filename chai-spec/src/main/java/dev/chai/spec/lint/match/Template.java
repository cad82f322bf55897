package dev.chai.spec.lint.match;

import dev.chai.spec.Span;
import java.util.Map;

/** A message with places for the words of the text: {@code "{text}" is no camera movement}. Immutable and thread-safe. */
public record Template(String text) {
    private static final int LONGEST_QUOTE = 60;

    public String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        int open;
        while ((open = text.indexOf('{', from)) >= 0) {
            int close = text.indexOf('}', open);
            String value = close < 0 ? null : values.get(text.substring(open + 1, close));
            if (value == null) {
                filled.append(text, from, open + 1);
                from = open + 1;
            } else {
                filled.append(text, from, open).append(value);
                from = close + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    public String about(CharSequence caption, Span span) {
        return fill(Map.of("text", quote(caption, span)));
    }

    /** Returns the words of a span on one line and not too long. */
    public static String quote(CharSequence caption, Span span) {
        String words = onOneLine(span.of(caption));
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 3) + "...";
    }

    private static String onOneLine(String words) {
        for (int i = 0; i < words.length(); i++) {
            boolean single = words.charAt(i) == ' ' && (i == 0 || words.charAt(i - 1) != ' ');
            if (!single && Character.isWhitespace(words.charAt(i))) {
                return words.replaceAll("\\s+", " ");
            }
        }
        return words;
    }
}

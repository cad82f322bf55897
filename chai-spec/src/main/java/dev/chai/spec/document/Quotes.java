package dev.chai.spec.document;

import dev.chai.spec.Span;

/** Finds the text of a prompt that is wholly in quotation marks. */
final class Quotes {
    private static final String OPENING = "\"\u201c\u2018'`\u00ab\u201e\u300c";
    private static final String CLOSING = "\"\u201d\u2019'`\u00bb\u201c\u300d";

    private Quotes() {}

    static boolean isWholly(String text) {
        return inner(text).length() < trimmed(text).length();
    }

    /** Returns the text without blanks and without quotation marks around all of it; marks that also occur inside stay. */
    static Span inner(String text) {
        Span span = trimmed(text);
        while (span.length() > 2) {
            int kind = OPENING.indexOf(text.charAt(span.start()));
            if (kind < 0 || text.charAt(span.end() - 1) != CLOSING.charAt(kind)) {
                return span;
            }
            int second = text.indexOf(text.charAt(span.start()), span.start() + 1);
            boolean alone = second < 0 || second >= span.end() - 1;
            if (!alone) {
                return span;
            }
            span = trimmed(text, span.start() + 1, span.end() - 1);
        }
        return span;
    }

    static Span trimmed(String text) {
        return trimmed(text, 0, text.length());
    }

    static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}

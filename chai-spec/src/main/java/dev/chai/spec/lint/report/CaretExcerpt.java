package dev.chai.spec.lint.report;

import dev.chai.spec.Span;

/**
 * The part of a line around some words, and where to draw the carets, in columns of a terminal.
 *
 * <p>Control characters become blanks, so that a text cannot send commands to the terminal.
 */
record CaretExcerpt(String line, int caretColumn, int caretWidth) {
    private static final String CUT = "...";

    static CaretExcerpt of(CharSequence text, Span span, int width) {
        int lineStart = span.start();
        while (lineStart > 0 && text.charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
        int lineEnd = span.start();
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        int spanEnd = Math.min(span.end(), lineEnd);
        int from = windowStart(text, new Span(lineStart, lineEnd), new Span(span.start(), spanEnd), width);
        int to = Math.min(lineEnd, onBoundary(text, from + width));
        return cut(
                text,
                new Span(from, to),
                new Span(span.start(), Math.max(span.start(), Math.min(spanEnd, to))),
                from > lineStart,
                to < lineEnd);
    }

    /** A third of the room is before the words. */
    private static int windowStart(CharSequence text, Span line, Span words, int width) {
        if (line.length() <= width) {
            return line.start();
        }
        int wanted = words.start() - Math.max(width / 3, (width - words.length()) / 2);
        int latest = Math.max(line.start(), line.end() - width);
        return onBoundary(text, Math.max(line.start(), Math.min(Math.min(wanted, latest), words.start())));
    }

    /** Never between the halves of a surrogate pair. */
    private static int onBoundary(CharSequence text, int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset - 1 : Math.min(offset, text.length());
    }

    private static CaretExcerpt cut(CharSequence text, Span window, Span words, boolean cutLeft, boolean cutRight) {
        String shown = visible(text.subSequence(window.start(), window.end()).toString());
        String line = (cutLeft ? CUT : "") + shown + (cutRight ? CUT : "");
        int before = columns(shown, 0, words.start() - window.start()) + (cutLeft ? CUT.length() : 0);
        int width = columns(shown, words.start() - window.start(), words.end() - window.start());
        return new CaretExcerpt(line, before, Math.max(1, width));
    }

    /** The same number of UTF-16 units, with what a terminal could act on made a blank. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean hidden = Character.isISOControl(c) || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
            visible.append(hidden ? ' ' : c);
        }
        return visible.toString();
    }

    private static int columns(String text, int from, int to) {
        int columns = 0;
        for (int i = from; i < Math.min(to, text.length()); ) {
            int point = text.codePointAt(i);
            columns += columns(point);
            i += Character.charCount(point);
        }
        return columns;
    }

    /** Two for the wide characters of East Asia and most symbols beyond the basic plane, none for combining marks. */
    private static int columns(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE4F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}

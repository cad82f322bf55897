package dev.chai.spec.text;

/**
 * Marks the words between quotation marks: signs, subtitles, dialogue and titles, whose words say nothing about the shot.
 *
 * <p>A mark that finds no partner within {@link #LONGEST} words or before a blank line quotes nothing.
 */
final class Quotations {
    /** The longest quotation, in words. */
    static final int LONGEST = 60;

    private Quotations() {}

    /** Whether a character can open a quotation, whatever surrounds it. */
    static boolean mayOpen(char c) {
        return c == '"' || c == '\'' || c == '\u201C' || c == '\u2018' || c == '\u00AB' || c == '\u300C';
    }

    static void mark(CharSequence text, Tokens tokens, SentenceBreaks breaks) {
        int open = -1;
        char closer = 0;
        int from = 0;
        for (int token = 0; token <= tokens.size(); token++) {
            int to = token < tokens.size() ? tokens.starts[token] : text.length();
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (open >= 0 && c == closer && closes(text, i)) {
                    quote(tokens, open, token);
                    if (breaks == SentenceBreaks.REMARKS) {
                        joinSentences(text, tokens, open, token, i);
                    }
                    open = -1;
                } else if (open < 0) {
                    closer = closerOf(text, i, c);
                    open = closer != 0 ? token : -1;
                }
            }
            if (open >= 0 && token - open > LONGEST) {
                open = -1;
            }
            from = token < tokens.size() ? tokens.ends[token] : to;
        }
    }

    private static void quote(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            tokens.quoted[i] = true;
        }
    }

    /** Full stops within a quotation end no remark, nor does one right before its closing mark if the remark goes on in lower case. */
    private static void joinSentences(CharSequence text, Tokens tokens, int from, int to, int closer) {
        for (int i = from + 1; i < to; i++) {
            tokens.breaks[i] = (byte) Math.min(tokens.breaks[i], Tokens.COMMA);
        }
        boolean goesOn = to < tokens.size()
                && tokens.starts[to] == closer + 2
                && text.charAt(closer + 1) == ' '
                && Character.isLowerCase(text.charAt(closer + 2));
        if (goesOn) {
            tokens.breaks[to] = (byte) Math.min(tokens.breaks[to], Tokens.COMMA);
        }
    }

    /** The mark that ends what this character opens; 0 when it opens nothing. */
    private static char closerOf(CharSequence text, int at, char c) {
        return switch (c) {
            case '"' -> isDigit(text, at - 1) ? 0 : '"';
            case '\u201C' -> '\u201D';
            case '\u00AB' -> '\u00BB';
            case '\u300C' -> '\u300D';
            case '\'' -> opensWord(text, at) ? '\'' : 0;
            case '\u2018' -> opensWord(text, at) ? '\u2019' : 0;
            default -> 0;
        };
    }

    /** A single quote is an apostrophe unless it comes before a word and not after one. */
    private static boolean opensWord(CharSequence text, int at) {
        boolean wordBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean wordAfter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return wordAfter && !wordBefore;
    }

    private static boolean closes(CharSequence text, int at) {
        return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && Character.isDigit(text.charAt(at));
    }
}

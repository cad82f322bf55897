package dev.chai.eval.token;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokenizer of the NIST script mteval-v13a as sacreBLEU runs it: four passes that put spaces around punctuation.
 *
 * <p>Each pass copies characters left to right and never looks at what it has just written, which is what a regular
 * expression with non-overlapping matches does; "..." therefore splits unevenly, as in the original. A pass that finds nothing to
 * do is left out.
 */
final class ThirteenA implements Tokenizer {
    @Override
    public String id() {
        return "13a";
    }

    @Override
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        forEachToken(text, (buffer, start, end) -> tokens.add(new String(buffer, start, end - start)));
        return tokens;
    }

    // HOT: benchmark TextMetricsBench.
    @Override
    public void forEachToken(String text, TokenSink sink) {
        Passes passes = new Passes(cleaned(text));
        passes.spaceOut();
        if (passes.hasStop) {
            passes.splitAfterNonDigit();
            passes.splitBeforeNonDigit();
        }
        if (passes.hasDash) {
            passes.splitDashAfterDigit();
        }
        passes.split(sink);
    }

    private static String cleaned(String text) {
        String line = text;
        if (line.indexOf('<') >= 0) {
            line = line.replace("<skipped>", "");
        }
        if (line.indexOf('\n') >= 0) {
            line = line.replace("-\n", "").replace('\n', ' ');
        }
        if (line.indexOf('&') >= 0) {
            line = line.replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">");
        }
        return line;
    }

    /** One text on its way through the passes, in two buffers that change places. */
    private static final class Passes {
        private char[] from;
        private char[] to;
        private int length;
        boolean hasStop;
        boolean hasDash;

        Passes(String line) {
            length = line.length() + 2;
            from = new char[3 * length];
            to = new char[3 * length];
            from[0] = ' ';
            line.getChars(0, length - 2, from, 1);
            from[length - 1] = ' ';
        }

        /** Room for a pass that writes up to three characters for one. */
        private void room() {
            if (to.length < 3 * length) {
                to = new char[3 * length];
            }
        }

        private void done(int written) {
            char[] read = from;
            from = to;
            to = read;
            length = written;
        }

        void spaceOut() {
            int at = 0;
            for (int i = 0; i < length; i++) {
                char c = from[i];
                // A space is in the range, but spaces around a space make no difference.
                if (c != ' ' && isSpacedOut(c)) {
                    to[at++] = ' ';
                    to[at++] = c;
                    to[at++] = ' ';
                } else {
                    to[at++] = c;
                    hasStop |= isStop(c);
                    hasDash |= c == '-';
                }
            }
            done(at);
        }

        void splitAfterNonDigit() {
            room();
            int at = 0;
            int i = 0;
            while (i < length) {
                char c = from[i];
                to[at++] = c;
                if (!isDigit(c) && i + 1 < length && isStop(from[i + 1])) {
                    to[at++] = ' ';
                    to[at++] = from[i + 1];
                    to[at++] = ' ';
                    i++;
                }
                i++;
            }
            done(at);
        }

        void splitBeforeNonDigit() {
            room();
            int at = 0;
            int i = 0;
            while (i < length) {
                char c = from[i];
                if (isStop(c) && i + 1 < length && !isDigit(from[i + 1])) {
                    to[at++] = ' ';
                    to[at++] = c;
                    to[at++] = ' ';
                    to[at++] = from[i + 1];
                    i++;
                } else {
                    to[at++] = c;
                }
                i++;
            }
            done(at);
        }

        void splitDashAfterDigit() {
            room();
            int at = 0;
            for (int i = 0; i < length; i++) {
                char c = from[i];
                if (c == '-' && i > 0 && isDigit(from[i - 1])) {
                    to[at++] = ' ';
                    to[at++] = c;
                    to[at++] = ' ';
                } else {
                    to[at++] = c;
                }
            }
            done(at);
        }

        void split(TokenSink sink) {
            Blanks.split(from, length, sink);
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',';
    }
}

package dev.chai.critique.reading;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a critique that a model wrote as JSON: only its texts are remarks, not its names and brackets.
 *
 * <p>The result has the length of the original, so that places in it are places in the original.
 */
final class JsonCritique {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonCritique() {}

    /** Returns the text, in which all but the texts of JSON values is blank; the text itself if it is no JSON. */
    static String plain(String text) {
        int start = firstBracket(text);
        int end = 1 + Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
        return start >= 0 && start < end && isJson(text.substring(start, end)) ? blank(text, start, end) : text;
    }

    /** Where a bracket is that only blanks or a code fence come before; -1 if there is none. */
    private static int firstBracket(String text) {
        String head = text.stripLeading();
        String inside = head.startsWith("```") ? head.replaceFirst("^```\\w*\\s*", "") : head;
        return inside.startsWith("{") || inside.startsWith("[") ? text.indexOf(inside.charAt(0)) : -1;
    }

    private static boolean isJson(String text) {
        try {
            return MAPPER.readTree(text).isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String blank(String text, int start, int end) {
        char[] plain = " ".repeat(text.length()).toCharArray();
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == '"') {
                int close = closingQuote(text, at);
                if (isRemark(text, at, close)) {
                    copy(text, at + 1, close, plain);
                    plain[close] = '\n';
                }
                at = close;
            }
        }
        return new String(plain);
    }

    private static int closingQuote(String text, int open) {
        int at = open + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** Whether a string is a value of more than one word: "high" after "severity" says nothing of the clip. */
    private static boolean isRemark(String text, int open, int close) {
        int next = close + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean isName = next < text.length() && text.charAt(next) == ':';
        return !isName && text.substring(open + 1, close).strip().contains(" ");
    }

    /** An escaped character is copied, its backslash is not; an escaped line feed ends a remark. */
    private static void copy(String text, int from, int to, char[] plain) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\\') {
                i++;
                plain[i] = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            } else {
                plain[i] = text.charAt(i);
            }
        }
    }
}

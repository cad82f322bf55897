package dev.chai.eval.mcq;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text between {@code <answer>} and {@code </answer>}, in which reasoning models put their choice.
 *
 * <pre>{@code
 * AnswerTag.content("<think>A or B?</think><answer>B</answer>");   // "B"
 * AnswerTag.content("B");                                          // "B"
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class AnswerTag {
    private static final String OPEN = "<answer>";
    private static final String CLOSE = "</answer>";

    private static final String END_OF_THOUGHT = "</think>";
    private static final Pattern BOXED = Pattern.compile("\\\\boxed\\s*\\{(?:\\\\text\\s*\\{)?([^{}]*)\\}");

    private AnswerTag() {}

    /**
     * Returns what the model says in the end: without its thoughts, then the content of its answer tag or of its last
     * {@code \boxed{}}, where there is one.
     */
    public static String said(String text) {
        String answer = content(withoutThoughts(text));
        return BOXED.matcher(answer)
                .results()
                .reduce((first, second) -> second)
                .map(r -> r.group(1))
                .orElse(answer);
    }

    /** Returns what follows the last thought; nothing if a thought was begun and never ended. */
    public static String withoutThoughts(String text) {
        int end = text.lastIndexOf(END_OF_THOUGHT);
        String rest = end < 0 ? text : text.substring(end + END_OF_THOUGHT.length());
        int unfinished = rest.indexOf("<think>");
        return unfinished < 0 ? rest : rest.substring(0, unfinished);
    }

    /** Returns the content of the first complete tag, ignoring case; the whole text where there is none. */
    public static String content(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int open = lower.indexOf(OPEN);
        int close = open < 0 ? -1 : lower.indexOf(CLOSE, open);
        // Lower-casing may change the length of exotic text; then the tag is searched for as it is usually written.
        if (lower.length() != text.length()) {
            open = text.indexOf(OPEN);
            close = open < 0 ? -1 : text.indexOf(CLOSE, open);
        }
        return open < 0 || close < 0
                ? text
                : text.substring(open + OPEN.length(), close).strip();
    }

    /**
     * Returns whether the text is some reasoning in a think tag followed by nothing but an answer tag, as GRPO training asks
     * for.
     */
    public static boolean isWellFormed(String text) {
        String trimmed = text.strip();
        int thought = trimmed.indexOf("</think>");
        if (!trimmed.startsWith("<think>") || thought < 0) {
            return false;
        }
        String rest = trimmed.substring(thought + "</think>".length()).strip();
        return rest.startsWith(OPEN)
                && rest.endsWith(CLOSE)
                && rest.indexOf(OPEN, 1) < 0
                && rest.indexOf(CLOSE) == rest.length() - CLOSE.length();
    }
}

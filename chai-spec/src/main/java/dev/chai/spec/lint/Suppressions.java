package dev.chai.spec.lint;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The comments of one text that suppress findings: {@code <!-- chai-ignore CAM201, MOT102: reason -->}.
 *
 * <p>A comment without rule ids suppresses every finding of its text. Immutable and thread-safe.
 */
final class Suppressions {
    static final Suppressions NONE = new Suppressions(List.of());

    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final String WORD = "chai-ignore";

    private final List<Comment> comments;

    /**
     * One comment.
     *
     * @param rules the ids or names it lists; empty for all
     */
    record Comment(Span span, List<String> rules) {}

    private Suppressions(List<Comment> comments) {
        this.comments = List.copyOf(comments);
    }

    /** Reads the comments of a text. Cost: one search for the opening mark where there is none. */
    static Suppressions in(String text) {
        int at = text.indexOf(OPEN);
        if (at < 0) {
            return NONE;
        }
        List<Comment> comments = new ArrayList<>();
        while (at >= 0) {
            int end = end(text, at + OPEN.length());
            if (end < 0) {
                break;
            }
            comment(text, at, end).ifPresent(comments::add);
            at = text.indexOf(OPEN, end);
        }
        return comments.isEmpty() ? NONE : new Suppressions(comments);
    }

    /** The end of a comment by its body, or -1. As in HTML, {@code <!-->} and {@code <!--->} are comments without a body. */
    private static int end(String text, int body) {
        if (text.startsWith(">", body)) {
            return body + 1;
        }
        if (text.startsWith("->", body)) {
            return body + 2;
        }
        int close = text.indexOf(CLOSE, body);
        return close < 0 ? -1 : close + CLOSE.length();
    }

    private static Optional<Comment> comment(String text, int at, int end) {
        int from = at + OPEN.length();
        String body = text.substring(from, Math.max(from, end - CLOSE.length())).strip();
        if (!body.startsWith(WORD) || !endsWord(body, WORD.length())) {
            return Optional.empty();
        }
        return Optional.of(new Comment(new Span(at, end), rules(body.substring(WORD.length()))));
    }

    /** {@code chai-ignored} and {@code chai-ignore-all} are other words. */
    private static boolean endsWord(String body, int at) {
        return at == body.length() || (!Character.isLetterOrDigit(body.charAt(at)) && body.charAt(at) != '-');
    }

    private static List<String> rules(String body) {
        int colon = body.indexOf(':');
        String list = colon < 0 ? body : body.substring(0, colon);
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(rule -> !rule.isEmpty())
                .toList();
    }

    List<Comment> comments() {
        return comments;
    }

    /** The text with the comments blanked, so that all offsets stay. */
    String visible(String text) {
        if (comments.isEmpty()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text);
        for (Comment comment : comments) {
            for (int i = comment.span.start(); i < comment.span.end(); i++) {
                visible.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return visible.toString();
    }
}

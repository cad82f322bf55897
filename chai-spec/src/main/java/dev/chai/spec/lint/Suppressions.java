package dev.chai.spec.lint;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;

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
            int end = text.indexOf(CLOSE, at);
            if (end < 0) {
                break;
            }
            String body = text.substring(at + OPEN.length(), end).strip();
            if (body.startsWith(WORD)) {
                comments.add(new Comment(new Span(at, end + CLOSE.length()), rules(body.substring(WORD.length()))));
            }
            at = text.indexOf(OPEN, end);
        }
        return comments.isEmpty() ? NONE : new Suppressions(comments);
    }

    private static List<String> rules(String body) {
        int colon = body.indexOf(':');
        String list = colon < 0 ? body : body.substring(0, colon);
        return List.of(list.replace(',', ' ').strip().split("\\s+")).stream()
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

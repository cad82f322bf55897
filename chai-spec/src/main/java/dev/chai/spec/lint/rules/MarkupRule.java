package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.Optional;

/** Reports Markdown in a text that should be plain prose: headings, list items, bold, code, links, tables. */
final class MarkupRule implements Check {
    /** A longer text in brackets is no link; keeps the cost linear. */
    private static final int MAX_LINK = 200;
    /** The deepest heading of Markdown. */
    private static final int MAX_HEADING = 6;

    static final RuleKind KIND =
            RuleKind.of("markup", "Reports the first Markdown in a text that should be plain prose.", MarkupRule::new);

    private final Template message;

    private MarkupRule(RuleReader reader) {
        message = reader.message();
    }

    /** Reports the first mark only: a caption in Markdown has many, and one is enough to know. */
    @Override
    public void check(RuleContext context) {
        CharSequence text = context.text().content();
        boolean lineStart = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = isMark(c) ? runEnd(text, at) : at + 1;
            Optional<Span> mark = isMark(c) ? mark(text, at, end, lineStart) : Optional.empty();
            if (mark.isPresent()) {
                context.report(Finding.at(mark.get(), message.about(text, mark.get())));
                return;
            }
            lineStart = c == '\n' || (lineStart && (c == ' ' || c == '\t'));
            at = end;
        }
    }

    /** A run of one character is looked at once; looking from each of its characters would be quadratic. */
    private static int runEnd(CharSequence text, int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return c == '#' || c == '*' || c == '`' || c == '_' || c == '-' || c == '[';
    }

    private static Optional<Span> mark(CharSequence text, int at, int end, boolean lineStart) {
        char c = text.charAt(at);
        int length = end - at;
        boolean blankAfter = end < text.length() && text.charAt(end) == ' ';
        boolean found = switch (c) {
            case '#' -> lineStart && blankAfter && length <= MAX_HEADING;
            case '*' -> (lineStart && blankAfter && length == 1) || (length >= 2 && closes(text, end, "**"));
            case '-' -> lineStart && blankAfter && length == 1;
            case '`' -> closes(text, end, "`");
            case '_' -> length >= 2 && closes(text, end, "__");
            default -> isLink(text, at);
        };
        return found ? Optional.of(new Span(start(c, at, end), end)) : Optional.empty();
    }

    /** Only the last two asterisks or underscores of a longer run are the mark. */
    private static int start(char c, int at, int end) {
        return c == '*' || c == '_' ? Math.max(at, end - 2) : at;
    }

    private static boolean closes(CharSequence text, int from, String mark) {
        int end = lineEnd(text, from) - mark.length();
        for (int i = from + 1; i <= end; i++) {
            if (mark.contentEquals(text.subSequence(i, i + mark.length()))) {
                return true;
            }
        }
        return false;
    }

    private static int lineEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isLink(CharSequence text, int at) {
        int end = Math.min(text.length(), at + MAX_LINK);
        for (int i = at + 1; i + 1 < end && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == ']') {
                return text.charAt(i + 1) == '(';
            }
        }
        return false;
    }
}

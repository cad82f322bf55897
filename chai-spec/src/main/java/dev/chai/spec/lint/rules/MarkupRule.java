package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.Optional;

/** Reports Markdown in a text that should be plain prose: headings, list items, bold, code, links, tables. */
final class MarkupRule implements Rule {
    private static final int LONGEST_LINK = 200;

    private final RuleInfo info;
    private final Template message;

    private MarkupRule(RuleReader reader) {
        info = reader.info();
        message = reader.message();
    }

    static Rule read(RuleReader reader) {
        return new MarkupRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    /** The first mark only: a caption in Markdown has many, and one is enough to know. */
    @Override
    public void check(RuleContext context) {
        CharSequence text = context.text().content();
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Optional<Span> mark = isMark(c) ? mark(text, i, lineStart) : Optional.empty();
            if (mark.isPresent()) {
                context.report(Finding.at(mark.get(), message.about(text, mark.get())));
                return;
            }
            lineStart = c == '\n' || (lineStart && (c == ' ' || c == '\t'));
        }
    }

    private static boolean isMark(char c) {
        return c == '#' || c == '*' || c == '`' || c == '_' || c == '-' || c == '[';
    }

    private static Optional<Span> mark(CharSequence text, int at, boolean lineStart) {
        int end = at;
        char c = text.charAt(at);
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        boolean blankAfter = end < text.length() && text.charAt(end) == ' ';
        boolean found = switch (c) {
            case '#' -> lineStart && blankAfter && end - at <= 6;
            case '*' -> (lineStart && blankAfter && end - at == 1) || (end - at == 2 && closes(text, end, "**"));
            case '-' -> lineStart && blankAfter && end - at == 1;
            case '`' -> closes(text, end, "`");
            case '_' -> end - at == 2 && closes(text, end, "__");
            default -> isLink(text, at);
        };
        return found ? Optional.of(new Span(at, end)) : Optional.empty();
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
        int end = Math.min(lineEnd(text, at), at + LONGEST_LINK);
        for (int i = at + 1; i + 1 < end; i++) {
            if (text.charAt(i) == ']') {
                return text.charAt(i + 1) == '(';
            }
        }
        return false;
    }
}

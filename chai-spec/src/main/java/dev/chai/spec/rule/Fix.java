package dev.chai.spec.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A proposed change of the text that resolves a finding.
 *
 * <pre>{@code
 * Fix fix = report.diagnostics().get(0).fixes().get(0);
 * String better = fix.applyTo(report.text());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what it does, as an instruction ("write \"tilts up\"")
 * @param applicability how far it can be trusted
 * @param edits the changes, in the order of their places, not overlapping, at least one
 * @since 0.1
 */
public record Fix(String title, Applicability applicability, List<TextEdit> edits) {
    /** @throws IllegalArgumentException if there is no edit or two overlap */
    public Fix {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(applicability, "applicability");
        edits = edits.size() < 2 ? List.copyOf(edits) : sorted(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("fix \"" + title + "\" has no edit");
        }
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
                throw new IllegalArgumentException("fix \"" + title + "\" has overlapping edits");
            }
        }
    }

    private static List<TextEdit> sorted(List<TextEdit> edits) {
        return edits.stream().sorted(Comparator.comparing(TextEdit::span)).toList();
    }

    /** Returns a fix of one edit. */
    public static Fix replace(String title, Applicability applicability, TextEdit edit) {
        return new Fix(title, applicability, List.of(edit));
    }

    /** Returns the text after the edits. */
    public String applyTo(CharSequence text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        for (TextEdit edit : edits) {
            result.append(text, from, edit.span().start()).append(edit.replacement());
            from = edit.span().end();
        }
        return result.append(text, from, text.length()).toString();
    }
}

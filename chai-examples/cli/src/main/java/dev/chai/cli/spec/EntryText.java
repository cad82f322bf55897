package dev.chai.cli.spec;

import dev.chai.spec.reference.Entry;
import dev.chai.spec.reference.Part;
import dev.chai.spec.reference.Reference;
import java.util.List;

/** Lays an entry of the reference out for a terminal: labels in one column, texts wrapped in the other. */
final class EntryText {
    private static final int WIDTH = 92;
    private static final int INDENT = 2;
    private static final int LABEL = 19;

    private final Reference reference;
    private final StringBuilder out = new StringBuilder();

    EntryText(Reference reference) {
        this.reference = reference;
    }

    /** The entry as lines, each with its end. */
    String write(String id) {
        Entry entry = reference.find(id).orElseThrow();
        out.append(entry.title()).append("  ").append(entry.id()).append('\n');
        out.append(entry.facet()).append(" / ").append(entry.group());
        entry.badges().forEach(badge -> out.append(", ").append(badge));
        out.append("\n\n");
        if (!entry.summary().isEmpty()) {
            wrap(entry.summary(), INDENT);
            out.append('\n');
        }
        entry.parts().forEach(this::part);
        entry.details().forEach(this::part);
        return out.toString();
    }

    private void part(Part part) {
        String label = " ".repeat(INDENT) + part.label();
        out.append(label).append(" ".repeat(Math.max(1, LABEL - label.length())));
        int start = out.length();
        wrap(content(part), LABEL);
        // The first line stands beside the label.
        out.delete(start, start + LABEL);
    }

    private String content(Part part) {
        if (part instanceof Part.Text text) {
            return text.text();
        }
        if (part instanceof Part.Terms terms) {
            return String.join(", ", terms.terms());
        }
        if (part instanceof Part.Links links) {
            return String.join(", ", links.ids());
        }
        return String.join(" | ", part instanceof Part.Examples examples ? examples.sentences() : List.of());
    }

    private void wrap(String text, int indent) {
        int column = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            }
            out.append(column == 0 ? " ".repeat(indent) : " ").append(word);
            column = (column == 0 ? indent : column + 1) + word.length();
        }
        out.append('\n');
    }
}

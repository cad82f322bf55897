package dev.chai.cli.spec;

import dev.chai.cli.io.LabeledText;
import dev.chai.cli.reference.Entry;
import dev.chai.cli.reference.Part;
import java.util.List;

/** Lays an entry of the reference out for a terminal. */
final class EntryText {
    private EntryText() {}

    /** Returns the entry as lines, each with its end. */
    static String of(Entry entry) {
        String badges = entry.badges().isEmpty() ? "" : ", " + String.join(", ", entry.badges());
        LabeledText text = new LabeledText()
                .line(entry.title() + "  " + entry.id())
                .line(entry.facet() + " / " + entry.group() + badges)
                .line("");
        if (!entry.summary().isEmpty()) {
            text.paragraph(entry.summary());
        }
        entry.parts().forEach(part -> text.part(part.label(), content(part)));
        entry.details().forEach(part -> text.part(part.label(), content(part)));
        return text.toString();
    }

    private static String content(Part part) {
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
}

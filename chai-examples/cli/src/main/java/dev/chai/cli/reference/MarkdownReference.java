package dev.chai.cli.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a reference as GitHub-flavoured Markdown. */
final class MarkdownReference {
    private final Reference reference;
    private final StringBuilder out = new StringBuilder();

    MarkdownReference(Reference reference) {
        this.reference = reference;
    }

    String write() {
        out.append("# ").append(escape(reference.title())).append("\n\n");
        out.append(
                "<!-- Generated from the data. Run the golden tests with -Dchai.updateGolden=true to renew it. -->\n");
        reference.sections().forEach(this::contents);
        reference.sections().forEach(this::section);
        return out.toString();
    }

    private void contents(Section section) {
        out.append("\n**").append(escape(section.title())).append("**\n\n");
        section.byFacetAndGroup().forEach((facet, groups) -> {
            String links = groups.entrySet().stream()
                    .map(group -> "[" + escape(group.getKey()) + "](#" + anchor(section, facet, group.getKey()) + ") "
                            + group.getValue().size())
                    .collect(Collectors.joining(", "));
            out.append("- ").append(escape(facet)).append(": ").append(links).append('\n');
        });
    }

    private void section(Section section) {
        out.append("\n## ").append(escape(section.title())).append('\n');
        section.paragraphs()
                .forEach(text -> out.append('\n').append(escape(text)).append('\n'));
        section.byFacetAndGroup()
                .forEach((facet, groups) -> groups.forEach((group, entries) -> {
                    out.append("\n<a id=\"")
                            .append(anchor(section, facet, group))
                            .append("\"></a>\n\n### ");
                    out.append(escape(facet)).append(": ").append(escape(group)).append('\n');
                    entries.forEach(this::entry);
                }));
    }

    private void entry(Entry entry) {
        out.append("\n<a id=\"").append(Html.escape(entry.id())).append("\"></a>\n\n");
        out.append("#### ")
                .append(escape(entry.title()))
                .append("\n\n`")
                .append(entry.id())
                .append('`');
        entry.badges().forEach(badge -> out.append(" · ").append(escape(badge)));
        out.append("\n\n");
        if (!entry.summary().isEmpty()) {
            out.append(escape(entry.summary())).append("\n\n");
        }
        entry.parts().forEach(this::part);
        entry.details().forEach(this::part);
    }

    private void part(Part part) {
        out.append("- **")
                .append(escape(part.label()))
                .append(":** ")
                .append(content(part))
                .append('\n');
    }

    private String content(Part part) {
        if (part instanceof Part.Text text) {
            return escape(text.text());
        }
        if (part instanceof Part.Terms terms) {
            return terms.terms().stream()
                    .map(term -> terms.code() ? code(term) : escape(term))
                    .collect(Collectors.joining(", "));
        }
        if (part instanceof Part.Links links) {
            return links.ids().stream().map(this::link).collect(Collectors.joining(", "));
        }
        return sentences(((Part.Examples) part).sentences());
    }

    private static String sentences(List<String> sentences) {
        return sentences.stream().map(s -> "\n  - " + escape(s)).collect(Collectors.joining());
    }

    private String link(String id) {
        Map<String, Entry> entries = reference.entries();
        Entry target = entries.get(id);
        return target == null ? code(id) : "[" + escape(target.title()) + "](#" + Html.escape(id) + ")";
    }

    private static String anchor(Section section, String facet, String group) {
        return (section.id() + "-" + facet + "-" + group)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    /** A code span; a backtick within would end it. */
    private static String code(String text) {
        return "`" + text.replace('`', '\'').replace('\n', ' ') + "`";
    }

    /** Words of the data must not act as markup. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '`', '*', '_', '[', ']', '#', '|', '~' ->
                    safe.append('\\').append(c);
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> safe.append(c == '\n' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}

package dev.chai.cli.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a reference as one HTML page. The page is complete without its script, which adds search, filters and
 * previews; style and script are in resource files beside this class and are put into the page.
 */
final class HtmlReference {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final Reference reference;

    HtmlReference(Reference reference) {
        this.reference = reference;
    }

    String write() {
        Html entries = new Html();
        reference.sections().forEach(section -> section(entries, section));
        Map<String, String> places = Map.of(
                "title", Html.escape(reference.title()),
                "style", resource("reference.css").strip(),
                "filters", filters(),
                "contents", contents(),
                "entries", entries.toString().strip(),
                "script", resource("reference.js").strip());
        return PLACE.matcher(resource("reference.html"))
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), "")));
    }

    private void section(Html html, Section section) {
        html.add("<section class=\"chapter\" id=\"{}\" data-section=\"{}\">\n", section.id(), section.title());
        html.add("<h2>{}</h2>\n", section.title());
        section.paragraphs().forEach(text -> html.add("<p class=\"intro\">{}</p>\n", text));
        section.byFacetAndGroup()
                .forEach((facet, groups) -> groups.forEach((group, entries) -> {
                    html.add(
                            "<section class=\"group\" id=\"{}\" data-hue=\"{}\">\n",
                            anchor(section, facet, group),
                            hue(facet));
                    html.add("<h3><span class=\"facet\">{}</span> {}</h3>\n", facet, group);
                    entries.forEach(entry -> entry(html, entry));
                    html.add("</section>\n");
                }));
        html.add("</section>\n");
    }

    private void entry(Html html, Entry entry) {
        html.add("<article id=\"{}\" data-facet=\"{}\" data-hue=\"{}\"", entry.id(), entry.facet(), hue(entry.facet()));
        html.add(" data-where=\"{} / {}\">\n<h4>", entry.facet(), entry.group());
        html.add("<a href=\"#{}\">{}</a> <code class=\"id\">{}</code>", entry.id(), entry.title(), entry.id());
        entry.badges().forEach(badge -> html.add(" <span class=\"badge\">{}</span>", badge));
        html.add("</h4>\n");
        if (!entry.summary().isEmpty()) {
            html.add("<p class=\"summary\">{}</p>\n", entry.summary());
        }
        parts(html, entry.parts());
        if (!entry.details().isEmpty()) {
            html.add("<details><summary>Data</summary>\n");
            parts(html, entry.details());
            html.add("</details>\n");
        }
        html.add("</article>\n");
    }

    private void parts(Html html, List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        html.add("<dl>\n");
        for (Part part : parts) {
            String kind = part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            html.add("<div class=\"{}\"><dt>{}</dt><dd>", kind, part.label());
            content(html, part);
            html.add("</dd></div>\n");
        }
        html.add("</dl>\n");
    }

    private void content(Html html, Part part) {
        if (part instanceof Part.Text text) {
            html.add("{}", text.text());
        } else if (part instanceof Part.Terms terms) {
            String template = terms.code() ? "<code>{}</code> " : "<span class=\"term\">{}</span> ";
            terms.terms().forEach(term -> html.add(template, term));
        } else if (part instanceof Part.Links links) {
            links.ids().forEach(id -> link(html, id));
        } else if (part instanceof Part.Examples examples) {
            String kind = examples.good() ? "good" : "bad";
            examples.sentences().forEach(sentence -> html.add("<q class=\"{}\">{}</q>", kind, sentence));
        }
    }

    private void link(Html html, String id) {
        Entry target = reference.entries().get(id);
        if (target == null) {
            html.add("<code>{}</code> ", id);
        } else {
            html.add("<a href=\"#{}\">{}</a> ", id, target.title());
        }
    }

    private String contents() {
        Html html = new Html();
        for (Section section : reference.sections()) {
            html.add("<p>{}</p>\n", section.title());
            section.byFacetAndGroup().forEach((facet, groups) -> contents(html, section, facet, groups));
        }
        return html.toString().strip();
    }

    private static void contents(Html html, Section section, String facet, Map<String, List<Entry>> groups) {
        int all = groups.values().stream().mapToInt(List::size).sum();
        html.add("<details data-hue=\"{}\"><summary>{} <small>{}</small></summary><ul>\n", hue(facet), facet, all);
        groups.forEach((group, entries) -> html.add(
                "<li><a href=\"#{}\">{}</a> <small>{}</small></li>\n",
                anchor(section, facet, group),
                group,
                entries.size()));
        html.add("</ul></details>\n");
    }

    /** Buttons for the facets, and for the sections unless there is only one. */
    private String filters() {
        Html html = new Html();
        Set<String> facets = new LinkedHashSet<>();
        reference.sections().forEach(section -> section.entries().forEach(entry -> facets.add(entry.facet())));
        facets.forEach(facet -> button(html, "facet", facet));
        if (reference.sections().size() > 1) {
            reference.sections().forEach(section -> button(html, "section", section.title()));
        }
        return html.toString().strip();
    }

    private static void button(Html html, String filter, String value) {
        String template =
                "<button type=\"button\" aria-pressed=\"false\" data-hue=\"{}\" data-filter-{}=\"{}\">{}</button>\n";
        html.add(template, hue(value), filter, value, value);
    }

    /** The name under which the style gives a facet its color; unknown ones get the neutral color. */
    private static String hue(String facet) {
        return anchor(facet);
    }

    private static String anchor(Section section, String facet, String group) {
        return anchor(section.id() + "-" + facet + "-" + group);
    }

    private static String anchor(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReference.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

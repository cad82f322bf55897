package dev.chai.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.lint.RulePack;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Entry RULE = new Entry(
            "X01",
            "Static camera that pans",
            "Camera",
            "Contradiction",
            "A static camera does not pan.",
            List.of("error"),
            List.of(
                    new Part.Links("About", List.of("static-camera", "pan-left", "no-such-id")),
                    new Part.Examples("Wrong", List.of("A static shot pans left."), false),
                    new Part.Examples("Right", List.of("The camera pans left."), true),
                    new Part.Text("Why", "")),
            List.of());

    private final Reference bundled = Reference.of(Taxonomy.bundled());

    @Test
    void everyPrimitiveAndRuleStandsOnThePageOnce() {
        List<String> ids = all(bundled.toHtml(), "<article id=\"([^\"]*)\"");
        List<String> rules = RulePack.installed().stream()
                .flatMap(pack -> pack.documents().stream())
                .map(rule -> rule.info().id())
                .toList();
        assertThat(ids)
                .hasSize(456 + 67 + rules.size())
                .doesNotHaveDuplicates()
                .containsAll(Taxonomy.bundled().ids())
                .contains("C01", "C67")
                .containsAll(rules);
    }

    @Test
    void aRuleShowsWhatToDoAndWhatItConcerns() {
        assertThat(entryOf("C31"))
                .contains("Medium full and medium close-up measure a human body</a>", "<dt>What to do</dt>")
                .contains("<a href=\"#medium-close-up-shot\">", "data-where=\"Spatial / Cannot be\"");
        assertThat(entryOf("C58")).contains("derived", "needs the caption", "data-where=\"Spatial / Cannot be\"");
        assertThat(entryOf("C22")).contains("/ Follows\"", "#ultra-shallow-focus", "#shallow-focus");
        for (Entry rule : bundled.sections().get(1).entries()) {
            assertThat(rule.parts()).as(rule.id()).isNotEmpty().last().isInstanceOf(Part.Links.class);
        }
    }

    @Test
    void aLintRuleShowsItsReasonItsExamplesAndItsPage() {
        assertThat(entryOf("CAM201"))
                .contains("A pan that goes up or down</a>", "vertical-pan", "data-where=\"Camera / Terminology\"")
                .contains("<q class=\"bad\">The camera pans up to the top of the tower.</q>")
                .contains("<q class=\"good\">A man pans for gold in a shallow river.</q>")
                .contains("<a href=\"#tilt-up\">", "docs/rules/CAM201.md");
        assertThat(entryOf("GEN301")).contains("<span class=\"badge\">suggestion</span>");
        assertThat(entryOf("PRM301")).contains("prompt: suggestion", "for wan2.2");
    }

    @Test
    void theRulesAreLeftOutWhereTheirPrimitivesAreMissing() {
        Taxonomy core = Taxonomy.bundled().withoutLighting();
        assertThat(Reference.of(core).sections()).hasSize(1);
        assertThat(Reference.of(core).toHtml()).doesNotContain("data-filter-section=\"");
    }

    @Test
    void everyLinkOfThePageHasItsTarget() {
        String html = bundled.with(section(RULE)).toHtml();
        List<String> ids = all(html, "\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new LinkedHashSet<>(ids)).containsAll(all(html, "href=\"#([^\"]*)\""));
    }

    @Test
    void everyLinkOfTheMarkdownHasItsTarget() {
        String markdown = bundled.with(section(RULE)).toMarkdown();
        List<String> ids = all(markdown, "<a id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> targets = new LinkedHashSet<>(all(markdown, "\\]\\(#([^)]*)\\)"));
        assertThat(new LinkedHashSet<>(ids)).containsAll(targets);
        assertThat(targets).contains("pan-left", "primitives-camera-angle");
    }

    @Test
    void thePageNeedsNothingFromOutside() {
        String html = bundled.toHtml();
        assertThat(all(html, "\\s(?:src|href)=\"([^\"#][^\"]*)\"")).isEmpty();
        assertThat(html).doesNotContain("@import", "url(", "http://", "https://", "{{");
    }

    @Test
    void dataCannotActAsMarkup() {
        String evil = "</p><script>alert('\"&')</script> {{script}} [x](y) `*_#|";
        Entry entry = new Entry(
                "<id>\"",
                evil,
                evil,
                evil,
                evil,
                List.of(evil),
                List.of(
                        new Part.Text(evil, evil),
                        new Part.Terms(evil, List.of(evil), false),
                        new Part.Examples(evil, List.of(evil), true)),
                List.of(new Part.Links(evil, List.of(evil, "<id>\""))));
        Reference reference = Reference.of(evil, new Section("<s>", evil, evil, List.of(entry)));
        String html = reference.toHtml();
        assertThat(all(html, "(<script>)")).hasSize(1);
        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt; {{script}}")
                .doesNotContain("</p><script>", "id=\"<");
        String outsideCode = reference.toMarkdown().replaceAll("(?<!\\\\)`[^`]*`", "");
        assertThat(outsideCode).doesNotContain("<script>", "[x](y)").contains("\\[x\\](y) \\`\\*\\_\\#\\|");
    }

    @Test
    void aFurtherSectionBringsItsFilterExamplesAndLinks() {
        Reference both = bundled.with(section(RULE));
        assertThat(both.toHtml())
                .contains("data-filter-section=\"House rules\"")
                .contains(
                        "<q class=\"bad\">A static shot pans left.</q>", "<q class=\"good\">The camera pans left.</q>")
                .contains("<a href=\"#static-camera\">Static camera</a>", "<code>no-such-id</code>")
                .doesNotContain("<dt>Why</dt>");
        assertThat(both.toMarkdown())
                .contains("## House rules", "- **Wrong:** \n  - A static shot pans left.", "`no-such-id`");
        assertThat(both.sections()).hasSize(4);
        assertThat(bundled.sections()).hasSize(3);
    }

    @Test
    void twoEntriesCannotShareAnId() {
        assertThatThrownBy(() -> bundled.with(section(RULE, RULE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two entries have the id X01");
    }

    @Test
    void whatAPrimitiveLacksIsLeftOut() {
        String entry = entryOf("attr-hair");
        assertThat(entry).contains("<dt>For example</dt>").doesNotContain("<dt>Opposite</dt>", "<details>");
        assertThat(entryOf("dutch-angle")).contains("umbrella term", "<dt>Kinds</dt>", "<dt>Also said</dt>");
        assertThat(entryOf("high-angle")).contains("can change", "<dt>Excludes</dt>", "camera angle/High angle");
    }

    @Test
    void theSameDataGivesTheSameText() {
        assertThat(Reference.of(Taxonomy.bundled()).toHtml()).isEqualTo(bundled.toHtml());
        assertThat(Reference.of("Empty").toHtml()).contains("<title>Empty</title>");
        assertThat(Reference.of("Empty").toMarkdown()).startsWith("# Empty\n");
    }

    private String entryOf(String id) {
        String html = bundled.toHtml();
        int start = html.indexOf("<article id=\"" + id + "\"");
        return html.substring(start, html.indexOf("</article>", start));
    }

    private static Section section(Entry... entries) {
        return new Section("rules", "House rules", "One.\n\nTwo.", List.of(entries));
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}

package dev.chai.cli.reference;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.lint.RulePack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A reference for people, generated from the data: as Markdown, or as one HTML page with search that needs no server.
 *
 * <pre>{@code
 * Reference reference = Reference.of(Taxonomy.bundled());
 * Files.writeString(Path.of("primitives.md"), reference.toMarkdown());
 * Files.writeString(Path.of("primitives.html"), reference.toHtml());
 * }</pre>
 *
 * <p>The same data gives the same text, byte for byte. Immutable and thread-safe. Cost: linear in the number of
 * entries.
 *
 * @since 0.1
 */
public final class Reference {
    private final String title;
    private final List<Section> sections;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Reference(String title, List<Section> sections) {
        this.title = Objects.requireNonNull(title, "title");
        this.sections = List.copyOf(sections);
        for (Section section : sections) {
            for (Entry entry : section.entries()) {
                if (entries.put(entry.id(), entry) != null) {
                    throw new IllegalArgumentException("two entries have the id " + entry.id());
                }
            }
        }
    }

    /**
     * Returns the reference of a taxonomy: its primitives and, where it holds all bundled ones, the consistency rules between
     * them and the rules of the linter.
     */
    public static Reference of(Taxonomy taxonomy) {
        Reference primitives = of("Precise video language", PrimitiveSection.of(taxonomy));
        return ConsistencySection.fits(taxonomy)
                ? primitives.with(ConsistencySection.of(taxonomy)).with(LintSection.of(RulePack.installed()))
                : primitives;
    }

    /**
     * Returns a custom reference.
     *
     * @throws IllegalArgumentException if two entries share an id
     */
    public static Reference of(String title, Section... sections) {
        return new Reference(title, List.of(sections));
    }

    /**
     * Returns the same reference with a further section at the end.
     *
     * @throws IllegalArgumentException if one of its entries has an id that is taken
     */
    public Reference with(Section section) {
        List<Section> more = new ArrayList<>(sections);
        more.add(section);
        return new Reference(title, more);
    }

    /** Returns the title of the page. */
    public String title() {
        return title;
    }

    /** Returns the sections in order. */
    public List<Section> sections() {
        return sections;
    }

    /** Returns the entry with this id. */
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Returns the whole reference as GitHub-flavoured Markdown, with a link target for every entry. */
    public String toMarkdown() {
        return new MarkdownReference(this).write();
    }

    /** Returns the whole reference as one HTML page without any outside resource. */
    public String toHtml() {
        return new HtmlReference(this).write();
    }

    Map<String, Entry> entries() {
        return entries;
    }
}

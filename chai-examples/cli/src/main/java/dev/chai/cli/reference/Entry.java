package dev.chai.cli.reference;

import java.util.List;
import java.util.Objects;

/**
 * One thing that a reference explains: a primitive, a rule.
 *
 * <pre>{@code
 * Entry entry = new Entry("CAM104", "Pan in two directions", "Camera", "Contradiction", "A shot cannot pan both ways at
 * once.",         List.of("error"), List.of(new Part.Examples("Wrong", List.of("The camera pans left and right at
 * once."), false)),         List.of());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id stable identifier and link target, unique within the reference
 * @param title the name, for people
 * @param facet the filter it answers to, shared by all sections, for example {@code Camera}
 * @param group the heading under which it is listed within its facet
 * @param summary what it means, in one or two sentences; empty where the title says it
 * @param badges short remarks next to the title
 * @param parts what a reader needs, in order; empty ones are left out
 * @param details what only some readers need, in order; empty ones are left out
 * @since 0.1
 */
public record Entry(
        String id,
        String title,
        String facet,
        String group,
        String summary,
        List<String> badges,
        List<Part> parts,
        List<Part> details) {
    /** Copies the lists, leaving empty parts out. */
    public Entry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(facet, "facet");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(summary, "summary");
        badges = List.copyOf(badges);
        parts = parts.stream().filter(part -> !part.isEmpty()).toList();
        details = details.stream().filter(part -> !part.isEmpty()).toList();
    }
}

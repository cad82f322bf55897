package dev.chai.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a team adds to a taxonomy: primitives of its own and further wordings for existing ones.
 *
 * <pre>{@code
 * Taxonomy ours = Taxonomy.bundled().with(new TaxonomyExtension(
 *         List.of(whipPan), Map.of("crane-up", List.of("jib up"))));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param primitives new primitives, none with an id that exists already
 * @param aliases further wordings by the id of an existing primitive
 * @since 0.1
 */
public record TaxonomyExtension(List<Primitive> primitives, Map<String, List<String>> aliases) {
    /** Copies the collections, keeping their order. */
    public TaxonomyExtension {
        primitives = List.copyOf(primitives);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        aliases.forEach((id, words) -> copy.put(id, List.copyOf(words)));
        aliases = Collections.unmodifiableMap(copy);
    }
}

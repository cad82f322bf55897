package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import java.util.List;
import java.util.Optional;

/**
 * What a wording states.
 *
 * @param primitives at least one
 * @param ambiguous whether the primitives are alternatives; otherwise all of them are stated
 */
public record Outcome(List<Primitive> primitives, boolean ambiguous) {
    private static final String ALL = " + ";
    private static final String ANY = " | ";

    /**
     * Reads an outcome as the lexicon writes it: {@code "a"}, {@code "a + b"} for both, {@code "a | b"} for one of them.
     *
     * @return the outcome without the primitives that the taxonomy lacks; empty if it lacks all
     */
    static Optional<Outcome> parse(String ids, Taxonomy taxonomy) {
        List<Primitive> primitives = taxonomy.among(List.of(ids.split(ids.contains(ALL) ? " \\+ " : " \\| ", -1)));
        boolean ambiguous = primitives.size() > 1 && ids.contains(ANY);
        return primitives.isEmpty() ? Optional.empty() : Optional.of(new Outcome(primitives, ambiguous));
    }
}

package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Span;
import java.util.Objects;

/**
 * One place where a text states a primitive.
 *
 * <p>A wording that names two primitives gives two mentions over the same span, both {@linkplain #ambiguous() ambiguous}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param primitive what is stated
 * @param span where, from the first to the last word that carries the statement
 * @param negated the text denies it ("without zooming")
 * @param hedged the text is unsure of it ("possibly a slow pan")
 * @param ambiguous the wording fits another primitive as well
 * @param phase the part of the clip for which it is stated
 * @param order place in a stated sequence, from 1 ("first pans, then tilts": 1 and 2); 0 unless the phase is a step
 * @param actor who moves or is described
 */
public record Mention(
        Primitive primitive,
        Span span,
        boolean negated,
        boolean hedged,
        boolean ambiguous,
        Phase phase,
        int order,
        Actor actor) {
    /** Checks for nulls. */
    public Mention {
        Objects.requireNonNull(primitive, "primitive");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(actor, "actor");
    }
}

package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Span;
import java.util.Objects;

/**
 * One place where a text states a primitive.
 *
 * <pre>{@code
 * Mention mention = MentionFinder.standard().find("It possibly pans left.").get(0);
 * mention.primitive().is(Primitives.PAN_LEFT);   // true
 * mention.hedged();                              // true
 * }</pre>
 *
 * <p>A wording that names two primitives gives two mentions over the same span, both {@linkplain #ambiguous() ambiguous}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param primitive the primitive that is stated
 * @param span the place, from the first to the last word of the statement, in UTF-16 units
 * @param negated whether the text denies it ("without zooming")
 * @param hedged whether the text is unsure of it ("possibly a slow pan")
 * @param ambiguous whether the wording fits another primitive as well
 * @param phase the part of the clip for which it is stated
 * @param order place in a stated sequence, from 1 ("first pans, then tilts": 1 and 2); 0 unless the phase is a step
 * @param actor who moves or is described
 * @since 0.1
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
    /**
     * Creates a mention.
     *
     * @throws NullPointerException if a component is null
     */
    public Mention {
        Objects.requireNonNull(primitive, "primitive");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(actor, "actor");
    }
}

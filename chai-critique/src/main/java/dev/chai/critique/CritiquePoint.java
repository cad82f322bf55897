package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import dev.chai.spec.Span;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a critique says about a caption.
 *
 * <pre>{@code
 * CritiquePoint point = CritiquePoint.of(Kind.WRONG, "The camera pans right, not left.")
 *         .withTarget(new Span(11, 20))
 *         .withReplacement("pans right");
 * point.isActionable();      // true: a person who cannot see the clip could act on it
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of remark it is
 * @param target the words of the pre-caption that it is about
 * @param statement the remark itself; not blank
 * @param replacement what to write instead, or what to add; empty text means: delete the target
 * @param primitives ids of the primitives that it speaks of, sorted, each once
 * @since 0.1
 */
public record CritiquePoint(
        Kind kind, Optional<Span> target, String statement, Optional<String> replacement, List<String> primitives) {
    /** What sort of remark a point is. */
    public enum Kind {
        /** The caption says something that is not so. */
        WRONG,
        /** The caption leaves something out. */
        MISSING,
        /** The caption says something that cannot be seen or known. */
        UNSUPPORTED,
        /** The caption is right but vague. */
        IMPRECISE,
        /** Wording, order, length. */
        STYLE,
        /** Nothing needs to change. */
        PRAISE;

        /** Returns whether the caption has to change because of it. */
        public boolean asksForChange() {
            return this != PRAISE;
        }
    }

    /** @throws IllegalArgumentException if the statement is blank */
    public CritiquePoint {
        requireNonNull(kind, "kind");
        requireNonNull(target, "target");
        Text.requireContent(statement, "statement");
        requireNonNull(replacement, "replacement");
        primitives = primitives.stream().distinct().sorted().toList();
    }

    /** Returns a remark of which only kind and words are known. */
    public static CritiquePoint of(Kind kind, String statement) {
        return new CritiquePoint(kind, Optional.empty(), statement, Optional.empty(), List.of());
    }

    /** Returns the same remark about these words of the pre-caption. */
    public CritiquePoint withTarget(Span span) {
        return new CritiquePoint(kind, Optional.of(span), statement, replacement, primitives);
    }

    /** Returns the same remark with what to write instead. */
    public CritiquePoint withReplacement(String text) {
        return new CritiquePoint(kind, target, statement, Optional.of(text), primitives);
    }

    /** Returns the same remark with the primitives that it speaks of. */
    public CritiquePoint withPrimitives(List<String> ids) {
        return new CritiquePoint(kind, target, statement, replacement, ids);
    }

    /** Returns whether it says what to write, or at least which words to look at. */
    public boolean isActionable() {
        return replacement.isPresent() || target.isPresent();
    }
}

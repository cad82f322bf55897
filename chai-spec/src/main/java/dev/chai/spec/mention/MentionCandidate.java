package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Role;
import dev.chai.spec.Span;
import dev.chai.spec.text.Tokens;

/** A possible mention: later sentences may still change its phase or what it states. Not thread-safe. */
final class MentionCandidate implements Comparable<MentionCandidate> {
    final Primitive primitive;
    /** First word, and the word after the last. */
    int from;

    int to;
    boolean negated;
    boolean hedged;
    /** The same sentence mentions a change after it. */
    boolean changes;

    final boolean ambiguous;
    final Actor actor;
    Phase phase = Phase.THROUGHOUT;
    /** Position in the sequence of movements, from 1. */
    int step = 1;

    MentionCandidate(Primitive primitive, int from, int to, boolean ambiguous, Actor actor) {
        this.primitive = primitive;
        this.from = from;
        this.to = to;
        this.ambiguous = ambiguous;
        this.actor = actor;
    }

    /** Orders by position in the text. */
    @Override
    public int compareTo(MentionCandidate other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    boolean is(Primitive other) {
        return primitive.is(other);
    }

    boolean hasRole(Role role) {
        return primitive.role() == role;
    }

    boolean isStatic() {
        return is(Primitives.STATIC_CAMERA);
    }

    /** Whether it is something that the camera does, one step of what may be a sequence. */
    boolean isMovement() {
        return actor == Actor.CAMERA && primitive.role().isMovement();
    }

    boolean sharesGroupWith(MentionCandidate other) {
        return primitive.exclusiveGroup().isPresent()
                && primitive.exclusiveGroup().equals(other.primitive.exclusiveGroup())
                && !primitive.is(other.primitive);
    }

    /** Returns a candidate for another primitive that the same words may state as well. */
    MentionCandidate alsoMeaning(Primitive other) {
        return copy(other, true);
    }

    /** Returns a candidate for the primitive that the words turn out to state instead. */
    MentionCandidate as(Primitive other) {
        return copy(other, false);
    }

    private MentionCandidate copy(Primitive other, boolean isAmbiguous) {
        MentionCandidate copy = new MentionCandidate(other, from, to, isAmbiguous, actor);
        copy.hedged = hedged;
        copy.phase = phase;
        copy.step = step;
        return copy;
    }

    Mention toMention(Tokens tokens) {
        Span span = new Span(tokens.start(from), tokens.end(to - 1));
        int order = phase == Phase.STEP ? step : 0;
        return new Mention(primitive, span, negated, hedged, ambiguous, phase, order, actor);
    }
}

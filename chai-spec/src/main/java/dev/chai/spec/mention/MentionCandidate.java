package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Span;
import dev.chai.spec.text.Tokens;

/** A mention in the making: later sentences may still change its phase or what it states. Not thread-safe. */
final class MentionCandidate implements Comparable<MentionCandidate> {
    final Primitive primitive;
    /** First word, and the word after the last. */
    int from;

    int to;
    boolean negated;
    boolean hedged;
    /** The same sentence goes on to tell of a change. */
    boolean changes;

    final boolean ambiguous;
    final Actor actor;
    Phase phase = Phase.THROUGHOUT;
    /** Position in the sequence that the text tells, from 1. */
    int step = 1;

    MentionCandidate(Primitive primitive, int from, int to, boolean ambiguous, Actor actor) {
        this.primitive = primitive;
        this.from = from;
        this.to = to;
        this.ambiguous = ambiguous;
        this.actor = actor;
    }

    /** By place. */
    @Override
    public int compareTo(MentionCandidate other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    boolean is(String id) {
        return primitive.id().equals(id);
    }

    boolean isStatic() {
        return is("static-camera");
    }

    /** Whether it is something that the camera does, one step of what may be a sequence. */
    boolean isMovement() {
        String part = primitive.subAspect();
        return actor == Actor.CAMERA && (part.startsWith("movement-") || part.equals("tracking"));
    }

    boolean sharesGroupWith(MentionCandidate other) {
        return primitive.exclusiveGroup().isPresent()
                && primitive.exclusiveGroup().equals(other.primitive.exclusiveGroup())
                && !primitive.id().equals(other.primitive.id());
    }

    /** A second reading of the same words. */
    MentionCandidate alsoMeaning(Primitive other) {
        MentionCandidate candidate = new MentionCandidate(other, from, to, true, actor);
        candidate.hedged = hedged;
        candidate.phase = phase;
        candidate.step = step;
        return candidate;
    }

    Mention toMention(Tokens tokens) {
        Span span = new Span(tokens.start(from), tokens.end(to - 1));
        int order = phase == Phase.STEP ? step : 0;
        return new Mention(primitive, span, negated, hedged, ambiguous, phase, order, actor);
    }
}

package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way of moving and the primitives that it states in each direction.
 *
 * @param name key in the lexicon
 * @param kind what the words need around them to be about the camera
 * @param byDirection what a direction makes of it
 * @param plain what it states without a direction
 * @param action what it states when somebody in the scene does it
 */
public record Motion(
        String name,
        Kind kind,
        Map<MotionDirection, Outcome> byDirection,
        Optional<Outcome> plain,
        Optional<Primitive> action) {

    /** What the words of a motion need around them. */
    public enum Kind {
        /** Words of the trade: the camera's unless somebody else is named as the one who moves ("pans"). */
        LEXICAL,
        /** Words of the trade that are everyday nouns too: only with a direction beside them ("a truck", "trucks left"). */
        ADJACENT,
        /** Everyday verbs: the camera's only when it is named ("moves"). */
        GENERAL,
        /** The nouns motion and movement: they name the direction of the verb before them, if there is one. */
        NOUN,
        /** Verbs of people, animals and vehicles: never the camera's ("walks"). */
        SUBJECT
    }

    /**
     * What a motion states.
     *
     * @param ambiguous the primitives are alternatives; otherwise all of them are stated
     */
    public record Outcome(List<Primitive> primitives, boolean ambiguous) {}

    /** All that it can state. */
    List<Primitive> stated() {
        List<Primitive> stated = new ArrayList<>();
        byDirection.values().forEach(outcome -> stated.addAll(outcome.primitives()));
        plain.ifPresent(outcome -> stated.addAll(outcome.primitives()));
        action.ifPresent(stated::add);
        return stated;
    }

    Optional<Outcome> towards(MotionDirection direction) {
        return Optional.ofNullable(byDirection.get(direction));
    }
}

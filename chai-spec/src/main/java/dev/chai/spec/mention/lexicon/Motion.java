package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import dev.chai.spec.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A way of moving and the primitives that it states in each direction.
 *
 * @param kind what the words need around them to be about the camera
 * @param byDirection what it states with a direction
 * @param plain what it states without a direction
 * @param action what it states when a subject does it
 */
public record Motion(
        Kind kind, Map<MotionDirection, Outcome> byDirection, Optional<Outcome> plain, Optional<Primitive> action) {

    /** What the words of a motion need around them. */
    public enum Kind {
        /** Technical terms: the camera's unless a subject is named as the one who moves ("pans"). */
        TECHNICAL,
        /** Technical terms that are everyday nouns too: only with a direction beside them ("trucks left", not "a truck"). */
        TECHNICAL_NOUN,
        /** Everyday verbs: the camera's only when it is named ("moves"). */
        EVERYDAY,
        /** Nouns such as motion and movement: they name the direction of the verb before them, if there is one. */
        NOUN,
        /** Verbs of people, animals and vehicles: never the camera's ("walks"). */
        SUBJECT;

        /** Returns whether the words are terms of film making. */
        public boolean isTechnical() {
            return this == TECHNICAL || this == TECHNICAL_NOUN;
        }

        static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Returns whether it is the absence of motion ("is static"): then a direction beside it is a place. */
    public boolean holdsStill() {
        return plain.isPresent()
                && plain.get().primitives().stream().allMatch(primitive -> primitive.role() == Role.STEADINESS);
    }

    /** Returns all primitives that it can state. */
    List<Primitive> stated() {
        List<Primitive> stated = new ArrayList<>();
        byDirection.values().forEach(outcome -> stated.addAll(outcome.primitives()));
        plain.ifPresent(outcome -> stated.addAll(outcome.primitives()));
        action.ifPresent(stated::add);
        return stated;
    }
}

package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import java.util.List;

/** What a phrase of the lexicon means. */
public sealed interface Term {

    /** Returns the primitives that the phrase can state. */
    default List<Primitive> stated() {
        return List.of();
    }

    /**
     * A state or property.
     *
     * @param added whether a user added the wording; it then replaces a bundled one of the same words
     */
    record State(Outcome outcome, boolean added) implements Term {
        @Override
        public List<Primitive> stated() {
            return outcome.primitives();
        }
    }

    /** The first half of a shared wording ("a medium" in "from a medium to a wide shot"). */
    record Elliptic(Primitive primitive) implements Term {}

    /** A movement verb or noun. */
    record Move(Motion motion) implements Term {
        @Override
        public List<Primitive> stated() {
            return motion.stated();
        }
    }

    /** One or more directions, as a mask of {@link MotionDirection}. */
    record Directions(int mask) implements Term {}

    /** A wording about something else that looks like a movement, a direction or a state ("frying pan"). */
    record Trap() implements Term {}

    /** A cue: it states nothing itself. */
    record Signal(Cue cue) implements Term {}
}

package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import java.util.List;

/** What a phrase of the lexicon stands for. */
public sealed interface Term {

    /** The primitives that the phrase can state. */
    default List<Primitive> stated() {
        return List.of();
    }

    /** A state or property; of several primitives all are stated, or one of them when the wording is ambiguous. */
    record State(List<Primitive> primitives, boolean ambiguous) implements Term {
        @Override
        public List<Primitive> stated() {
            return primitives;
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

    /** Directions as a bit mask of {@link MotionDirection}. */
    record Directions(int mask) implements Term {}

    /** A wording about something else that would look like a movement or a direction ("frying pan"). */
    record Trap() implements Term {}

    /** A word of structure. */
    record Signal(Cue cue) implements Term {}
}

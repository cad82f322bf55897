package dev.chai.spec.labels;

import java.util.LinkedHashSet;
import java.util.Set;

/** The parts of a condition. */
sealed interface ConditionNode {
    Truth evaluate(ClipLabels labels);

    /** Returns the primitives it names. */
    Set<String> primitives();

    /** Returns the state groups whose sides it asks about. */
    default Set<String> groups() {
        return Set.of();
    }

    /** Which time of the clip, or which sense, a question about primitives has. */
    enum Sense {
        EVER,
        STARTS,
        ENDS,
        ALWAYS,
        STATED,
        DECIDED,
        ONLY;

        Truth of(ClipLabels labels, String id) {
            return switch (this) {
                case EVER -> labels.ever(id);
                case STARTS -> labels.starts(id);
                case ENDS -> labels.ends(id);
                case ALWAYS -> labels.always(id);
                case STATED -> Truth.of(labels.ever(id) == Truth.YES);
                case DECIDED -> Truth.of(labels.ever(id).isDecided());
                case ONLY -> ClipQuestions.only(labels, id);
            };
        }
    }

    /** Which question is asked about a state group. */
    enum Change {
        KNOWN_START,
        KNOWN_END,
        CHANGES,
        REPEATS,
        ADVANCES,
        RETREATS,
        APPEARS,
        LEAVES,
        SPANS
    }

    /** Any of these holds in this sense. */
    record Any(Set<String> primitives, Sense sense) implements ConditionNode {
        @Override
        public Truth evaluate(ClipLabels labels) {
            Truth result = Truth.NO;
            for (String id : primitives) {
                result = result.or(sense.of(labels, id));
                if (result == Truth.YES) {
                    break;
                }
            }
            return result;
        }
    }

    /** A question about the two sides of a state. */
    record OfState(String group, Change change) implements ConditionNode {
        @Override
        public Truth evaluate(ClipLabels labels) {
            return ClipQuestions.state(labels, group, change);
        }

        @Override
        public Set<String> primitives() {
            return Set.of();
        }

        @Override
        public Set<String> groups() {
            return Set.of(group);
        }
    }

    /** Some move is stored. */
    record HasMoves() implements ConditionNode {
        @Override
        public Truth evaluate(ClipLabels labels) {
            return Truth.of(!labels.motion().moves().isEmpty());
        }

        @Override
        public Set<String> primitives() {
            return Set.of();
        }
    }

    /** The camera motion is described in words; undecided where that is not known. */
    record Described() implements ConditionNode {
        @Override
        public Truth evaluate(ClipLabels labels) {
            return labels.motion()
                    .description()
                    .map(words -> Truth.of(!words.isBlank()))
                    .orElse(Truth.UNDECIDED);
        }

        @Override
        public Set<String> primitives() {
            return Set.of();
        }
    }

    /** The contrary. */
    record Not(ConditionNode node) implements ConditionNode {
        @Override
        public Truth evaluate(ClipLabels labels) {
            return node.evaluate(labels).negate();
        }

        @Override
        public Set<String> primitives() {
            return node.primitives();
        }

        @Override
        public Set<String> groups() {
            return node.groups();
        }
    }

    /** Both. */
    record And(ConditionNode left, ConditionNode right) implements ConditionNode {
        @Override
        public Truth evaluate(ClipLabels labels) {
            Truth first = left.evaluate(labels);
            return first == Truth.NO ? Truth.NO : first.and(right.evaluate(labels));
        }

        @Override
        public Set<String> primitives() {
            return union(left.primitives(), right.primitives());
        }

        @Override
        public Set<String> groups() {
            return union(left.groups(), right.groups());
        }
    }

    /** One of the two. */
    record Or(ConditionNode left, ConditionNode right) implements ConditionNode {
        @Override
        public Truth evaluate(ClipLabels labels) {
            Truth first = left.evaluate(labels);
            return first == Truth.YES ? Truth.YES : first.or(right.evaluate(labels));
        }

        @Override
        public Set<String> primitives() {
            return union(left.primitives(), right.primitives());
        }

        @Override
        public Set<String> groups() {
            return union(left.groups(), right.groups());
        }
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all;
    }
}

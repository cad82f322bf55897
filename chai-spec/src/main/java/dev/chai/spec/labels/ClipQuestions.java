package dev.chai.spec.labels;

import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Role;
import java.util.List;
import java.util.Optional;

/** Answers the questions of conditions that go beyond one primitive: changes of a state, and the only move of a clip. */
final class ClipQuestions {
    private ClipQuestions() {}

    static Truth state(ClipLabels labels, String group, ConditionNode.Change question) {
        Optional<State> state = labels.state(group);
        return switch (question) {
            case KNOWN_START -> Truth.of(state.flatMap(State::start).isPresent());
            case KNOWN_END -> Truth.of(state.flatMap(State::end).isPresent());
            case REPEATS -> Truth.of(state.map(State::repeats).orElse(false));
            case APPEARS -> sides(state, false, true);
            case LEAVES -> sides(state, true, false);
            case SPANS -> sides(state, true, true);
            case CHANGES -> state.map(s -> changes(labels, group, s)).orElse(Truth.UNDECIDED);
            case ADVANCES -> state.map(s -> moves(labels, group, s, 1)).orElse(Truth.UNDECIDED);
            case RETREATS -> state.map(s -> moves(labels, group, s, -1)).orElse(Truth.UNDECIDED);
        };
    }

    private static Truth sides(Optional<State> state, boolean start, boolean end) {
        return state.map(s -> Truth.of(s.start().isPresent() == start && s.end().isPresent() == end))
                .orElse(Truth.UNDECIDED);
    }

    /** The direction of a change is the sign of the index difference on the scale; a value off the scale has no direction. */
    private static Truth moves(ClipLabels labels, String group, State state, int sign) {
        Truth changes = changes(labels, group, state);
        if (changes != Truth.YES) {
            return changes;
        }
        List<String> scale = StateModel.bundled().scale(group);
        int from = scale.indexOf(state.start().orElse(""));
        int to = scale.indexOf(state.end().orElse(""));
        return from < 0 || to < 0 ? Truth.UNDECIDED : Truth.of(Integer.signum(to - from) == sign);
    }

    private static Truth changes(ClipLabels labels, String group, State state) {
        if (state.changes()) {
            return Truth.YES;
        }
        boolean oneSided = state.start().isEmpty()
                || (state.end().isEmpty()
                        && StateModel.bundled().isSubjectBound(group)
                        && labels.ever(Primitives.SUBJECT_CHANGE.id()) == Truth.YES);
        return oneSided ? Truth.UNDECIDED : Truth.NO;
    }

    /** Travel against the ground and travel against the initial view are two descriptions of one movement, so one ignores the other. */
    static Truth only(ClipLabels labels, String move) {
        Truth result = labels.ever(move);
        Primitive subject = labels.taxonomy().require(move);
        for (Primitive other : labels.taxonomy().byRole(Role.MOVE)) {
            if (!other.id().equals(move) && !describesTheSame(subject, other)) {
                result = result.and(labels.ever(other.id()).negate());
            }
        }
        return result;
    }

    private static boolean describesTheSame(Primitive one, Primitive other) {
        return one.axis().isPresent()
                && other.axis().isPresent()
                && one.axis().get().isOtherDescriptionOf(other.axis().get());
    }
}

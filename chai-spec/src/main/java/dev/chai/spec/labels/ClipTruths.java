package dev.chai.spec.labels;

import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Taxonomy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Decides what holds at the start and at the end of a clip, from what is stored. */
final class ClipTruths {
    private final ClipLabels labels;
    private final Taxonomy taxonomy;
    // Rules and labels ask for the same primitives again and again.
    private final Map<String, Truth> atStart = new ConcurrentHashMap<>();
    private final Map<String, Truth> atEnd = new ConcurrentHashMap<>();

    ClipTruths(ClipLabels labels) {
        this.labels = labels;
        this.taxonomy = labels.taxonomy();
    }

    Truth at(String id, boolean end) {
        Map<String, Truth> known = end ? atEnd : atStart;
        Truth truth = known.get(id);
        if (truth == null) {
            truth = decide(taxonomy.require(id), end);
            known.put(id, truth);
        }
        return truth;
    }

    private Truth decide(Primitive primitive, boolean end) {
        Truth stored = stored(primitive, end);
        if (stored.isDecided()) {
            return stored;
        }
        if (someKindHolds(primitive, end)) {
            return Truth.YES;
        }
        if (umbrellaDenied(primitive)) {
            return Truth.NO;
        }
        return StateModel.bundled()
                .derived(primitive.id())
                .map(rule -> rule.evaluate(labels))
                .orElse(Truth.UNDECIDED);
    }

    private Truth stored(Primitive primitive, boolean end) {
        Truth fact = labels.facts().get(primitive.id());
        if (fact != null) {
            return fact;
        }
        Optional<Truth> level = Moves.level(labels.motion(), primitive.id());
        if (level.isPresent()) {
            return level.get();
        }
        if (Moves.isMove(primitive)) {
            return move(primitive);
        }
        return primitive
                .exclusiveGroup()
                .map(group -> inGroup(primitive, group, end))
                .orElse(Truth.UNDECIDED);
    }

    private Truth inGroup(Primitive primitive, String group, boolean end) {
        State state = labels.states().get(group);
        if (state != null) {
            return valueAt(state, group, end)
                    .map(value -> Truth.of(value.equals(primitive.id())))
                    .orElse(Truth.UNDECIDED);
        }
        boolean otherHolds = !StateModel.bundled().isPerElement(group)
                && taxonomy.group(group).stream().anyMatch(p -> labels.facts().get(p.id()) == Truth.YES);
        return otherHolds ? Truth.NO : Truth.UNDECIDED;
    }

    private Optional<String> valueAt(State state, String group, boolean end) {
        if (!end) {
            return state.start();
        }
        boolean gone =
                StateModel.bundled().isSubjectBound(group) && labels.ever(Primitives.SUBJECT_CHANGE.id()) == Truth.YES;
        return state.end().or(() -> gone ? Optional.empty() : state.start());
    }

    /** An axis that is not listed is only ruled out where nothing can hide it: no arc or crane, and a simple steady movement or none. */
    private Truth move(Primitive move) {
        CameraMotion motion = labels.motion();
        Set<String> listed = motion.moves();
        if (listed.contains(move.id())) {
            return Truth.YES;
        }
        String axis = move.exclusiveGroup().orElse("");
        if (listed.stream()
                .anyMatch(
                        id -> axis.equals(taxonomy.require(id).exclusiveGroup().orElse("-")))) {
            return Truth.NO;
        }
        if (axis.equals("arc-crane")) {
            return motion.complexity() == Complexity.UNDECIDED ? Truth.UNDECIDED : Truth.NO;
        }
        boolean arcOrCrane = taxonomy.group("arc-crane").stream().anyMatch(p -> listed.contains(p.id()));
        return !arcOrCrane && rulesOutTheRest(motion) ? Truth.NO : Truth.UNDECIDED;
    }

    private static boolean rulesOutTheRest(CameraMotion motion) {
        return switch (motion.steadiness()) {
            case STATIC -> true;
            case VERY_SMOOTH, SMOOTH ->
                motion.complexity() == Complexity.NONE || motion.complexity() == Complexity.SIMPLE;
            default -> motion.complexity() == Complexity.NONE;
        };
    }

    private boolean someKindHolds(Primitive primitive, boolean end) {
        return taxonomy.kinds(primitive).stream()
                .anyMatch(kind -> stored(kind, end) == Truth.YES || someKindHolds(kind, end));
    }

    private boolean umbrellaDenied(Primitive primitive) {
        Optional<Primitive> umbrella = taxonomy.umbrella(primitive);
        return umbrella.isPresent()
                && (labels.facts().get(umbrella.get().id()) == Truth.NO || umbrellaDenied(umbrella.get()));
    }
}

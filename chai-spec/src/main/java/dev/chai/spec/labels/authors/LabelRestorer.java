package dev.chai.spec.labels.authors;

import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.ClipLabelsBuilder;
import dev.chai.spec.labels.Complexity;
import dev.chai.spec.labels.MotionSpeed;
import dev.chai.spec.labels.State;
import dev.chai.spec.labels.StateModel;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.labels.Truth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the stored labels of a clip out of an authors' record. */
final class LabelRestorer {
    private final List<LabelStore> stores;
    private final List<LabelStore> fills;

    LabelRestorer(List<LabelStore> stores, List<LabelStore> fills) {
        this.stores = List.copyOf(stores);
        this.fills = List.copyOf(fills);
    }

    ClipLabels restore(LabelRecord record) {
        ClipLabelsBuilder builder = ClipLabels.builder(record.clip());
        for (LabelStore store : stores) {
            if (store.slot() == LabelStore.Slot.FACT) {
                Truth truth = fact(store, record);
                builder.fact(store.id(), truth);
                store.alsoDenies().filter(other -> truth == Truth.NO).ifPresent(builder::no);
            }
        }
        states(record, builder.facts().get(Primitives.SUBJECT_CHANGE.id()) == Truth.YES)
                .forEach((group, state) -> builder.state(state));
        CameraMotion motion = motion(record);
        if (motion.complexity() == Complexity.UNDECIDED) {
            denyMoves(record, builder);
        }
        return builder.motion(motion).build();
    }

    /** Where the record says nothing of the movement as a whole, its noes to single moves would get lost. */
    private void denyMoves(LabelRecord record, ClipLabelsBuilder builder) {
        for (LabelStore store : stores) {
            if (store.slot() == LabelStore.Slot.MOVE && store.value(record) == Truth.NO) {
                builder.no(store.id());
            }
        }
    }

    private Truth fact(LabelStore store, LabelRecord record) {
        Truth truth = store.value(record);
        if (truth == Truth.UNDECIDED && store.undecidedIsYesWith().isPresent()) {
            boolean inCombination =
                    record.truth(store.undecidedIsYesWith().get()) == Truth.YES && siblingsJudged(record);
            return inCombination ? Truth.YES : Truth.UNDECIDED;
        }
        return truth;
    }

    /** A tracking kind is undecided in a combination, but also where no kind was judged. */
    private boolean siblingsJudged(LabelRecord record) {
        return stores.stream()
                .filter(store -> store.undecidedIsYesWith().isPresent())
                .anyMatch(store -> store.value(record).isDecided());
    }

    private Map<String, State> states(LabelRecord record, boolean subjectChanges) {
        Map<String, String> starts = new LinkedHashMap<>();
        Map<String, String> ends = new LinkedHashMap<>();
        for (LabelStore store : stores) {
            if (store.value(record) == Truth.YES) {
                switch (store.slot()) {
                    case START, STATE -> starts.put(groupOf(store), store.id());
                    case END -> ends.put(groupOf(store), store.id());
                    default -> {}
                }
            }
        }
        for (LabelStore fill : fills) {
            String group = groupOf(fill);
            if (fill.value(record) == Truth.YES && !starts.containsKey(group) && !ends.containsKey(group)) {
                starts.put(group, fill.id());
                ends.put(group, fill.id());
            }
        }
        return pair(starts, ends, subjectChanges);
    }

    /** Equal sides mean unchanged and are stored once, except that two subjects may both have the same value. */
    private static Map<String, State> pair(
            Map<String, String> starts, Map<String, String> ends, boolean subjectChanges) {
        Map<String, State> states = new LinkedHashMap<>();
        Set<String> groups = new LinkedHashSet<>(starts.keySet());
        groups.addAll(ends.keySet());
        for (String group : groups) {
            Optional<String> start = Optional.ofNullable(starts.get(group));
            Optional<String> end = Optional.ofNullable(ends.get(group));
            boolean twoSubjects = subjectChanges && StateModel.bundled().isSubjectBound(group);
            states.put(group, new State(start, start.equals(end) && !twoSubjects ? Optional.empty() : end));
        }
        return states;
    }

    private static String groupOf(LabelStore store) {
        return Taxonomy.bundled().require(store.id()).exclusiveGroup().orElseThrow();
    }

    private CameraMotion motion(LabelRecord record) {
        Complexity complexity = complexity(record);
        Steadiness steadiness = steadiness(record, complexity);
        CameraMotion motion = CameraMotion.of(complexity, steadiness).withSpeed(speed(record, complexity));
        Set<String> moves = moves(record, complexity);
        return moves.isEmpty() ? motion : motion.withSteps(List.of(moves));
    }

    private static Complexity complexity(LabelRecord record) {
        if (record.truth("is_simple_motion") == Truth.YES) {
            return Complexity.SIMPLE;
        }
        if (record.truth("is_complex_motion") == Truth.YES) {
            return Complexity.COMPLEX;
        }
        if (record.truth("is_minor_motion") == Truth.YES) {
            return Complexity.MINOR;
        }
        boolean neither = record.truth("is_simple_motion") == Truth.NO && record.truth("is_complex_motion") == Truth.NO;
        boolean notMinor = record.truth("is_minor_motion") == Truth.NO || record.truth("shaky_camera") == Truth.YES;
        return neither && notMinor ? Complexity.NONE : Complexity.UNDECIDED;
    }

    private static Steadiness steadiness(LabelRecord record, Complexity complexity) {
        if (record.truth("very_shaky_camera") == Truth.YES) {
            return Steadiness.VERY_UNSTEADY;
        }
        if (record.truth("shaky_camera") == Truth.YES) {
            return Steadiness.UNSTEADY;
        }
        if (record.truth("very_stable_camera") == Truth.YES) {
            return Steadiness.VERY_SMOOTH;
        }
        Truth fixed = record.truth("fixed_camera");
        if (fixed == Truth.YES) {
            return Steadiness.STATIC;
        }
        if (record.truth("shaky_camera") != Truth.NO) {
            return Steadiness.UNDECIDED;
        }
        if (fixed == Truth.NO) {
            return Steadiness.SMOOTH;
        }
        return complexity == Complexity.NONE || complexity == Complexity.UNDECIDED
                ? Steadiness.UNDECIDED
                : Steadiness.STATIC;
    }

    private static MotionSpeed speed(LabelRecord record, Complexity complexity) {
        if (record.truth("slow_moving_camera") == Truth.YES) {
            return MotionSpeed.SLOW;
        }
        if (record.truth("fast_moving_camera") == Truth.YES) {
            return MotionSpeed.FAST;
        }
        boolean neither =
                record.truth("slow_moving_camera") == Truth.NO && record.truth("fast_moving_camera") == Truth.NO;
        boolean clear = complexity == Complexity.SIMPLE || complexity == Complexity.COMPLEX;
        return neither && clear ? MotionSpeed.REGULAR : MotionSpeed.UNDECIDED;
    }

    /** Minor movement leaves its own direction undecided and denies the opposite one. */
    private Set<String> moves(LabelRecord record, Complexity complexity) {
        Map<String, Truth> byMove = new LinkedHashMap<>();
        for (LabelStore store : stores) {
            if (store.slot() == LabelStore.Slot.MOVE) {
                byMove.put(store.id(), store.value(record));
            }
        }
        Set<String> moves = new LinkedHashSet<>();
        byMove.forEach((move, truth) -> {
            boolean minor = complexity == Complexity.MINOR && truth == Truth.UNDECIDED && oppositeDenied(move, byMove);
            if (truth == Truth.YES || minor) {
                moves.add(move);
            }
        });
        return moves;
    }

    private static boolean oppositeDenied(String move, Map<String, Truth> byMove) {
        Primitive primitive = Taxonomy.bundled().require(move);
        return primitive.opposites().stream().anyMatch(opposite -> byMove.get(opposite) == Truth.NO)
                && !primitive.exclusiveGroup().orElse("").equals("arc-crane");
    }
}

package dev.chai.spec.labels.consistency;

import dev.chai.spec.Primitives;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Condition;
import dev.chai.spec.labels.State;
import dev.chai.spec.labels.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a consistency rule is decided on the labels of a clip. */
sealed interface Check {
    /** Returns the primitives involved where the check applies, empty where it does not. */
    List<String> involved(ClipLabels labels);

    /** Returns the detail to add to the rule's summary. */
    String detail(ClipLabels labels, List<String> involved);

    /** None of the first holds together with one of the second. */
    record Excludes(Set<String> first, Set<String> second, Exclusion.Time time) implements Check {
        @Override
        public List<String> involved(ClipLabels labels) {
            Set<String> involved = new LinkedHashSet<>();
            List<String> here = holding(labels, first);
            List<String> there = here.isEmpty() ? List.of() : holding(labels, second);
            for (String a : here) {
                for (String b : there) {
                    if (!a.equals(b) && meet(labels, a, b)) {
                        involved.add(a);
                        involved.add(b);
                    }
                }
            }
            return narrowed(labels, involved);
        }

        private boolean meet(ClipLabels labels, String a, String b) {
            return switch (time) {
                case SAME_TIME -> together(labels, a, b);
                case THROUGHOUT -> labels.always(a) == Truth.YES;
                case ANY_TIME -> true;
            };
        }

        @Override
        public String detail(ClipLabels labels, List<String> involved) {
            return "These cannot hold together: " + String.join(", ", involved) + ".";
        }
    }

    /** At most one holds at a time, or exactly one. */
    record OneOf(Set<String> members, boolean exactly) implements Check {
        @Override
        public List<String> involved(ClipLabels labels) {
            Set<String> involved = new LinkedHashSet<>();
            List<String> holding = holding(labels, members);
            for (String a : holding) {
                for (String b : holding) {
                    if (!a.equals(b) && together(labels, a, b)) {
                        involved.add(a);
                    }
                }
            }
            boolean none = exactly && members.stream().allMatch(id -> labels.ever(id) == Truth.NO);
            return none ? List.copyOf(members) : List.copyOf(involved);
        }

        @Override
        public String detail(ClipLabels labels, List<String> involved) {
            boolean none = involved.stream().noneMatch(id -> labels.ever(id) == Truth.YES);
            return (none ? "All of these are denied: " : "Only one of these can hold: ") + String.join(", ", involved)
                    + ".";
        }
    }

    /** Where the first condition holds the second must not fail. */
    record Requires(Condition when, Condition then) implements Check {
        @Override
        public List<String> involved(ClipLabels labels) {
            boolean broken = when.evaluate(labels) == Truth.YES && then.evaluate(labels) == Truth.NO;
            return broken ? named(labels, when) : List.of();
        }

        @Override
        public String detail(ClipLabels labels, List<String> involved) {
            return String.join(", ", involved) + " needs: " + then + ".";
        }
    }

    /** The condition must not hold. */
    record Forbids(Condition when) implements Check {
        @Override
        public List<String> involved(ClipLabels labels) {
            return when.evaluate(labels) == Truth.YES ? named(labels, when) : List.of();
        }

        @Override
        public String detail(ClipLabels labels, List<String> involved) {
            return "Involved: " + String.join(", ", involved) + ".";
        }
    }

    /** Where the condition holds something else follows. */
    record Infers(Condition when, List<String> then, String note) implements Check {
        @Override
        public List<String> involved(ClipLabels labels) {
            boolean known = !then.isEmpty() && labels.stated().containsAll(then);
            return !known && when.evaluate(labels) == Truth.YES ? named(labels, when) : List.of();
        }

        @Override
        public String detail(ClipLabels labels, List<String> involved) {
            return String.join(", ", involved) + ": " + (note.isEmpty() ? "also " + String.join(", ", then) : note);
        }
    }

    /** Coded: a start without an end. The states as such are asked, not one primitive. */
    record UnchangedEnd() implements Check {
        @Override
        public List<String> involved(ClipLabels labels) {
            List<String> unchanged = new ArrayList<>();
            for (State state : labels.states().values()) {
                String start = state.start().orElse("");
                if (state.end().isEmpty() && labels.ends(start) == Truth.YES) {
                    unchanged.add(start);
                }
            }
            return unchanged;
        }

        @Override
        public String detail(ClipLabels labels, List<String> involved) {
            return String.join(", ", involved) + ": from start to end";
        }
    }

    /** Coded: after a transition nothing of the camera may be stored. All that is stored is asked, not some primitives. */
    record LeavesTheRestUndecided() implements Check {
        @Override
        public List<String> involved(ClipLabels labels) {
            if (labels.ever(Primitives.SHOT_TRANSITION.id()) != Truth.YES) {
                return List.of();
            }
            List<String> rest = labels.stated().stream()
                    .filter(id -> !id.equals(Primitives.SHOT_TRANSITION.id()) && isCamera(labels, id))
                    .toList();
            return rest.isEmpty() ? rest : prepend(rest);
        }

        private static boolean isCamera(ClipLabels labels, String id) {
            return switch (labels.taxonomy().require(id).aspect()) {
                case CAMERA, SPATIAL -> true;
                case SCENE -> labels.taxonomy().require(id).lighting();
                default -> false;
            };
        }

        private static List<String> prepend(List<String> rest) {
            List<String> all = new ArrayList<>(List.of(Primitives.SHOT_TRANSITION.id()));
            all.addAll(rest);
            return all;
        }

        @Override
        public String detail(ClipLabels labels, List<String> involved) {
            return "Decided all the same: " + String.join(", ", involved.subList(1, involved.size())) + ".";
        }
    }

    private static List<String> holding(ClipLabels labels, Set<String> ids) {
        return ids.stream().filter(id -> labels.ever(id) == Truth.YES).toList();
    }

    /** Two moves meet in one step of the motion, everything else at the start or at the end. */
    private static boolean together(ClipLabels labels, String a, String b) {
        Set<String> moves = labels.motion().moves();
        if (moves.contains(a) && moves.contains(b)) {
            return labels.motion().together(a, b);
        }
        Truth start = labels.starts(a).and(labels.starts(b));
        return start.or(labels.ends(a).and(labels.ends(b))) == Truth.YES;
    }

    /** What is stored says it better than what follows from it. */
    private static List<String> narrowed(ClipLabels labels, Set<String> involved) {
        List<String> stored =
                involved.stream().filter(labels.stated()::contains).toList();
        return stored.size() >= 2 ? stored : List.copyOf(involved);
    }

    /** Returns what the condition names and holds; where it only asks about states, their values. */
    private static List<String> named(ClipLabels labels, Condition condition) {
        Set<String> named = new LinkedHashSet<>(holding(labels, condition.primitives()));
        for (String group : condition.groups()) {
            labels.state(group).ifPresent(state -> {
                state.start().ifPresent(named::add);
                state.end().ifPresent(named::add);
            });
        }
        return named.isEmpty() ? List.copyOf(labels.stated()) : List.copyOf(named);
    }
}

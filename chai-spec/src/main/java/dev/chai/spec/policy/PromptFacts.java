package dev.chai.spec.policy;

import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.State;
import dev.chai.spec.labels.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words the labels of a clip as facts for a prompt. */
final class PromptFacts {
    private PromptFacts() {}

    /** What is known for a slot: states with their times, moves in order, everything else by name. */
    static Optional<String> of(Slot slot, ClipLabels labels) {
        Set<String> facts = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        for (String id : CaptionPolicy.labelled(slot, labels)) {
            if (done.contains(id)) {
                continue;
            }
            Optional<State> state =
                    labels.taxonomy().require(id).exclusiveGroup().flatMap(labels::state);
            if (state.isPresent()) {
                state.get().start().ifPresent(done::add);
                state.get().end().ifPresent(done::add);
                facts.add(words(state.get(), labels));
            } else if (labels.motion().moves().contains(id)) {
                done.addAll(labels.motion().moves());
                facts.add(words(slot, labels.motion(), labels));
            } else {
                facts.add(name(labels, id));
            }
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", facts));
    }

    /** Values that hold but are left out. */
    static List<String> normal(CaptionPolicy policy, ClipLabels labels) {
        List<String> names = new ArrayList<>();
        for (Slot slot : policy.slots()) {
            for (String id : slot.leaveOut()) {
                if (labels.ever(id) == Truth.YES) {
                    names.add(name(labels, id));
                }
            }
        }
        return names;
    }

    private static String words(State state, ClipLabels labels) {
        String start = state.start().map(id -> name(labels, id)).orElse("");
        if (state.end().isEmpty()) {
            boolean throughout = labels.ends(state.start().orElseThrow()) == Truth.YES;
            return start + (throughout ? " throughout" : " at the start, as long as the subject is there");
        }
        String end = name(labels, state.end().get());
        return start.isEmpty()
                ? end + " at the end, once the subject is there"
                : start + " at the start, " + end + " at the end";
    }

    private static String words(Slot slot, CameraMotion motion, ClipLabels labels) {
        List<String> steps = new ArrayList<>();
        for (Set<String> step : motion.steps()) {
            List<String> names = new ArrayList<>();
            for (String move : step) {
                if (CaptionPolicy.labelled(slot, labels).contains(move)) {
                    names.add(name(labels, move));
                }
            }
            if (!names.isEmpty()) {
                steps.add(String.join(" and ", names));
            }
        }
        String words = String.join(", then ", steps);
        return motion.description()
                .filter(text -> !text.isBlank())
                .map(text -> words + " (" + text.strip() + ")")
                .orElse(words);
    }

    /** The name as used within a sentence; a name that starts with an abbreviation keeps its capitals. */
    private static String name(ClipLabels labels, String id) {
        String name = labels.taxonomy().require(id).name().replace(" (any)", "");
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}

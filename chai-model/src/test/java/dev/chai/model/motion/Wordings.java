package dev.chai.model.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Captions about rendered cases, true and false. */
final class Wordings {
    private static final Map<String, List<String>> VERBS = Map.ofEntries(
            Map.entry("pan-left", List.of("pans left", "pans slowly to the left")),
            Map.entry("pan-right", List.of("pans right", "pans slowly to the right")),
            Map.entry("tilt-up", List.of("tilts up", "tilts upward")),
            Map.entry("tilt-down", List.of("tilts down", "tilts downward")),
            Map.entry("roll-clockwise", List.of("rolls clockwise", "rolls gently clockwise")),
            Map.entry("roll-counterclockwise", List.of("rolls counterclockwise", "rolls gently counterclockwise")),
            Map.entry("zoom-in", List.of("zooms in", "zooms in on the gate")),
            Map.entry("zoom-out", List.of("zooms out", "zooms out from the gate")),
            Map.entry("dolly-in", List.of("dollies in", "moves forward")),
            Map.entry("dolly-out", List.of("dollies out", "moves backward")),
            Map.entry("truck-left", List.of("trucks left", "trucks slowly to the left")),
            Map.entry("truck-right", List.of("trucks right", "trucks slowly to the right")),
            Map.entry("pedestal-up", List.of("pedestals up", "pedestals slowly up")),
            Map.entry("pedestal-down", List.of("pedestals down", "pedestals slowly down")));
    private static final Map<String, String> TURNED = Map.of(
            "truck-left", "pan-left",
            "truck-right", "pan-right",
            "pedestal-up", "tilt-up",
            "pedestal-down", "tilt-down",
            "dolly-in", "zoom-in",
            "dolly-out", "zoom-out");

    private Wordings() {}

    /** A caption that is wrong, and in which way. */
    record Wrong(String how, String text) {}

    static List<String> right(Set<String> camera) {
        List<String> moves = moves(camera);
        if (moves.isEmpty()) {
            return camera.contains("static-camera")
                    ? List.of(
                            "The camera is static.",
                            "A static shot of the yard, in which a cart rolls to the left.",
                            "The camera does not move.",
                            "The camera is static and does not zoom in.")
                    : List.of("The camera is handheld and shaky.", "The camera shakes while it looks at the yard.");
        }
        List<String> texts = new ArrayList<>();
        for (int wording = 0; wording < 2; wording++) {
            texts.add("The camera " + sequence(moves, wording) + ".");
            texts.add("A cart rolls to the left. The camera " + sequence(moves, wording) + " over the yard.");
        }
        return texts;
    }

    static List<Wrong> wrong(Set<String> camera) {
        List<String> moves = moves(camera);
        List<Wrong> texts = new ArrayList<>();
        if (moves.isEmpty() && camera.contains("static-camera")) {
            VERBS.forEach(
                    (move, verbs) -> texts.add(new Wrong("moves, is static", "The camera " + verbs.get(1) + ".")));
            texts.add(new Wrong("shakes, is static", "The camera is handheld and shaky."));
            texts.add(new Wrong("refocuses, focus is steady", "A rack focus leads from the cart to the gate."));
        }
        for (String move : moves) {
            texts.add(new Wrong("other direction", "The camera " + verb(opposite(move), 0) + "."));
            texts.add(new Wrong("other movement", "The camera " + verb(other(moves), 0) + "."));
            texts.add(new Wrong("denied", "The camera does not " + infinitive(move) + "."));
            if (TURNED.containsKey(move)) {
                texts.add(new Wrong("turns, travels", "The camera " + verb(TURNED.getOrDefault(move, move), 0) + "."));
            }
        }
        if (!moves.isEmpty()) {
            texts.add(new Wrong("freezes, moves", "The clip ends with a freeze frame."));
            texts.add(new Wrong("static, moves", "A static shot of the yard."));
            texts.add(new Wrong("static, moves", "The camera remains fixed while a cart rolls past."));
        }
        return texts;
    }

    private static List<String> moves(Set<String> camera) {
        return camera.stream().filter(VERBS::containsKey).toList();
    }

    private static String sequence(List<String> moves, int wording) {
        return String.join(
                ", then ", moves.stream().map(move -> verb(move, wording)).toList());
    }

    private static String verb(String move, int wording) {
        return VERBS.getOrDefault(move, List.of()).get(wording);
    }

    private static String infinitive(String move) {
        String verb = verb(move, 0);
        int space = verb.indexOf(' ');
        String bare = verb.startsWith("dollies") ? "dolly" : verb.substring(0, space - 1);
        return bare + verb.substring(space);
    }

    private static String opposite(String move) {
        MotionAxis.Move known = MotionAxis.find(move).orElseThrow();
        return known.axis().primitive(!known.isPositive(), known.travels());
    }

    /** A movement in none of the ways in which the camera moved. */
    private static String other(List<String> moves) {
        Set<MotionAxis> used = Set.copyOf(moves.stream()
                .map(move -> MotionAxis.find(move).orElseThrow().axis())
                .toList());
        return !used.contains(MotionAxis.ROTATION)
                ? "roll-clockwise"
                : !used.contains(MotionAxis.SCALE) ? "zoom-in" : "pan-left";
    }
}

package dev.chai.spec.labels.authors;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.ClipLabelsBuilder;
import dev.chai.spec.labels.Complexity;
import dev.chai.spec.labels.MotionSpeed;
import dev.chai.spec.labels.State;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.labels.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns the JSON of stored labels into values and back. */
final class ClipLabelsJson {
    private static final List<String> KEYS = List.of("clip", "yes", "no", "states", "motion");
    private static final List<String> RECORD_KEYS = List.of("clip", "pos", "neg");
    private static final List<String> STATE_KEYS = List.of("start", "end");
    private static final List<String> MOTION_KEYS =
            List.of("complexity", "steadiness", "speed", "steps", "description");

    private final String source;
    private final int line;

    private ClipLabelsJson(String source, int line) {
        this.source = source;
        this.line = line;
    }

    /**
     * Reads the labels of a clip.
     *
     * @param clip the name for labels that carry none
     * @throws ChaiDataException with the pointer of the offending value
     */
    static ClipLabels read(JsonNode json, String clip, String source, int line) {
        return new ClipLabelsJson(source, line).labels(json, clip);
    }

    /**
     * Reads the labels of a clip or, from a record of the authors, what it determines.
     *
     * @param clip the name for labels that carry none; without it they must
     * @throws ChaiDataException with the pointer of the offending value
     */
    static LabelRecord readRecord(JsonNode json, Optional<String> clip, String source, int line) {
        return new ClipLabelsJson(source, line).record(json, clip);
    }

    private ClipLabels labels(JsonNode json, String clip) {
        keys(json, "", KEYS);
        ClipLabelsBuilder builder = ClipLabels.builder(json.has("clip") ? text(json.path("clip"), "/clip") : clip);
        each(json, "yes", builder::yes);
        each(json, "no", builder::no);
        int i = 0;
        for (JsonNode state : array(json, "states")) {
            String pointer = "/states/" + i++;
            keys(state, pointer, STATE_KEYS);
            located(
                    pointer,
                    () -> builder.state(new State(optional(state, pointer, "start"), optional(state, pointer, "end"))));
        }
        if (json.has("motion")) {
            located("/motion", () -> builder.motion(motion(json.path("motion"))));
        }
        return builder.build();
    }

    private LabelRecord record(JsonNode json, Optional<String> clip) {
        keys(json, "", RECORD_KEYS);
        if (!json.has("clip") && clip.isEmpty()) {
            throw problem("", "\"clip\" is missing");
        }
        Map<String, Truth> values = new LinkedHashMap<>();
        each(json, "pos", name -> put(values, name, Truth.YES));
        each(json, "neg", name -> put(values, name, Truth.NO));
        return new LabelRecord(json.has("clip") ? text(json.path("clip"), "/clip") : clip.orElseThrow(), values);
    }

    private static void put(Map<String, Truth> values, String name, Truth truth) {
        String path = LabelDerivations.bundled().require(name).path();
        if (truth == Truth.NO && values.get(path) == Truth.YES) {
            throw new IllegalArgumentException("label \"" + path + "\" is both in pos and in neg; keep one");
        }
        values.put(path, truth);
    }

    private CameraMotion motion(JsonNode json) {
        keys(json, "/motion", MOTION_KEYS);
        List<Set<String>> steps = new ArrayList<>();
        int i = 0;
        for (JsonNode step : array(json, "steps")) {
            Set<String> moves = new LinkedHashSet<>();
            if (!step.isArray()) {
                throw problem("/motion/steps/" + i, "a list is expected, of the moves that happen together");
            }
            for (JsonNode move : step) {
                moves.add(text(move, "/motion/steps/" + i));
            }
            steps.add(moves);
            i++;
        }
        return new CameraMotion(
                constant(Complexity.values(), json, "complexity", Complexity.UNDECIDED),
                constant(Steadiness.values(), json, "steadiness", Steadiness.UNDECIDED),
                constant(MotionSpeed.values(), json, "speed", MotionSpeed.UNDECIDED),
                steps,
                optional(json, "/motion", "description"));
    }

    private static <E extends Enum<E>> E constant(E[] values, JsonNode json, String key, E undecided) {
        String wanted = json.path(key).asString("undecided").replace('-', '_').toUpperCase(Locale.ROOT);
        List<String> names = new ArrayList<>();
        for (E value : values) {
            if (value.name().equals(wanted)) {
                return value;
            }
            names.add(value == undecided ? "undecided" : value.name().toLowerCase(Locale.ROOT));
        }
        String given = json.path(key).asString(wanted);
        throw new IllegalArgumentException(
                "\"" + given + "\" is no " + key + "; known are " + names + Nearest.hint(given, names));
    }

    /** The stored labels as JSON in the order of the form. */
    static Map<String, Object> write(ClipLabels labels) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", labels.clip());
        json.put("yes", with(labels, Truth.YES));
        json.put("no", with(labels, Truth.NO));
        List<Map<String, String>> states = new ArrayList<>();
        for (State state : labels.states().values()) {
            Map<String, String> sides = new LinkedHashMap<>();
            state.start().ifPresent(value -> sides.put("start", value));
            state.end().ifPresent(value -> sides.put("end", value));
            states.add(sides);
        }
        json.put("states", states);
        if (!labels.motion().equals(CameraMotion.unknown())) {
            json.put("motion", write(labels.motion()));
        }
        return json;
    }

    private static Map<String, Object> write(CameraMotion motion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("complexity", word(motion.complexity()));
        json.put("steadiness", word(motion.steadiness()));
        json.put("speed", word(motion.speed()));
        json.put("steps", motion.steps());
        motion.description().ifPresent(words -> json.put("description", words));
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> with(ClipLabels labels, Truth wanted) {
        List<String> ids = new ArrayList<>();
        labels.facts().forEach((id, truth) -> {
            if (truth == wanted) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void keys(JsonNode json, String pointer, List<String> known) {
        if (!json.isObject()) {
            throw problem(pointer, "an object is expected");
        }
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                throw problem(pointer + "/" + key, "unknown key" + hint(key, known));
            }
        }
    }

    private static String hint(String key, List<String> known) {
        return Taxonomy.bundled().find(key).isPresent()
                ? "; list the primitive under \"yes\" or \"no\": {\"yes\": [\"" + key + "\"]}"
                : Nearest.hint(key, known);
    }

    private JsonNode array(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isMissingNode() && !value.isArray()) {
            throw problem("/" + key, "a list is expected");
        }
        return value;
    }

    private void each(JsonNode json, String key, java.util.function.Consumer<String> use) {
        int i = 0;
        for (JsonNode value : array(json, key)) {
            String pointer = "/" + key + "/" + i++;
            String word = text(value, pointer);
            located(pointer, () -> use.accept(word));
        }
    }

    private void located(String pointer, Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            throw problem(pointer, String.valueOf(e.getMessage()));
        }
    }

    private String text(JsonNode value, String pointer) {
        if (!value.isString()) {
            throw problem(pointer, "a string is expected");
        }
        return value.stringValue();
    }

    private Optional<String> optional(JsonNode json, String pointer, String key) {
        JsonNode value = json.path(key);
        boolean absent = value.isMissingNode() || value.isNull();
        return absent ? Optional.empty() : Optional.of(text(value, pointer + "/" + key));
    }

    private ChaiDataException problem(String pointer, String problem) {
        return ChaiDataException.at(source, line, 0, pointer, problem);
    }
}

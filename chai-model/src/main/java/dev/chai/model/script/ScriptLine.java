package dev.chai.model.script;

import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One line of a script: when it applies, and what is answered.
 *
 * @param contains texts that the messages must hold, all of them
 * @param clip the name of the video that must be shown
 * @param seed the seed that must be asked for
 * @param answer the text
 * @param probabilities of the answers that may be scored
 * @param error the failure instead of an answer
 */
record ScriptLine(
        List<String> contains,
        Optional<String> clip,
        OptionalLong seed,
        String answer,
        Map<String, Double> probabilities,
        Optional<VlmException.Kind> error) {
    private static final List<String> KEYS = List.of("contains", "clip", "seed", "answer", "probabilities", "error");

    static ScriptLine read(JsonNode json, String source, int line) {
        if (!json.isObject()) {
            throw ChaiDataException.at(
                    source,
                    line,
                    1,
                    "expected an object such as {\"contains\":\"camera\",\"answer\":\"It pans left.\"}");
        }
        for (String key : json.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw ChaiDataException.at(
                        source, line, 1, "there is no key \"" + key + "\"" + Nearest.hint(key, KEYS));
            }
        }
        if (!json.has("answer") && !json.has("error")) {
            throw ChaiDataException.at(source, line, 1, "a line needs an \"answer\" or an \"error\"");
        }
        return new ScriptLine(
                strings(json.path("contains")),
                json.path("clip").asStringOpt(),
                json.path("seed").isIntegralNumber()
                        ? OptionalLong.of(json.path("seed").asLong())
                        : OptionalLong.empty(),
                json.path("answer").asString(""),
                probabilities(json.path("probabilities"), source, line),
                json.path("error").asStringOpt().map(name -> kind(name, source, line)));
    }

    private static List<String> strings(JsonNode json) {
        List<String> texts = new ArrayList<>();
        if (json.isString()) {
            texts.add(json.stringValue());
        }
        json.forEach(text -> texts.add(text.asString("")));
        return List.copyOf(texts);
    }

    private static Map<String, Double> probabilities(JsonNode json, String source, int line) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            double value = entry.getValue().asDouble(-1);
            if (!(value > 0 && value <= 1)) {
                throw ChaiDataException.at(
                        source,
                        line,
                        1,
                        "/probabilities/" + entry.getKey(),
                        "a probability lies above 0 and is at most 1");
            }
            values.put(entry.getKey(), value);
        }
        return values;
    }

    private static VlmException.Kind kind(String name, String source, int line) {
        for (VlmException.Kind kind : VlmException.Kind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        List<String> names =
                Stream.of(VlmException.Kind.values()).map(Enum::name).toList();
        throw ChaiDataException.at(source, line, 1, "/error", "no error \"" + name + "\"" + Nearest.hint(name, names));
    }

    boolean appliesTo(VlmRequest request) {
        String text = text(request);
        return contains.stream().allMatch(text::contains)
                && (clip.isEmpty() || clips(request).contains(clip.get()))
                && (seed.isEmpty() || seed.equals(request.decoding().seed()));
    }

    static String text(VlmRequest request) {
        StringBuilder text = new StringBuilder();
        for (VlmMessage message : request.messages()) {
            for (VlmPart part : message.parts()) {
                if (part instanceof VlmPart.Text words) {
                    text.append(words.text()).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** File names, so that a script holds wherever the clips lie. */
    private static List<String> clips(VlmRequest request) {
        return request.videos().stream()
                .map(video -> video.name().substring(video.name().lastIndexOf('/') + 1))
                .toList();
    }
}

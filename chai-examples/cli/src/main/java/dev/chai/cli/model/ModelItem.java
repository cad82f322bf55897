package dev.chai.cli.model;

import dev.chai.cli.io.Aspects;
import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Provenance;
import dev.chai.spec.Aspect;
import dev.chai.spec.file.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing to ask a model: a clip, an aspect, and the texts that are there already; or the reason why it is none.
 *
 * @param id as it was given, as JSON; empty where there is none
 * @param clip name of the clip
 * @param aspect the aspect
 * @param texts caption, preCaption, postCaption and critique, as far as given
 * @param error why the line cannot be used
 */
public record ModelItem(
        String id, String clip, Optional<Aspect> aspect, Map<String, String> texts, Optional<String> error) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXTS = List.of("caption", "preCaption", "postCaption", "critique");

    static ModelItem of(String clip, Aspect aspect, Map<String, String> texts) {
        return new ModelItem("", clip, Optional.of(aspect), texts, Optional.empty());
    }

    /** The items of a line: one, or one for each aspect where the line names none. */
    static List<ModelItem> parse(TextLine line, List<Aspect> aspects) {
        String where = "line " + line.number() + ": ";
        if (line.problem().isPresent()) {
            return List.of(failed("", "", where + line.problem().get()));
        }
        try {
            return read(JSON.readTree(line.text()), where, aspects);
        } catch (JacksonException e) {
            return List.of(failed("", "", where + e.getOriginalMessage()));
        }
    }

    private static List<ModelItem> read(JsonNode json, String where, List<Aspect> aspects) {
        if (!json.isObject()) {
            return List.of(failed(
                    "", "", where + "expected a JSON object such as {\"clip\":\"a.mp4\",\"aspect\":\"camera\"}"));
        }
        String id = json.path("id").isValueNode() && !json.path("id").isNull()
                ? json.path("id").toString()
                : "";
        String clip = json.path("clip").asString("");
        if (json.path("error").isString()) {
            return List.of(failed(
                    id, clip, "the step before failed: " + json.path("error").stringValue()));
        }
        if (clip.isBlank()) {
            return List.of(failed(id, clip, where + "\"clip\" is missing"));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : TEXTS) {
            json.path(name).asStringOpt().ifPresent(text -> texts.put(name, text));
        }
        if (json.path("perfect").asBoolean(false)) {
            texts.put("critique", "");
        }
        List<Aspect> wanted = aspects;
        if (json.path("aspect").isString()) {
            Optional<Aspect> named = Aspect.find(json.path("aspect").stringValue());
            if (named.isEmpty()) {
                return List.of(failed(
                        id, clip, where + "no aspect " + json.path("aspect") + "; the aspects are " + Aspects.names()));
            }
            wanted = List.of(named.get());
        }
        List<ModelItem> items = new ArrayList<>();
        wanted.forEach(aspect -> items.add(new ModelItem(id, clip, Optional.of(aspect), texts, Optional.empty())));
        return items;
    }

    private static ModelItem failed(String id, String clip, String problem) {
        return new ModelItem(id, clip, Optional.empty(), Map.of(), Optional.of(problem));
    }

    public Clip source() {
        return Clip.of(clip);
    }

    public Aspect about() {
        return aspect.orElseThrow();
    }

    /** The first of these texts that is there. */
    Optional<String> text(String... names) {
        for (String name : names) {
            if (texts.containsKey(name)) {
                return Optional.of(texts.get(name));
            }
        }
        return Optional.empty();
    }

    /** The same, which must be there. */
    String require(String... names) {
        return text(names)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("\"" + names[0] + "\" is missing"));
    }

    /** Whether the step before said that nothing has to change. */
    boolean isPerfect() {
        return "".equals(texts.get("critique"));
    }

    public PreCaption draft() {
        return PreCaption.of(require("preCaption", "caption"), Provenance.model("unknown"));
    }

    Critique critique() {
        return Critique.of(require("critique"), Provenance.model("unknown"));
    }

    void writeHead(JsonGenerator json) {
        if (!id.isEmpty()) {
            json.writeName("id");
            json.writeRawValue(id);
        }
        if (!clip.isEmpty()) {
            json.writeStringProperty("clip", clip);
        }
        aspect.ifPresent(value -> json.writeStringProperty("aspect", value.id()));
    }
}

package dev.chai.bench.critique;

import dev.chai.critique.check.CheckInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real critiques with their captions, human ones and those that were made bad on purpose, from the folder that the system property {@code
 * chai.data} names (default {@code ../shared/data}); where it is absent, sentences of the same shape, so that a benchmark still runs.
 */
final class Critiques {
    private static final JsonMapper JSON = new JsonMapper();

    private Critiques() {}

    /** All critiques, those of one caption in a row. */
    static List<CheckInput> severalOfEachCaption() {
        Path folder = Path.of(System.getProperty("chai.data", "../shared/data"));
        try {
            return Files.exists(folder.resolve("chai-triples.jsonl")) ? read(folder) : List.of(standIn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first critique of each caption. */
    static List<CheckInput> oneOfEachCaption() {
        Set<String> captions = new HashSet<>();
        return severalOfEachCaption().stream()
                .filter(input -> captions.add(input.preCaption()))
                .toList();
    }

    private static CheckInput standIn() {
        String scene = " along a stone quay. A man in a red coat stands at the railing and looks at the boats.";
        return CheckInput.of("The camera pans left" + scene, "The camera pans right, not left. Add that it is night.")
                .withPost("It is night. The camera pans right" + scene);
    }

    private static List<CheckInput> read(Path folder) throws IOException {
        Map<String, List<String>> bad = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("chai-critiques.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            if (node.path("generated_critique").isString()) {
                bad.computeIfAbsent(unit(node), unit -> new ArrayList<>())
                        .add(node.path("generated_critique").stringValue());
            }
        }
        List<CheckInput> inputs = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("chai-triples.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            if (node.path("feedback_is_needed").booleanValue()) {
                CheckInput input = human(node);
                inputs.add(input);
                bad.getOrDefault(unit(node), List.of()).forEach(text -> inputs.add(input.withCritique(text)));
            }
        }
        return inputs;
    }

    private static String unit(JsonNode node) {
        return node.path("task").stringValue() + "/" + node.path("clip").stringValue();
    }

    private static CheckInput human(JsonNode triple) {
        return CheckInput.of(
                        triple.path("pre_caption").stringValue(),
                        triple.path("final_feedback").stringValue())
                .withPost(triple.path("final_caption").stringValue());
    }
}

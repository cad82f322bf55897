package dev.chai.critique.judge;

import dev.chai.spec.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to a model about several items.
 *
 * @param property what is asked
 * @param context the text that the items are judged by; empty where the items need none
 * @param items what is judged, each as one text
 */
record Question(Property property, String context, List<String> items) {
    private static final Map<Property, String> PROMPTS = load();

    Question {
        items = List.copyOf(items);
    }

    /**
     * The words of the question. Every other vote has items and answers in the opposite order, so that a liking for the first of them
     * shows. Texts go in as JSON strings: their content cannot pass for part of the question.
     */
    String prompt(boolean swapped) {
        List<ObjectNode> numbered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            numbered.add(JsonMapper.shared().createObjectNode().put("id", i + 1).put("text", items.get(i)));
        }
        List<String> verdicts = new ArrayList<>(property.verdicts());
        if (swapped) {
            Collections.reverse(numbered);
            Collections.reverse(verdicts);
        }
        StringBuilder list = new StringBuilder();
        numbered.forEach(item -> list.append(item).append('\n'));
        return Objects.requireNonNull(PROMPTS.get(property))
                .replace("{verdicts}", String.join(", ", verdicts))
                // A brace in the text must not pass for a gap.
                .replace(
                        "{context}",
                        JsonMapper.shared().writeValueAsString(context).replace("{", "\\u007b"))
                .replace("{items}", list.toString().stripTrailing());
    }

    /** Names a prompt and which vote it is for. */
    static String key(String prompt, int vote) {
        return new Sha256().add(vote + "\n" + prompt).hex();
    }

    private static Map<Property, String> load() {
        Map<Property, String> prompts = new EnumMap<>(Property.class);
        for (Property property : Property.values()) {
            String name = property.id() + ".txt";
            try (InputStream in = Objects.requireNonNull(Question.class.getResourceAsStream(name), name)) {
                prompts.put(property, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return prompts;
    }
}

package dev.chai.model.prompt;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import dev.chai.spec.data.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A set of prompt templates by name: the bundled ones, or those with some replaced by a file of yours.
 *
 * <pre>{@code
 * PromptTemplates prompts = PromptTemplates.bundled().with(PromptTemplates.read(Path.of("prompts.json")));
 * prompts.require("critique").fill(values);
 * }</pre>
 *
 * <p>Immutable and thread-safe. The bundled names: {@code caption}, {@code critique}, {@code critique-again}, {@code revise},
 * {@code reward/t2v-metrics}, {@code reward/with-task}, {@code moment}.
 *
 * @since 0.1
 */
public final class PromptTemplates {
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, PromptTemplate> templates;

    private PromptTemplates(Map<String, PromptTemplate> templates) {
        this.templates = templates;
    }

    /** Returns the templates that come with the library. */
    public static PromptTemplates bundled() {
        return Bundled.TEMPLATES;
    }

    /**
     * Reads templates: {@code {"templates":[{"name","version","text":[lines],"answers"?}]}}, as {@code prompts.schema.json} has it.
     *
     * @throws IOException if the file cannot be read
     * @throws ChaiDataException if it is no such file, with line and column
     */
    public static PromptTemplates read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file));
        }
    }

    private static PromptTemplates read(InputStream in, String source) throws IOException {
        Located root = LocatedReader.read(in, source, MOST_BYTES);
        root.allow(List.of("$schema", "templates"));
        Map<String, PromptTemplate> templates = new LinkedHashMap<>();
        for (Located entry : root.require("templates").elements()) {
            entry.allow(List.of("name", "version", "text", "answers"));
            String name = entry.require("name").string();
            int version = entry.require("version").integer(1, 10_000);
            List<String> answers = entry.find("answers").map(Located::strings).orElse(List.of());
            String text = String.join("\n", entry.require("text").strings());
            PromptTemplate template =
                    entry.require("name").as(id -> new PromptTemplate(id + "@" + version, text, answers));
            if (templates.put(name, template) != null) {
                throw entry.error("the template \"" + name + "\" is there twice");
            }
        }
        return new PromptTemplates(templates);
    }

    /** Returns these templates, with those of another set in the place of the same names. */
    public PromptTemplates with(PromptTemplates others) {
        Map<String, PromptTemplate> both = new LinkedHashMap<>(templates);
        both.putAll(others.templates);
        return new PromptTemplates(both);
    }

    /** Returns the names. */
    public List<String> names() {
        return new ArrayList<>(templates.keySet());
    }

    /**
     * Returns the template of this name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public PromptTemplate require(String name) {
        PromptTemplate template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException(
                    "no prompt template \"" + name + "\"" + Nearest.hint(name, templates.keySet()));
        }
        return template;
    }

    private static final class Bundled {
        static final PromptTemplates TEMPLATES = load();

        private static PromptTemplates load() {
            try (InputStream in =
                    Objects.requireNonNull(PromptTemplates.class.getResourceAsStream("prompts.json"), "prompts.json")) {
                return read(in, "prompts.json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

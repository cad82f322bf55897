package dev.chai.critique.judge;

import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a model has answered, so that nothing is asked twice.
 *
 * <pre>{@code
 * Judge judge = Judge.of(model).withCache(AnswerCache.file(Path.of("judge.jsonl")));
 * }</pre>
 *
 * <p>Implementations must be thread-safe. A cache belongs to one model: another model needs another cache.
 *
 * @since 0.1
 */
public interface AnswerCache {
    /** Returns the answer kept under a key. */
    Optional<String> find(String key) throws IOException;

    /** Keeps an answer. */
    void put(String key, String answer) throws IOException;

    /** Keeps answers in memory, without limit. */
    static AnswerCache inMemory() {
        Map<String, String> answers = new ConcurrentHashMap<>();
        return new AnswerCache() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(answers.get(key));
            }

            @Override
            public void put(String key, String answer) {
                answers.put(key, answer);
            }
        };
    }

    /**
     * Keeps answers in a file of JSON Lines, to which one process at a time may write; a torn or foreign line counts as not kept.
     *
     * @throws IOException if the file is there and cannot be read
     */
    static AnswerCache file(Path file) throws IOException {
        AnswerCache memory = inMemory();
        if (Files.exists(file)) {
            try (TextLines lines = TextLines.open(file, ReadLimits.records().maxBytes())) {
                for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                    JsonNode entry = parse(line.get().text());
                    if (entry.path("key").isString() && entry.path("answer").isString()) {
                        memory.put(
                                entry.path("key").stringValue(),
                                entry.path("answer").stringValue());
                    }
                }
            }
        }
        return new AnswerCache() {
            @Override
            public Optional<String> find(String key) throws IOException {
                return memory.find(key);
            }

            @Override
            public synchronized void put(String key, String answer) throws IOException {
                JsonNode entry =
                        JsonMapper.shared().createObjectNode().put("key", key).put("answer", answer);
                // The line feed goes first, so that a torn last line spoils nothing but itself.
                Files.writeString(file, "\n" + entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                memory.put(key, answer);
            }
        };
    }

    private static JsonNode parse(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }
}

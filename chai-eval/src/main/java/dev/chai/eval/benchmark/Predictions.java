package dev.chai.eval.benchmark;

import dev.chai.eval.dense.EventReader;
import dev.chai.eval.dense.TimedCaption;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a model's answers from JSON Lines, by the id of their request.
 *
 * <pre>{@code
 * Map<String, Prediction> answers = Predictions.read(Path.of("answers.jsonl"));
 * BenchmarkResult result = benchmark.score(answers);
 * }</pre>
 *
 * <p>A line is {@code {"id", "text"}} for words, {@code {"id", "yes"}} (or {@code "score"}) with an optional {@code "no"} for
 * probabilities, or {@code {"id", "span": [start, end]}} for times. Ids are texts or numbers. Thread-safe.
 *
 * @since 0.1
 */
public final class Predictions {
    private Predictions() {}

    /**
     * Returns all answers, in the order of the file.
     *
     * @throws ChaiDataException naming file, line and field of what cannot be understood, an id that occurs twice, or an empty file
     */
    public static Map<String, Prediction> read(Path file) throws IOException {
        Map<String, Prediction> predictions = new LinkedHashMap<>();
        JsonLines.forEach(file, entry -> put(predictions, entry, prediction(entry)));
        return required(file, predictions);
    }

    /**
     * Events by clip: {@code {"id", "events": [{"start", "end", "text"}]}}, or {@code {"id", "text"}} read by {@link
     * EventReader}.
     *
     * @throws ChaiDataException as {@link #read}
     */
    public static Map<String, List<TimedCaption>> readEvents(Path file) throws IOException {
        Map<String, List<TimedCaption>> events = new LinkedHashMap<>();
        JsonLines.forEach(file, entry -> put(events, entry, events(entry)));
        return required(file, events);
    }

    private static List<TimedCaption> events(Entry entry) {
        if (!entry.json().has("events")) {
            return EventReader.read(entry.text("text"));
        }
        List<TimedCaption> events = new ArrayList<>();
        for (Entry event : entry.children("events")) {
            events.add(new TimedCaption(
                    TimeSpan.ordered(event.number("start"), event.number("end")), event.text("text", "")));
        }
        return List.copyOf(events);
    }

    private static Prediction prediction(Entry entry) {
        if (entry.json().hasNonNull("span")) {
            List<TimeSpan> spans = entry.spans("span");
            return spans.isEmpty()
                    ? Prediction.none()
                    : Prediction.text(
                            spans.get(0).start() + " - " + spans.get(0).end() + " seconds");
        }
        String field = entry.json().has("yes") ? "yes" : entry.json().has("score") ? "score" : "";
        if (field.isEmpty()) {
            return Prediction.text(entry.text("text"));
        }
        double yes = entry.json().hasNonNull(field) ? entry.number(field) : Double.NaN;
        return entry.json().hasNonNull("no") ? Prediction.yesAndNo(yes, entry.number("no")) : Prediction.yes(yes);
    }

    private static <T> void put(Map<String, T> all, Entry entry, T one) {
        String id = entry.json().path("id").isNumber() ? entry.json().path("id").asString("") : entry.text("id");
        if (all.put(id, one) != null) {
            throw entry.problem("id", "\"" + id + "\" occurs twice");
        }
    }

    private static <T> Map<String, T> required(Path file, Map<String, T> all) {
        if (all.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no predictions");
        }
        return all;
    }
}

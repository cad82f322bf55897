package dev.chai.eval.benchmark;

import dev.chai.eval.etbench.EtAnswers;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.eval.stats.Confidence;
import dev.chai.eval.temporal.MomentAnswer;
import dev.chai.eval.temporal.MomentRetrieval;
import dev.chai.eval.temporal.SpanReader;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When does something happen? Charades-STA, or custom questions.
 *
 * <pre>{@code
 * MomentBenchmark benchmark = MomentBenchmark.load(Path.of("charades_sta_test.txt"));
 * BenchmarkResult result = benchmark.score(predictions);      // Prediction.text("12.5 - 20.3 seconds")
 * result.score("mIoU").part("R1@0.5");
 * result.score("original");                                   // unreadable answers left out, as the usual script does
 * }</pre>
 *
 * <p>Times are read from free text by {@link SpanReader}; the first span counts, and what cannot be read is wrong.
 * {@code original} reads as the script of E.T. Bench does, oddities included. Immutable and thread-safe. Source: Gao et
 * al. 2017.
 *
 * @since 0.1
 */
public final class MomentBenchmark implements Benchmark {
    private final String name;
    private final List<Item> items;
    private final Confidence confidence;

    private MomentBenchmark(String name, List<Item> items, Confidence confidence) {
        this.name = name;
        this.items = items;
        this.confidence = confidence;
    }

    private record Item(String id, String clip, String query, List<TimeSpan> gold) {}

    /**
     * Reads Charades-STA's text file ({@code CLIP start end##sentence}) or JSON Lines {@code {"id", "spans": [[start, end], ...],
     * "text"?, "clip"?}}, distinguished by the ending {@code .txt}.
     *
     * @throws ChaiDataException naming the line of what cannot be understood, an id that occurs twice, or an empty file
     */
    public static MomentBenchmark load(Path file) throws IOException {
        boolean charades = file.toString().endsWith(".txt");
        List<Item> items = charades ? charades(file) : lines(file);
        if (items.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no questions");
        }
        String name = charades ? "Charades-STA" : "Moment retrieval";
        return new MomentBenchmark(name, List.copyOf(items), Confidence.standard());
    }

    private static List<Item> charades(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                int mark = line.indexOf("##");
                String[] head =
                        (mark < 0 ? line : line.substring(0, mark)).trim().split(" ", -1);
                if (mark < 0 || head.length != 3) {
                    throw ChaiDataException.at(file.toString(), i + 1, 1, "should be CLIP start end##sentence");
                }
                items.add(new Item(
                        String.valueOf(i + 1),
                        head[0],
                        line.substring(mark + 2).strip(),
                        List.of(span(file, i + 1, head))));
            }
        }
        return items;
    }

    private static TimeSpan span(Path file, int line, String[] head) {
        try {
            return TimeSpan.ordered(Double.parseDouble(head[1]), Double.parseDouble(head[2]));
        } catch (IllegalArgumentException e) {
            throw ChaiDataException.at(file.toString(), line, 1, "should have two times in seconds after the clip");
        }
    }

    private static List<Item> lines(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonLines.forEach(file, entry -> {
            String id = entry.newId(ids);
            List<TimeSpan> spans = entry.spans("spans");
            if (spans.isEmpty()) {
                throw entry.problem("spans", "is empty; give at least one span for id \"" + id + "\"");
            }
            items.add(new Item(id, entry.text("clip", id), entry.text("text", ""), spans));
        });
        return items;
    }

    /** Returns the same with other intervals, or none. */
    public MomentBenchmark withConfidence(Confidence newConfidence) {
        return new MomentBenchmark(name, items, newConfidence);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Request> requests() {
        return items.stream()
                .map(i -> new Request(
                        i.id,
                        i.clip,
                        "When does this happen? Answer with start and end in seconds, as \"12.5 - 20.3 seconds\".\n"
                                + i.query,
                        Request.Answer.TEXT))
                .toList();
    }

    /** Returns the first right span of each question by request id, for tests of a pipeline. */
    public Map<String, TimeSpan> truth() {
        Map<String, TimeSpan> truth = new LinkedHashMap<>();
        items.forEach(i -> truth.put(i.id, i.gold.get(0)));
        return truth;
    }

    /** Returns {@code mIoU} with {@code R1@0.3, R1@0.5, R1@0.7} and {@code parsed} as its parts, {@code original}, and {@code unparsed}. */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        List<MomentAnswer> answers = new ArrayList<>();
        List<MomentAnswer> original = new ArrayList<>();
        Unread unread = new Unread("times");
        for (Item item : items) {
            String text = predictions.getOrDefault(item.id, Prediction.none()).text();
            Optional<TimeSpan> first = SpanReader.first(text);
            if (first.isEmpty()) {
                unread.add(text);
            }
            answers.add(new MomentAnswer(item.id, item.gold, first));
            original.add(new MomentAnswer(
                    item.id, item.gold, EtAnswers.spans(text).stream().findFirst()));
        }
        List<String> clips = items.stream().map(Item::clip).toList();
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("mIoU", confidence.score(MomentRetrieval.strict().measure(answers), clips));
        scores.put("original", MomentRetrieval.legacyDenominator().score(original));
        scores.put("unparsed", unread.share(items.size()));
        return BenchmarkResult.of(this, scores, predictions).with(unread.remarks(items.size()));
    }
}

package dev.chai.eval.benchmark;

import dev.chai.eval.Metrics;
import dev.chai.eval.dense.DenseDetection;
import dev.chai.eval.dense.TimedCaption;
import dev.chai.eval.dense.VideoEvents;
import dev.chai.eval.etbench.EtAnswer;
import dev.chai.eval.etbench.EtAnswers;
import dev.chai.eval.etbench.EtBench;
import dev.chai.eval.etbench.EtChoice;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * E.T. Bench: twelve tasks about events in time, with the averages of its table.
 *
 * <pre>{@code
 * EtBenchmark benchmark = EtBenchmark.load(Path.of("etbench_txt_v1.0.json"));
 * BenchmarkResult result = benchmark.score(predictions);
 * result.score("Acc(ref)");             // referring: a letter decides, an unreadable answer is wrong
 * result.score("F1(gnd)");
 * benchmark.withProtocol(EtChoice.original(sentenceSimilarity));     // as published
 * }</pre>
 *
 * <p>Dense captions are scored by F1 of their times and by any similarity of sentences ({@link #withSimilarity}); the published one is
 * a sentence embedding, here it is ROUGE-L unless another is given, and the signature says which.
 *
 * <p>Immutable and thread-safe. Source: Liu et al. 2024 and the observed behavior of its script.
 *
 * @since 0.1
 */
public final class EtBenchmark implements Benchmark {
    private static final Set<String> REFERRING = Set.of("RAR", "ECA", "RVQ");
    private static final Set<String> CAPTIONING = Set.of("DVC", "SLC");

    private final Map<String, List<Item>> tasks;
    private final EtChoice protocol;
    private final ToDoubleBiFunction<String, String> similarity;
    private final String similarityId;

    private EtBenchmark(
            Map<String, List<Item>> tasks,
            EtChoice protocol,
            ToDoubleBiFunction<String, String> similarity,
            String similarityId) {
        this.tasks = tasks;
        this.protocol = protocol;
        this.similarity = similarity;
        this.similarityId = similarityId;
    }

    private record Item(
            String id,
            String video,
            String question,
            List<TimeSpan> gold,
            List<String> texts,
            List<String> options,
            int right) {
        EtAnswer answer(String text) {
            return new EtAnswer(id, text, gold, options, options.isEmpty() ? -1 : right);
        }

        List<TimedCaption> events() {
            List<TimedCaption> events = new ArrayList<>();
            for (int i = 0; i < gold.size(); i++) {
                events.add(new TimedCaption(gold.get(i), i < texts.size() ? texts.get(i) : ""));
            }
            return events;
        }
    }

    /**
     * Reads the benchmark's array of {@code task, idx, video, q, tgt?, o?, p?, g?}.
     *
     * @throws ChaiDataException naming the item and field of what cannot be understood, an unknown task, or an empty file
     */
    public static EtBenchmark load(Path file) throws IOException {
        Map<String, List<Item>> tasks = new LinkedHashMap<>();
        for (Entry entry : JsonLines.array(file)) {
            String task = entry.text("task").toUpperCase(Locale.ROOT);
            if (!isKnown(task)) {
                throw entry.problem("task", "\"" + task + "\" is no task of E.T. Bench");
            }
            tasks.computeIfAbsent(task, key -> new ArrayList<>()).add(item(entry, task));
        }
        if (tasks.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no questions");
        }
        ToDoubleBiFunction<String, String> rouge = (a, b) ->
                Metrics.rougeL().score(dev.chai.eval.metric.Sample.of("", a, b)).value();
        return new EtBenchmark(tasks, EtChoice.noFallback(), rouge, "rougeL");
    }

    private static boolean isKnown(String task) {
        return REFERRING.contains(task)
                || CAPTIONING.contains(task)
                || task.equals("GVQ")
                || List.of(EtBench.Task.values()).stream()
                        .anyMatch(t -> t.name().equals(task));
    }

    private static Item item(Entry entry, String task) {
        boolean choice = REFERRING.contains(task) || task.equals("GVQ");
        List<String> options = choice ? entry.texts("o") : List.of();
        int right = choice ? (int) entry.number("p") : -1;
        if (choice && (right < 0 || right >= options.size())) {
            throw entry.problem("p", right + " is not one of " + options.size() + " options");
        }
        List<TimeSpan> gold = entry.json().hasNonNull("tgt") ? entry.spans("tgt") : List.of();
        if (gold.isEmpty() && !REFERRING.contains(task)) {
            throw entry.problem("tgt", "holds no time span, which " + task + " needs");
        }
        List<String> texts = entry.json().path("g").isArray() ? entry.texts("g") : List.of(entry.text("g", ""));
        String id = task + "/" + entry.json().path("idx").asString(entry.pointer());
        return new Item(id, entry.text("video"), entry.text("q", ""), gold, texts, options, right);
    }

    /** Returns the same with another way to read choices. */
    public EtBenchmark withProtocol(EtChoice newProtocol) {
        return new EtBenchmark(tasks, newProtocol, similarity, similarityId);
    }

    /** Returns the same with another similarity of sentences, 0 to 1, for captions. */
    public EtBenchmark withSimilarity(String id, ToDoubleBiFunction<String, String> newSimilarity) {
        return new EtBenchmark(tasks, protocol, newSimilarity, id);
    }

    @Override
    public String name() {
        return "E.T. Bench";
    }

    @Override
    public List<Request> requests() {
        return tasks.values().stream()
                .flatMap(List::stream)
                .map(i -> new Request(i.id, i.video, i.question, Request.Answer.TEXT))
                .toList();
    }

    /** Returns the right answers in words by request id, for tests of a pipeline. */
    public Map<String, String> truth() {
        Map<String, String> truth = new LinkedHashMap<>();
        tasks.forEach((task, items) -> items.forEach(i -> truth.put(i.id, right(task, i))));
        return truth;
    }

    private static String right(String task, Item item) {
        if (task.equals("VHD")) {
            return String.valueOf(item.gold.get(0).start());
        }
        StringBuilder text = new StringBuilder(item.right < 0 ? "" : "(" + (char) ('A' + item.right) + ") ");
        for (TimedCaption event : item.events()) {
            text.append(event.span().start())
                    .append(" - ")
                    .append(event.span().end())
                    .append(" seconds");
            text.append(CAPTIONING.contains(task) ? ", " + event.text() + "\n" : " ");
        }
        return text.toString().strip();
    }

    /**
     * Returns one figure for each task, then {@code Acc(ref), F1(gnd), F1(cap), Sim(cap)} and {@code Rec(com)}: means over tasks as in the
     * benchmark's table.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, Score> scores = new LinkedHashMap<>();
        tasks.forEach((task, items) -> {
            List<EtAnswer> answers = items.stream()
                    .map(i -> i.answer(
                            predictions.getOrDefault(i.id, Prediction.none()).text()))
                    .toList();
            if (CAPTIONING.contains(task)) {
                scores.put(task, detection(items, answers));
                scores.put(task + " sentences", sentences(items, answers));
            } else {
                scores.put(task, metric(task).score(answers));
            }
        });
        average(scores, "Acc(ref)", "RAR", "ECA", "RVQ");
        average(scores, "F1(gnd)", "TVG", "EPM", "TAL", "EVS", "VHD");
        average(scores, "F1(cap)", "DVC", "SLC");
        average(scores, "Sim(cap)", "DVC sentences", "SLC sentences");
        average(scores, "Rec(com)", "TEM", "GVQ");
        return BenchmarkResult.of(this, scores, predictions);
    }

    private Metric<EtAnswer> metric(String task) {
        if (REFERRING.contains(task)) {
            return EtBench.referring(protocol);
        }
        return task.equals("GVQ") ? EtBench.groundedQuestions(protocol) : EtBench.grounding(EtBench.Task.valueOf(task));
    }

    private static Score detection(List<Item> items, List<EtAnswer> answers) {
        List<VideoEvents> videos = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            videos.add(VideoEvents.of(
                    items.get(i).id,
                    items.get(i).events(),
                    EtAnswers.events(answers.get(i).text())));
        }
        return DenseDetection.at(0.1, 0.3, 0.5, 0.7).score(videos);
    }

    /** Mean similarity of the sentences of all overlapping pairs, over the thresholds; a clip without a pair counts 0. */
    private Score sentences(List<Item> items, List<EtAnswer> answers) {
        double sum = 0;
        for (int i = 0; i < items.size(); i++) {
            List<TimedCaption> said = EtAnswers.events(answers.get(i).text());
            for (double threshold : new double[] {0.1, 0.3, 0.5, 0.7}) {
                sum += similarity(items.get(i).events(), said, threshold) / 4;
            }
        }
        return Figures.unit("similarity", sum / items.size(), items.size(), "etbench:sentences|model:" + similarityId);
    }

    private double similarity(List<TimedCaption> gold, List<TimedCaption> said, double threshold) {
        double sum = 0;
        int pairs = 0;
        for (TimedCaption right : gold) {
            for (TimedCaption event : said) {
                if (dev.chai.eval.temporal.TemporalIou.EPSILON.of(right.span(), event.span()) >= threshold) {
                    sum += similarity.applyAsDouble(event.text(), right.text());
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static void average(Map<String, Score> scores, String name, String... tasks) {
        List<Score> present = new ArrayList<>();
        for (String task : tasks) {
            Score score = scores.get(task);
            if (score != null) {
                present.add(score);
            }
        }
        if (!present.isEmpty()) {
            scores.put(name, Figures.macro(name, present));
        }
    }
}

package dev.chai.eval.benchmark;

import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.legacy.LegacyShotBench;
import dev.chai.eval.mcq.AnswerTag;
import dev.chai.eval.mcq.ChoiceParser;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ShotBench, and RefineShot, which has the same form: multiple-choice questions in eight dimensions of cinematography.
 *
 * <pre>{@code
 * ShotBench benchmark = ShotBench.load(Path.of("shotbench.json"));
 * BenchmarkResult result = benchmark.score(predictions);
 * result.score("accuracy/camera movement");
 * result.score("original");                       // as the benchmark's script reads answers, without its guessing
 * benchmark.reward("1", "<think>...</think><answer>D</answer>").total();   // for reinforcement learning
 * }</pre>
 *
 * <p>An answer that cannot be read is wrong; the original asks another model and then guesses, which {@code original+guess} adds as an
 * expectation. Immutable and thread-safe. Source: Liu et al. 2025.
 *
 * @since 0.1
 */
public final class ShotBench implements Benchmark {
    private static final String INSTRUCTION = "Choose one option. Reply with its letter inside <answer> and </answer>.";

    private final String name;
    private final List<Question> questions;
    private final Map<String, Question> byId;

    private ShotBench(String name, List<Question> questions) {
        this.name = name;
        this.questions = questions;
        this.byId = new LinkedHashMap<>();
        questions.forEach(q -> byId.put(q.id, q));
    }

    private record Question(String id, String media, String text, List<String> options, int right, String category) {}

    /**
     * Two parts of a rule-based reward, each 0 or 1.
     *
     * @param accuracy 1 for the right option
     * @param format 1 for reasoning in a think tag followed by nothing but an answer tag
     */
    public record Reward(double accuracy, double format) {
        /** Returns the sum of both, 0 to 2. */
        public double total() {
            return accuracy + format;
        }
    }

    /**
     * Reads {@code shotbench.json} or {@code refineshot.json}.
     *
     * @throws ChaiDataException naming the item whose options do not hold its answer, or an index that occurs twice
     */
    public static ShotBench load(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String name = "ShotBench";
        for (Entry entry : JsonLines.array(file)) {
            Map<String, String> options = entry.textMap("options");
            List<String> letters = List.copyOf(options.keySet());
            int right = letters.indexOf(entry.text("answer"));
            if (right < 0) {
                throw entry.problem("answer", "\"" + entry.text("answer") + "\" is none of the options " + letters);
            }
            String id = entry.json().path("index").asString("");
            if (id.isEmpty() || !seen.add(id)) {
                throw entry.problem("index", id.isEmpty() ? "is missing" : "\"" + id + "\" occurs twice");
            }
            questions.add(new Question(
                    id,
                    entry.text("path"),
                    entry.text("question"),
                    List.copyOf(options.values()),
                    right,
                    entry.text("category")));
            name = entry.json().has("refined") ? "RefineShot" : name;
        }
        if (questions.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no questions");
        }
        return new ShotBench(name, List.copyOf(questions));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Request> requests() {
        return questions.stream()
                .map(q -> new Request(q.id, q.media, prompt(q), Request.Answer.TEXT))
                .toList();
    }

    private static String prompt(Question question) {
        StringBuilder prompt = new StringBuilder(question.text).append('\n');
        for (int i = 0; i < question.options.size(); i++) {
            prompt.append((char) ('A' + i))
                    .append(". ")
                    .append(question.options.get(i))
                    .append('\n');
        }
        return prompt.append(INSTRUCTION).toString();
    }

    /**
     * Returns {@code accuracy} over all questions, {@code accuracy/<dimension>}, {@code macro} over dimensions, {@code original} and
     * {@code original+guess} by the benchmark's own reading, {@code unparsed}: the share of answers that could not be read.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, long[]> strict = new LinkedHashMap<>();
        long original = 0;
        double guessed = 0;
        Unread unread = new Unread("choice");
        for (Question question : questions) {
            String text =
                    predictions.getOrDefault(question.id, Prediction.none()).text();
            var choice = ChoiceParser.strict().parse(text, question.options).choice();
            long[] counts = strict.computeIfAbsent(question.category, c -> new long[2]);
            counts[0] += choice.isPresent() && choice.get() == question.right ? 1 : 0;
            counts[1]++;
            if (choice.isEmpty()) {
                unread.add(text);
            }
            var letter = LegacyShotBench.read(text, question.options);
            boolean hit = letter.isPresent() && letter.get() - 'A' == question.right;
            original += hit ? 1 : 0;
            // The original draws among the options and "Z" where nothing could be read.
            guessed += letter.isPresent() ? 0 : 1.0 / (question.options.size() + 1);
        }
        return BenchmarkResult.of(this, table(strict, original, guessed, unread), predictions)
                .with(unread.remarks(questions.size()));
    }

    private Map<String, Score> table(Map<String, long[]> strict, long original, double guessed, Unread unread) {
        long n = questions.size();
        long hits = strict.values().stream().mapToLong(c -> c[0]).sum();
        Map<String, Score> groups = new LinkedHashMap<>();
        strict.forEach(
                (category, c) -> groups.put("accuracy/" + category, Figures.accuracy(c[0], c[1], "parse:strict")));
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("accuracy", Figures.accuracy(hits, n, "parse:strict|unparsed:wrong"));
        scores.put("macro", Figures.macro("accuracy", groups.values()));
        scores.putAll(groups);
        scores.put("original", Figures.accuracy(original, n, "parse:shotbench|unparsed:wrong"));
        String guess = "accuracy|parse:shotbench|unparsed:expected-guess|version:" + Version.SIGNATURE;
        scores.put("original+guess", Score.of("accuracy", (original + guessed) / n, Scale.UNIT, n, guess));
        scores.put("unparsed", unread.share(n));
        return scores;
    }

    /**
     * Returns the rule-based reward of one answer.
     *
     * @throws IllegalArgumentException if there is no such question
     */
    public Reward reward(String id, String text) {
        Question question = byId.get(id);
        if (question == null) {
            throw new IllegalArgumentException("no question \"" + id + "\" in " + name);
        }
        boolean right = ChoiceParser.strict()
                .parse(text, question.options)
                .choice()
                .filter(c -> c == question.right)
                .isPresent();
        return new Reward(right ? 1 : 0, AnswerTag.isWellFormed(text) ? 1 : 0);
    }

    /** Returns the letter of the right option, for tests of a pipeline. */
    public String answer(String id) {
        Question question = byId.get(id);
        if (question == null) {
            throw new IllegalArgumentException("no question \"" + id + "\" in " + name);
        }
        return String.valueOf((char) ('A' + question.right));
    }
}

package dev.chai.eval.benchmark;

import dev.chai.eval.legacy.LegacyMvBench;
import dev.chai.eval.legacy.LegacyShotBench;
import dev.chai.eval.legacy.LegacyTempCompass;
import dev.chai.eval.mcq.AnswerTag;
import dev.chai.eval.mcq.ChoiceParser;
import dev.chai.eval.mcq.Verdict;
import dev.chai.eval.metric.Score;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Multiple-choice benchmarks about video: MVBench, VideoBench, TempCompass, and custom questions.
 *
 * <pre>{@code
 * ChoiceBenchmark benchmark = ChoiceBenchmark.tempCompass(Path.of("questions/multi-choice.json"));
 * BenchmarkResult result = benchmark.score(predictions);
 * result.score("accuracy");               // micro mean; answers that cannot be read are wrong
 * result.score("accuracy/direction");
 * result.score("original");               // as the benchmark's script decides, without a model to help it
 * }</pre>
 *
 * <p>The original rules of MVBench and VideoBench count an empty answer as right; {@code empty} says how many there were.
 *
 * <p>Immutable and thread-safe. Source: Li et al. 2024 (MVBench), Ning et al. 2023 (VideoBench), Liu et al. 2024 (TempCompass).
 *
 * @since 0.1
 */
public final class ChoiceBenchmark implements Benchmark {
    private static final String INSTRUCTION = "Choose one option. Reply with its letter.";

    private final String name;
    private final List<Question> questions;
    private final Original original;

    private ChoiceBenchmark(String name, List<Question> questions, Original original) {
        this.name = name;
        this.questions = questions;
        this.original = original;
    }

    /** One question; yes-no questions have the options yes and no. */
    record Question(String id, String media, String text, List<String> options, int right, String group) {
        boolean isYesNo() {
            return options.equals(List.of("yes", "no"));
        }
    }

    /** The rules by which the benchmark's own script decides. */
    private enum Original {
        MV_BENCH,
        TEMP_COMPASS,
        SHOT_BENCH;

        boolean isRight(Question question, String answer) {
            return switch (this) {
                case MV_BENCH ->
                    LegacyMvBench.isCorrect(
                            answer, "(" + (char) ('A' + question.right) + ") " + question.options.get(question.right));
                case TEMP_COMPASS -> tempCompass(question, answer).equals(Optional.of(question.right));
                case SHOT_BENCH ->
                    LegacyShotBench.read(answer, question.options).equals(Optional.of((char) ('A' + question.right)));
            };
        }

        private static Optional<Integer> tempCompass(Question question, String answer) {
            return question.isYesNo()
                    ? LegacyTempCompass.yesOrNo(answer).map(question.options::indexOf)
                    : LegacyTempCompass.choice(answer, question.options);
        }
    }

    /**
     * Reads custom JSON Lines: {@code {"id", "question", "options": [..] or {"A": ..}, "answer", "media"?, "group"?}}; the
     * answer is a letter or the text of an option.
     *
     * @throws ChaiDataException naming line and field of what cannot be understood, or an id that occurs twice
     */
    public static ChoiceBenchmark load(Path file) throws IOException {
        return new ChoiceBenchmark("Multiple choice", ChoiceFiles.lines(file), Original.SHOT_BENCH);
    }

    /** Reads one of MVBench's task files, or every one of a folder: arrays of {@code video, question, candidates, answer}. */
    public static ChoiceBenchmark mvBench(Path fileOrFolder) throws IOException {
        return new ChoiceBenchmark("MVBench", ChoiceFiles.mvBench(fileOrFolder), Original.MV_BENCH);
    }

    /**
     * Reads VideoBench: questions by id with {@code question, choices, vid_path}, and the file that gives each dataset's answers by
     * question id.
     */
    public static ChoiceBenchmark videoBench(Path questions, Path answers) throws IOException {
        return new ChoiceBenchmark("VideoBench", ChoiceFiles.videoBench(questions, answers), Original.MV_BENCH);
    }

    /** Reads TempCompass's multiple-choice, yes-no or caption-matching questions: by clip, then by dimension. */
    public static ChoiceBenchmark tempCompass(Path file) throws IOException {
        return new ChoiceBenchmark("TempCompass", ChoiceFiles.tempCompass(file), Original.TEMP_COMPASS);
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
        if (question.isYesNo()) {
            return question.text + "\nPlease answer yes or no.";
        }
        StringBuilder prompt = new StringBuilder(question.text).append('\n');
        for (int i = 0; i < question.options.size(); i++) {
            prompt.append(letter(i))
                    .append(". ")
                    .append(question.options.get(i))
                    .append('\n');
        }
        return prompt.append(INSTRUCTION).toString();
    }

    private static char letter(int option) {
        return (char) ('A' + option);
    }

    /** Returns the right answers by request id, for tests of a pipeline: a letter, or yes or no. */
    public Map<String, String> truth() {
        Map<String, String> truth = new LinkedHashMap<>();
        questions.forEach(q -> truth.put(q.id, q.isYesNo() ? q.options.get(q.right) : String.valueOf(letter(q.right))));
        return truth;
    }

    /** Returns the number of options of each question, by request id. */
    public Map<String, Integer> options() {
        Map<String, Integer> options = new LinkedHashMap<>();
        questions.forEach(q -> options.put(q.id, q.options.size()));
        return options;
    }

    /**
     * Returns {@code accuracy}, {@code accuracy/<group>}, {@code macro} over groups, {@code original} by the benchmark's own rules, {@code
     * unparsed} and {@code empty}: shares of answers that could not be read, or say nothing at all.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, long[]> groups = new LinkedHashMap<>();
        long originally = 0;
        Unread unread = new Unread("choice");
        long empty = 0;
        for (Question question : questions) {
            Prediction prediction = predictions.get(question.id);
            String text = prediction == null ? "" : prediction.text();
            Optional<Integer> choice = choice(question, text);
            long[] counts = groups.computeIfAbsent(question.group, key -> new long[2]);
            counts[0] += choice.equals(Optional.of(question.right)) ? 1 : 0;
            counts[1]++;
            if (choice.isEmpty()) {
                unread.add(text);
            }
            empty += text.isBlank() ? 1 : 0;
            originally += prediction != null && original.isRight(question, text) ? 1 : 0;
        }
        long n = questions.size();
        long hits = groups.values().stream().mapToLong(c -> c[0]).sum();
        Map<String, Score> byGroup = new LinkedHashMap<>();
        groups.forEach((group, c) -> byGroup.put("accuracy/" + group, Figures.accuracy(c[0], c[1], "parse:strict")));
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("accuracy", Figures.accuracy(hits, n, "parse:strict|unparsed:wrong"));
        scores.put("macro", Figures.macro("accuracy", byGroup.values()));
        scores.putAll(byGroup);
        String rules = original.name().toLowerCase(Locale.ROOT);
        scores.put("original", Figures.accuracy(originally, n, "parse:" + rules + "|unparsed:wrong|missing:wrong"));
        scores.put("unparsed", unread.share(n));
        scores.put("empty", Figures.accuracy(empty, n, "share:empty"));
        return BenchmarkResult.of(this, scores, predictions).with(unread.remarks(n));
    }

    /** A yes or no by its first word, anything else by the strict parser. */
    private static Optional<Integer> choice(Question question, String answer) {
        if (question.isYesNo()) {
            String text = AnswerTag.said(answer).strip().toLowerCase(Locale.ROOT);
            int end = 0;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            int option = question.options.indexOf(text.substring(0, end));
            return option < 0 ? Optional.empty() : Optional.of(option);
        }
        Verdict verdict = ChoiceParser.strict().parse(answer, question.options);
        return verdict.choice();
    }
}

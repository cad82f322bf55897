package dev.chai.eval.benchmark;

import dev.chai.eval.camerabench.PairedQuestions;
import dev.chai.eval.camerabench.PairedScores;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.metric.Score;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CameraBench's paired task: two opposite questions on two clips, scored as question answering and as retrieval.
 *
 * <pre>{@code
 * CameraBenchPairs benchmark = CameraBenchPairs.load(Path.of("camerabench/vqa_and_retrieval"));
 * BenchmarkResult result = benchmark.score(predictions);
 * result.score("questionAccuracy");     // chance 0.25
 * result.score("group");                // chance 1/6
 * }</pre>
 *
 * <p>Each pair asks four questions; a pair with a missing or NaN answer is skipped, counted and named. A tie is wrong. Immutable and
 * thread-safe. Source: Lin et al. 2025.
 *
 * @since 0.1
 */
public final class CameraBenchPairs implements Benchmark {
    private static final List<String> CELLS = List.of("pp", "pn", "np", "nn");
    private static final List<String> FIGURES = List.of("accuracy", "questionAccuracy", "text", "video", "group");

    private final Map<String, List<Pair>> skills;

    private CameraBenchPairs(Map<String, List<Pair>> skills) {
        this.skills = skills;
    }

    private record Pair(String id, String positiveVideo, String negativeVideo, String positive, String negative) {
        Request request(String cell) {
            String question = cell.charAt(0) == 'p' ? positive : negative;
            String video = cell.charAt(1) == 'p' ? positiveVideo : negativeVideo;
            return new Request(
                    id + "/" + cell, video, question + " Please answer Yes or No.", Request.Answer.YES_PROBABILITY);
        }
    }

    /**
     * Reads every {@code *.jsonl} below the folder; the folder that holds a file is the skill.
     *
     * @throws ChaiDataException naming file, line and field of what cannot be understood, or an empty folder
     */
    public static CameraBenchPairs load(Path folder) throws IOException {
        Map<String, List<Pair>> skills = new LinkedHashMap<>();
        for (Path file : CameraBenchBinary.jsonLines(folder)) {
            Path parent = file.getParent();
            String skill = parent == null ? "" : String.valueOf(parent.getFileName());
            String task = file.getFileName().toString().replace(".jsonl", "");
            List<Pair> pairs = skills.computeIfAbsent(skill, s -> new ArrayList<>());
            JsonLines.forEach(
                    file,
                    entry -> pairs.add(new Pair(
                            skill + "/" + task + "/" + entry.line(),
                            entry.text("pos_video"),
                            entry.text("neg_video"),
                            entry.text("pos_question"),
                            entry.text("neg_question"))));
        }
        if (skills.isEmpty()) {
            throw ChaiDataException.in(folder.toString(), "holds no *.jsonl file");
        }
        return new CameraBenchPairs(skills);
    }

    @Override
    public String name() {
        return "CameraBench pairs";
    }

    @Override
    public List<Request> requests() {
        return skills.values().stream()
                .flatMap(List::stream)
                .flatMap(pair -> CELLS.stream().map(pair::request))
                .toList();
    }

    /**
     * Returns {@code accuracy, questionAccuracy, text, video} and {@code group} as means over skills, then each with {@code /<skill>}.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, Map<String, Score>> groups = new LinkedHashMap<>();
        FIGURES.forEach(figure -> groups.put(figure, new LinkedHashMap<>()));
        skills.forEach((skill, pairs) -> {
            List<PairedScores> items =
                    pairs.stream().map(pair -> paired(pair, predictions)).toList();
            Score answers = PairedQuestions.accuracy().score(items);
            Score retrieval = PairedQuestions.retrieval().score(items);
            for (String figure : FIGURES) {
                Score from = figure.endsWith("ccuracy") ? answers : retrieval;
                groups.getOrDefault(figure, new LinkedHashMap<>()).put(figure + "/" + skill, part(from, figure));
            }
        });
        Map<String, Score> all = new LinkedHashMap<>();
        groups.forEach((figure, bySkill) -> all.put(figure, Figures.macro(figure, bySkill.values())));
        groups.values().forEach(all::putAll);
        return BenchmarkResult.of(this, all, predictions);
    }

    private static Score part(Score from, String figure) {
        Score score = from.isDefined()
                ? Score.of(figure, from.part(figure), from.scale(), from.n(), from.signature())
                : Score.undefined(
                        figure, from.scale(), 0, from.signature(), from.reason().orElse("no items"));
        return score.withSkipped(from.skipped());
    }

    private static PairedScores paired(Pair pair, Map<String, Prediction> predictions) {
        Prediction[] cells = CELLS.stream()
                .map(cell -> predictions.getOrDefault(pair.id + "/" + cell, Prediction.none()))
                .toArray(Prediction[]::new);
        return new PairedScores(
                pair.id,
                new PairedScores.Cells(cells[0].yes(), cells[1].yes(), cells[2].yes(), cells[3].yes()),
                new PairedScores.Cells(cells[0].no(), cells[1].no(), cells[2].no(), cells[3].no()));
    }
}

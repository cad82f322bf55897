package dev.chai.eval.critique;

import dev.chai.critique.check.CheckInput;
import dev.chai.eval.Metrics;
import dev.chai.eval.internal.ChaiTriple;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.primitive.PrimitiveF1;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The critique ablation of CHAI's Table 1 without training a model: what breaking accuracy, recall or constructiveness does to
 * critiques and to the captions revised by them.
 *
 * <pre>{@code
 * CritiqueAblation ablation = CritiqueAblation.load(Path.of("triples.jsonl"), Path.of("bad-critiques.jsonl"));
 * Report report = ablation.report(Confidence.standard());
 * report.score("recall/incomplete");
 * report.score("revised BLEU/blind");      // beside "revised BLEU/no critique": is it worse than doing nothing?
 * }</pre>
 *
 * <p>The paper trains on each kind of critique and measures the model; here the critiques themselves are measured: by the three
 * checks, by BLEU-4 with the human critique, and by the caption that a model revised by them, where the file gives it, against the
 * post-caption. Each kind is compared with the human critiques of the same captions ({@code human wins}).
 *
 * <p>Immutable and thread-safe. Source: arXiv 2604.21718, Table 1.
 *
 * @since 0.1
 */
public final class CritiqueAblation {
    /** The human critiques that the others were made from. */
    public static final String HUMAN = "CHAI";

    private static final String NO_CRITIQUE = "no critique";

    /** The authors' names of the kinds, and what Table 1 calls them. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("nonconstructive_critique", "non-constructive");
        KINDS.put("deletion_error_critique", "incomplete");
        KINDS.put("insertion_error_critique", "inaccurate (insertion)");
        KINDS.put("replacement_error_critique", "inaccurate (replacement)");
        KINDS.put("video_model_critique", "model with video");
        KINDS.put("blind_model_critique", "blind");
    }

    private final Map<String, List<Item>> variants;
    private final List<String> unused;

    private CritiqueAblation(Map<String, List<Item>> variants, List<String> unused) {
        this.variants = variants;
        this.unused = List.copyOf(unused);
    }

    private record Item(ChaiTriple triple, String critique, Optional<String> revised) {
        CheckInput input() {
            return CheckInput.of(triple.preCaption(), critique).withPost(triple.postCaption());
        }

        PairedWins.Pair againstHuman() {
            CheckInput human =
                    CheckInput.of(triple.preCaption(), triple.critique()).withPost(triple.postCaption());
            return new PairedWins.Pair(human, input(), triple.clip());
        }

        Sample besideHuman() {
            return new Sample(triple.id(), critique, List.of(triple.critique()), triple.clip());
        }

        Sample revision(String text) {
            return new Sample(triple.id(), text, List.of(triple.postCaption()), triple.clip());
        }
    }

    /**
     * Reads triples and bad critiques ({@code clip, task, critique_type, generated_critique,
     * revised_caption_by_generated_critique}).
     *
     * @throws ChaiDataException naming line and field of what cannot be understood, or where no critique belongs to an edited triple
     */
    public static CritiqueAblation load(Path triples, Path critiques) throws IOException {
        Map<String, ChaiTriple> byId = ChaiTriple.read(triples);
        Map<String, List<Item>> variants = new LinkedHashMap<>();
        variants.put(HUMAN, new ArrayList<>());
        KINDS.values().forEach(kind -> variants.put(kind, new ArrayList<>()));
        Map<String, ChaiTriple> used = new LinkedHashMap<>();
        List<String> unused = new ArrayList<>();
        JsonLines.forEach(critiques, entry -> {
            String kind = kind(entry);
            String text = entry.text("generated_critique", "");
            if (kind.isEmpty() || text.isBlank()) {
                return;
            }
            ChaiTriple triple = byId.get(ChaiTriple.id(entry));
            if (triple == null) {
                unused.add(ChaiTriple.id(entry));
            } else if (triple.edited() && !triple.critique().isBlank()) {
                used.put(triple.id(), triple);
                Optional<String> revised = Optional.of(entry.text("revised_caption_by_generated_critique", ""))
                        .filter(r -> !r.isBlank());
                variants.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Item(triple, text, revised));
            }
        });
        if (used.isEmpty()) {
            throw ChaiDataException.in(critiques.toString(), "holds no critique of an edited caption of " + triples);
        }
        used.values()
                .forEach(t -> variants.computeIfAbsent(HUMAN, key -> new ArrayList<>())
                        .add(new Item(t, t.critique(), t.revised())));
        variants.values().removeIf(List::isEmpty);
        return new CritiqueAblation(variants, unused);
    }

    private static String kind(Entry entry) {
        String type = entry.text("critique_type");
        if (type.equals("worst_caption_generation")) {
            return "";
        }
        String kind = KINDS.get(type);
        if (kind == null) {
            throw entry.problem("critique_type", "\"" + type + "\" is none of " + KINDS.keySet());
        }
        return kind;
    }

    /** Returns the kinds of critiques, the human ones first. */
    public List<String> variants() {
        return List.copyOf(variants.keySet());
    }

    /**
     * Returns one row for each kind, and the underlying scores:
     * {@code accuracy/<kind>, recall/<kind>, constructiveness/<kind>, mean/<kind>},
     * {@code BLEU/<kind>} with the human critique, {@code revised BLEU/<kind>} and {@code revised primitive-F1/<kind>}, and
     * {@code human wins accuracy/<kind>} with its like for the other two checks.
     */
    public Report report(Confidence confidence) {
        Map<String, Score> scores = new LinkedHashMap<>();
        List<List<Object>> rows = new ArrayList<>();
        variants.forEach((kind, items) -> rows.add(row(kind, items, confidence, scores)));
        List<Item> human = variants.getOrDefault(HUMAN, List.of());
        revisions(
                NO_CRITIQUE,
                human.stream().map(i -> i.revision(i.triple.preCaption())).toList(),
                confidence,
                scores);
        rows.add(List.of(
                NO_CRITIQUE,
                human.size(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                value(scores, "revised BLEU/" + NO_CRITIQUE),
                value(scores, "revised primitive-F1/" + NO_CRITIQUE)));
        Table table = Table.of(
                "Table 1, measured on the critiques",
                "critiques",
                "n",
                "accuracy",
                "recall",
                "constructiveness",
                "mean",
                "BLEU with the human one",
                "revised: BLEU",
                "revised: primitive F1");
        Table wins = wins(confidence, scores);
        Report.Builder report = Report.titled("Critique ablation")
                .note("Scores of the checks order critiques; they are no shares. Revised: a model's caption by each"
                        + " critique, against the caption that"
                        + " people"
                        + " approved;"
                        + " \"" + NO_CRITIQUE + "\" is the draft as it was.")
                .ids("Critiques of captions that the triples do not hold", unused)
                .table(table.with(rows))
                .table(wins)
                .scores(scores);
        for (String group : List.of("accuracy", "recall", "constructiveness", "human wins accuracy", "revised BLEU")) {
            report.chart(Chart.bars(group, group(group, scores)));
        }
        return report.build();
    }

    private static Map<String, Score> group(String name, Map<String, Score> scores) {
        Map<String, Score> group = new LinkedHashMap<>();
        scores.forEach((key, score) -> {
            if (key.startsWith(name + "/")) {
                group.put(key.substring(name.length() + 1), score);
            }
        });
        return group;
    }

    private static List<Object> row(String kind, List<Item> items, Confidence confidence, Map<String, Score> scores) {
        List<String> clips = items.stream().map(i -> i.triple.clip()).toList();
        List<Object> row = new ArrayList<>(List.of(kind, items.size()));
        double sum = 0;
        Map<String, Score> properties =
                CritiqueProperty.scores(items.stream().map(Item::input).toList(), clips, confidence);
        for (Map.Entry<String, Score> property : properties.entrySet()) {
            scores.put(property.getKey() + "/" + kind, property.getValue());
            row.add(property.getValue().value());
            sum += property.getValue().value();
        }
        Score mean = Score.of(
                "mean of the checks",
                sum / properties.size(),
                Scale.UNIT,
                items.size(),
                "critique:mean|checks:standard|version:" + Version.SIGNATURE);
        scores.put("mean/" + kind, mean);
        row.add(mean.value());
        List<Sample> beside = items.stream().map(Item::besideHuman).toList();
        scores.put("BLEU/" + kind, confidence.score(Metrics.bleu().measure(beside), clips));
        row.add(value(scores, "BLEU/" + kind));
        List<Sample> revised =
                items.stream().flatMap(i -> i.revised.stream().map(i::revision)).toList();
        revisions(kind, revised, confidence, scores);
        row.add(value(scores, "revised BLEU/" + kind));
        row.add(value(scores, "revised primitive-F1/" + kind));
        return row;
    }

    private static void revisions(String kind, List<Sample> revised, Confidence confidence, Map<String, Score> scores) {
        if (!revised.isEmpty()) {
            List<String> clips = revised.stream().map(Sample::cluster).toList();
            scores.put("revised BLEU/" + kind, confidence.score(Metrics.bleu().measure(revised), clips));
            scores.put(
                    "revised primitive-F1/" + kind,
                    confidence.score(PrimitiveF1.standard().measure(revised), clips));
        }
    }

    private static double value(Map<String, Score> scores, String name) {
        Score score = scores.get(name);
        return score == null ? Double.NaN : score.value();
    }

    /** How often the human critique of a caption scores above the other one. */
    private Table wins(Confidence confidence, Map<String, Score> scores) {
        List<List<Object>> rows = new ArrayList<>();
        variants.forEach((kind, items) -> {
            if (!kind.equals(HUMAN)) {
                List<PairedWins.Pair> pairs =
                        items.stream().map(Item::againstHuman).toList();
                List<Object> row = new ArrayList<>(List.of(kind, items.size()));
                PairedWins.of(pairs, confidence).forEach((property, share) -> {
                    scores.put("human wins " + property + "/" + kind, share);
                    row.add(share.value());
                });
                rows.add(row);
            }
        });
        return Table.of(
                        "Share of captions whose human critique scores above this one",
                        "critiques",
                        "n",
                        "accuracy",
                        "recall",
                        "constructiveness")
                .with(rows);
    }
}

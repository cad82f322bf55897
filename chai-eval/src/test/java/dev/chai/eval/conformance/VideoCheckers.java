package dev.chai.eval.conformance;

import dev.chai.eval.camerabench.PairedQuestions;
import dev.chai.eval.camerabench.PairedScores;
import dev.chai.eval.dense.DenseDetection;
import dev.chai.eval.dense.Soda;
import dev.chai.eval.dense.SodaScorer;
import dev.chai.eval.dense.TimedCaption;
import dev.chai.eval.dense.VideoEvents;
import dev.chai.eval.etbench.EtAnswer;
import dev.chai.eval.etbench.EtAnswers;
import dev.chai.eval.etbench.EtBench;
import dev.chai.eval.etbench.EtChoice;
import dev.chai.eval.legacy.LegacyCameraBench;
import dev.chai.eval.legacy.LegacyMvBench;
import dev.chai.eval.legacy.LegacyShotBench;
import dev.chai.eval.legacy.LegacyTempCompass;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.eval.temporal.MomentAnswer;
import dev.chai.eval.temporal.MomentRetrieval;
import dev.chai.eval.temporal.TemporalIou;
import dev.chai.eval.token.Blanks;
import dev.chai.eval.token.Tokenizers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checkers of time, dense captions, multiple choice and the benchmarks' own figures. */
final class VideoCheckers {
    private VideoCheckers() {}

    static Map<String, Checker> all() {
        return Map.ofEntries(
                Map.entry("temporal_iou", VideoCheckers::iou),
                Map.entry("charades_r1", VideoCheckers::charades),
                Map.entry("dense_detection_pr", VideoCheckers::detection),
                Map.entry("soda_dp", VideoCheckers::matching),
                Map.entry("soda_full", VideoCheckers::soda),
                Map.entry("etbench_grounding", VideoCheckers::grounding),
                Map.entry("etbench_referring", VideoCheckers::referring),
                Map.entry("etbench_parse_grounding", VideoCheckers::parseSpans),
                Map.entry("etbench_parse_dense", VideoCheckers::parseEvents),
                Map.entry("mcq_parsing", VideoCheckers::choices),
                Map.entry("camerabench_simplified_caption", VideoCheckers::captions),
                Map.entry("camerabench_vqa_retrieval", VideoCheckers::paired));
    }

    private static TimeSpan span(JsonNode pair) {
        return new TimeSpan(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }

    private static void iou(JsonNode one, Comparison expect) {
        TimeSpan a = span(one.get("a"));
        TimeSpan b = span(one.get("b"));
        JsonNode expected = one.get("expected");
        expect.number("epsilon", TemporalIou.EPSILON.of(a, b), expected.get("densevid_soda_eps"));
        expect.number("hull", TemporalIou.HULL.of(a, b), expected.get("charades"));
        expect.number("float32", TemporalIou.FLOAT32.of(a, b), expected.get("nncore_float32"));
        expect.number("strict", TemporalIou.STRICT.of(a, b), expected.get("charades"));
    }

    private static void charades(JsonNode one, Comparison expect) {
        List<MomentAnswer> answers = new ArrayList<>();
        for (int i = 0; i < one.get("gold").size(); i++) {
            answers.add(MomentAnswer.of(
                    "" + i, span(one.get("gold").get(i)), span(one.get("pred").get(i))));
        }
        for (Metric<MomentAnswer> metric : List.of(MomentRetrieval.strict(), MomentRetrieval.legacyDenominator())) {
            Score score = metric.score(answers);
            for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
                boolean percent = entry.getKey().startsWith("R1");
                expect.number(entry.getKey(), score.part(entry.getKey()) * (percent ? 100 : 1), entry.getValue());
            }
        }
    }

    private static List<TimedCaption> events(JsonNode spans) {
        List<TimedCaption> events = new ArrayList<>();
        spans.forEach(s -> events.add(new TimedCaption(span(s), "")));
        return events;
    }

    private static void detection(JsonNode one, Comparison expect) {
        List<VideoEvents> videos = new ArrayList<>();
        DenseDetection all = DenseDetection.at(0.1, 0.3, 0.5, 0.7, 0.9);
        JsonNode perVideo = one.get("expected").get("vid2seq_per_video_at_3_5_7_9");
        String[] thresholds = {"0.3", "0.5", "0.7", "0.9"};
        for (Map.Entry<String, JsonNode> gold : one.get("gt").properties()) {
            JsonNode predictions = one.get("pred").path(gold.getKey());
            VideoEvents video = VideoEvents.of(gold.getKey(), events(gold.getValue()), events(predictions));
            videos.add(video);
            if (perVideo.has(gold.getKey())) {
                Score score = all.score(video);
                for (int t = 0; t < thresholds.length; t++) {
                    JsonNode expected = perVideo.get(gold.getKey());
                    expect.number(
                            "video precision",
                            score.part("precision@" + thresholds[t]),
                            expected.get(0).get(t));
                    expect.number(
                            "video recall",
                            score.part("recall@" + thresholds[t]),
                            expected.get(1).get(t));
                }
            }
        }
        Score score = all.score(videos);
        for (Map.Entry<String, JsonNode> entry :
                one.get("expected").get("precision_recall").properties()) {
            expect.number(
                    "precision",
                    score.part("precision@" + entry.getKey()),
                    entry.getValue().get(0));
            expect.number(
                    "recall",
                    score.part("recall@" + entry.getKey()),
                    entry.getValue().get(1));
        }
    }

    private static void matching(JsonNode one, Comparison expect) {
        JsonNode rows = one.get("matrix_gold_by_pred");
        double[][] cells = new double[rows.size()][];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Json.doubles(rows.get(i));
        }
        double best = Soda.bestOrderedSum(cells);
        expect.number("max", best, one.get("expected").get("max_score"));
        expect.number("precision", best / cells[0].length, one.get("expected").get("precision"));
        expect.number("recall", best / cells.length, one.get("expected").get("recall"));
    }

    private static void soda(JsonNode one, Comparison expect) {
        List<VideoEvents> videos = new ArrayList<>();
        for (Map.Entry<String, JsonNode> video : one.get("videos").properties()) {
            videos.add(VideoEvents.of(
                    video.getKey(),
                    timed(video.getValue().get("gold")),
                    timed(video.getValue().get("pred"))));
        }
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            String[] key = entry.getKey().split("\\|", -1);
            SodaScorer scorer = key[0].equals("CIDEr")
                    ? SodaScorer.cider(Tokenizers.whitespace())
                    : SodaScorer.rouge(Tokenizers.whitespace());
            Metric<VideoEvents> metric = switch (key[1]) {
                case "a" -> Soda.a(scorer);
                case "b" -> Soda.b(scorer);
                case "c" -> Soda.c(scorer);
                default -> Soda.d();
            };
            Score score = metric.score(videos);
            expect.number(
                    entry.getKey() + " P",
                    score.part("precision"),
                    entry.getValue().get(0));
            expect.number(
                    entry.getKey() + " R",
                    score.part("recall"),
                    entry.getValue().get(1));
            expect.number(entry.getKey() + " F", score.value(), entry.getValue().get(2));
        }
    }

    private static List<TimedCaption> timed(JsonNode events) {
        List<TimedCaption> list = new ArrayList<>();
        for (int i = 0; i < events.get("timestamps").size(); i++) {
            list.add(new TimedCaption(
                    span(events.get("timestamps").get(i)),
                    Json.joined(events.get("sentences").get(i))));
        }
        return list;
    }

    /** One span, a list of spans, or such a list per annotator. */
    private static List<TimeSpan> spans(JsonNode target) {
        if (target.get(0).isNumber()) {
            return List.of(span(target));
        }
        List<TimeSpan> spans = new ArrayList<>();
        target.forEach(t -> spans.addAll(spans(t)));
        return spans;
    }

    private static void grounding(JsonNode one, Comparison expect) {
        List<EtAnswer> answers = new ArrayList<>();
        for (JsonNode s : one.get("samples")) {
            answers.add(new EtAnswer("" + answers.size(), s.get("a").asString(), spans(s.get("tgt")), List.of(), -1));
        }
        EtBench.Task task = EtBench.Task.valueOf(one.get("task").asString().toUpperCase(Locale.ROOT));
        Score score = EtBench.grounding(task).score(answers);
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            switch (entry.getKey()) {
                case "Total" -> expect.count("total", score.n() + score.skipped(), entry.getValue());
                case "Failed" ->
                    expect.number("failed", score.part("failed") * score.n() + score.skipped(), entry.getValue());
                case "F1", "mRec" -> expect.number("F1", score.value(), entry.getValue());
                default -> expect.number(entry.getKey(), score.part(entry.getKey()), entry.getValue());
            }
        }
    }

    private static double jaccard(String a, String b) {
        Set<String> x = new HashSet<>(Blanks.split(a.toLowerCase(Locale.ROOT)));
        Set<String> y = new HashSet<>(Blanks.split(b.toLowerCase(Locale.ROOT)));
        Set<String> union = new HashSet<>(x);
        union.addAll(y);
        x.retainAll(y);
        return union.isEmpty() ? 0 : (double) x.size() / union.size();
    }

    /** Options are texts, or pairs of times that the benchmark writes with a dash. */
    private static List<String> options(JsonNode array) {
        List<String> options = new ArrayList<>();
        array.forEach(o ->
                options.add(o.isArray() ? o.get(0).asString() + " - " + o.get(1).asString() : o.asString()));
        return options;
    }

    private static void referring(JsonNode one, Comparison expect) {
        List<EtAnswer> answers = new ArrayList<>();
        for (JsonNode s : one.get("samples")) {
            List<TimeSpan> gold = s.has("tgt") ? spans(s.get("tgt")) : List.of();
            answers.add(new EtAnswer(
                    "" + answers.size(),
                    s.get("a").asString(),
                    gold,
                    options(s.get("o")),
                    s.get("p").asInt()));
        }
        JsonNode expected = one.get("expected");
        if (expected.has("gvq")) {
            Score score = EtBench.groundedQuestions(EtChoice.strict(VideoCheckers::jaccard))
                    .score(answers);
            JsonNode gvq = expected.get("gvq");
            expect.count("total", score.n(), gvq.get("Total"));
            expect.number("failed", score.part("failed") * score.n(), gvq.get("Failed"));
            expect.number("mRec", printed(score.value()), gvq.get("mRec"));
            expect.number("accuracy", printed(score.part("accuracy")), gvq.get("Acc"));
            for (String part : List.of("mIoU", "R@0.1", "R@0.3", "R@0.5", "R@0.7")) {
                expect.number(part, printed(score.part(part)), gvq.get(part));
            }
            return;
        }
        for (String protocol : List.of("original", "strict")) {
            EtChoice choice = protocol.equals("strict")
                    ? EtChoice.strict(VideoCheckers::jaccard)
                    : EtChoice.original(VideoCheckers::jaccard);
            Score score = EtBench.referring(choice).score(answers);
            expect.count(protocol + " total", score.n(), expected.get(protocol).get("Total"));
            expect.number(
                    protocol + " failed",
                    score.part("failed") * score.n(),
                    expected.get(protocol).get("Failed"));
            expect.number(
                    protocol + " accuracy",
                    printed(score.value()),
                    expected.get(protocol).get("Acc"));
            for (int i = 0; i < answers.size(); i++) {
                double hit = choice.judge(answers.get(i)).hit() ? 1 : 0;
                expect.number(
                        protocol + " " + answers.get(i).text(),
                        hit,
                        expected.get("per_sample_" + protocol).get(i));
            }
        }
    }

    /** The reference prints five decimals. */
    private static double printed(double value) {
        return Math.rint(value * 1e5) / 1e5;
    }

    private static void parseSpans(JsonNode one, Comparison expect) {
        List<TimeSpan> spans = EtAnswers.spans(one.get("text").asString());
        List<TimeSpan> expected = new ArrayList<>();
        if (!one.get("expected").isNull()) {
            one.get("expected").forEach(s -> expected.add(span(s)));
        }
        expect.same("spans", spans, expected);
    }

    private static void parseEvents(JsonNode one, Comparison expect) {
        List<TimedCaption> expected = new ArrayList<>();
        JsonNode times = one.get("expected").get("times");
        for (int i = 0; !times.isNull() && i < times.size(); i++) {
            expected.add(new TimedCaption(
                    span(times.get(i)), one.get("expected").get("sents").get(i).asString()));
        }
        expect.same("events", EtAnswers.events(one.get("text").asString()), expected);
    }

    private static void choices(JsonNode one, Comparison expect) {
        String prediction = one.get("prediction").asString();
        JsonNode expected = one.get("expected");
        switch (one.get("benchmark").asString()) {
            case "shotbench" -> {
                List<String> options = new ArrayList<>();
                one.get("choices")
                        .properties()
                        .forEach(e -> options.add(e.getValue().asString()));
                Optional<String> wanted = expected.isBoolean() ? Optional.empty() : Optional.of(expected.asString());
                expect.same(
                        prediction, LegacyShotBench.read(prediction, options).map(String::valueOf), wanted);
            }
            case "mvbench" ->
                expect.same(
                        prediction,
                        LegacyMvBench.isCorrect(prediction, one.get("gold").asString()),
                        expected.asBoolean());
            case "tempcompass_yes_no" ->
                expect.same(
                        prediction,
                        LegacyTempCompass.yesOrNo(prediction),
                        expected.isBoolean() ? Optional.empty() : Optional.of(expected.asString()));
            default -> expect.same("benchmark is known", one.get("benchmark").asString(), "");
        }
    }

    private static void captions(JsonNode one, Comparison expect) {
        Sample sample = Sample.of(
                one.get("id").asString(),
                one.get("hyp").asString(),
                one.get("ref").asString());
        JsonNode expected = one.get("expected");
        expect.same(
                "tokens",
                LegacyCameraBench.tokenizer().tokens(sample.hypothesis()),
                Json.strings(expected.get("tokens")));
        Score score = LegacyCameraBench.captions().score(sample);
        for (String part : List.of("spice", "cider", "bleu2", "rouge_l", "meteor")) {
            expect.number(part, score.part(part), expected.get(part));
        }
    }

    private static PairedScores.Cells cells(JsonNode scores) {
        return new PairedScores.Cells(
                scores.get("pos_text_pos_image").doubleValue(),
                scores.get("pos_text_neg_image").doubleValue(),
                scores.get("neg_text_pos_image").doubleValue(),
                scores.get("neg_text_neg_image").doubleValue());
    }

    private static void paired(JsonNode one, Comparison expect) {
        List<PairedScores> items = new ArrayList<>();
        PairedScores.Cells failed = new PairedScores.Cells(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        for (JsonNode s : one.get("scores")) {
            boolean error = s.has("error") && !s.get("error").isNull();
            items.add(new PairedScores(
                    "" + items.size(),
                    error ? failed : cells(s.get("yes_scores")),
                    error ? failed : cells(s.get("no_scores"))));
        }
        Score vqa = PairedQuestions.accuracy().score(items);
        JsonNode expected = one.get("expected");
        expect.number("accuracy", vqa.value(), expected.get("vqa").get("binary_acc"));
        expect.number(
                "question", vqa.part("questionAccuracy"), expected.get("vqa").get("question_acc"));
        expect.count("n", vqa.n(), expected.get("vqa").get("num_samples"));
        Score retrieval = PairedQuestions.retrieval().score(items);
        expect.number("text", retrieval.part("text"), expected.get("retrieval").get("text"));
        expect.number(
                "image", retrieval.part("video"), expected.get("retrieval").get("image"));
        expect.number("group", retrieval.value(), expected.get("retrieval").get("group"));
    }
}

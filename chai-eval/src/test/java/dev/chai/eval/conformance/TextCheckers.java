package dev.chai.eval.conformance;

import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.text.Bleu;
import dev.chai.eval.text.Chrf;
import dev.chai.eval.text.Cider;
import dev.chai.eval.text.CiderIdf;
import dev.chai.eval.text.CocoBleu;
import dev.chai.eval.text.Meteor;
import dev.chai.eval.text.NltkBleu;
import dev.chai.eval.text.Rouge;
import dev.chai.eval.text.Smoothing;
import dev.chai.eval.text.Synonyms;
import dev.chai.eval.text.Ter;
import dev.chai.eval.token.Stemmers;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checkers of the text metrics. */
final class TextCheckers {
    private TextCheckers() {}

    static Map<String, Checker> all() {
        return Map.ofEntries(
                Map.entry("bleu_sacrebleu_sentence", TextCheckers::sacreSentence),
                Map.entry("bleu_sacrebleu_corpus", TextCheckers::sacreCorpus),
                Map.entry("bleu_nltk_sentence", TextCheckers::nltkSentence),
                Map.entry("bleu_nltk_corpus", TextCheckers::nltkCorpus),
                Map.entry("chrf_ter_sentence", TextCheckers::chrfAndTer),
                Map.entry("rouge_score", TextCheckers::rouge),
                Map.entry("porter_stem", TextCheckers::porter),
                Map.entry("ptb_tokenizer", TextCheckers::pennTreebank),
                Map.entry("coco_caption_metrics", TextCheckers::coco),
                Map.entry("meteor_nltk", TextCheckers::nltkMeteor),
                Map.entry("meteor15", new MeteorChecker()));
    }

    private static Sample sample(JsonNode one, String hypothesis, List<String> references) {
        return new Sample(one.path("id").asString("?"), hypothesis, references, "");
    }

    private static Bleu bleu(String tokenizer, String smoothing) {
        Smoothing chosen = switch (smoothing) {
            case "exp" -> Smoothing.exponential();
            case "floor" -> Smoothing.floor(0.1);
            case "add-k" -> Smoothing.addK(1);
            case "none" -> Smoothing.none();
            default -> throw new IllegalArgumentException(smoothing);
        };
        return Bleu.standard()
                .withTokenizer(Tokenizers.find(tokenizer).orElseThrow())
                .withSmoothing(chosen);
    }

    private static void sacreSentence(JsonNode one, Comparison expect) {
        Sample sample = sample(one, one.get("hyp").asString(), Json.strings(one.get("refs")));
        String stripped = sample.hypothesis();
        expect.same(
                "tok13a",
                String.join(" ", Tokenizers.thirteenA().tokens(stripped)),
                one.get("tok13a").asString());
        expect.same(
                "tokIntl",
                String.join(" ", Tokenizers.international().tokens(stripped)),
                one.get("tokIntl").asString());
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            String[] key = entry.getKey().split("\\|", -1);
            Bleu bleu = bleu(key[0], key[1]).withEffectiveOrder(key[2].equals("eff=1"));
            bleuResult(
                    entry.getKey(),
                    (key[3].equals("lc=1") ? bleu.withLowerCase() : bleu).score(sample),
                    entry.getValue(),
                    expect);
        }
    }

    private static void bleuResult(String key, Score actual, JsonNode expected, Comparison expect) {
        if (!expected.isObject()) {
            expect.number(key, actual.value(), expected);
            return;
        }
        expect.number(key, actual.value(), expected.get("score"));
        expect.number(key + " bp", actual.part("bp"), expected.get("bp"));
        expect.number(key + " sys_len", actual.part("sysLen"), expected.get("sys_len"));
        expect.number(key + " ref_len", actual.part("refLen"), expected.get("ref_len"));
        for (int n = 0; n < 4; n++) {
            expect.number(
                    key + " counts",
                    actual.part("c" + (n + 1)),
                    expected.get("counts").get(n));
            expect.number(
                    key + " totals",
                    actual.part("t" + (n + 1)),
                    expected.get("totals").get(n));
            if (expected.has("precisions")) {
                expect.number(
                        key + " precisions",
                        actual.part("p" + (n + 1)),
                        expected.get("precisions").get(n));
            }
        }
    }

    private static void sacreCorpus(JsonNode one, Comparison expect) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < one.get("hyps").size(); i++) {
            List<String> references = new ArrayList<>();
            for (JsonNode stream : one.get("ref_streams")) {
                if (!stream.get(i).isNull()) {
                    references.add(stream.get(i).asString());
                }
            }
            samples.add(sample(one, one.get("hyps").get(i).asString(), references));
        }
        if (one.has("signature")) {
            String ours = Bleu.standard().score(samples).signature();
            expect.same(
                    "signature",
                    ours.substring(0, ours.indexOf("|version:")),
                    one.get("signature").asString().replaceAll("\\|version:.*", ""));
        }
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            String[] key = entry.getKey().split("\\|", -1);
            if (entry.getKey().startsWith("chrF2")) {
                Chrf chrf = entry.getKey().endsWith("++") ? Chrf.plusPlus() : Chrf.standard();
                expect.number(entry.getKey(), chrf.score(samples).value(), entry.getValue());
                continue;
            }
            Bleu bleu = bleu(key[0], key[1]);
            if (key.length > 2) {
                bleu = key[2].equals("lc") ? bleu.withLowerCase() : bleu.withMaxOrder(2);
            }
            bleuResult(entry.getKey(), bleu.score(samples), entry.getValue(), expect);
            bleuResult(entry.getKey() + " rows", bleu.measure(samples).score(), entry.getValue(), expect);
        }
    }

    private static void nltkSentence(JsonNode one, Comparison expect) {
        Sample sample = sample(one, Json.joined(one.get("hyp_tokens")), Json.joinedAll(one.get("ref_tokens")));
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            String[] key = entry.getKey().split("\\|", -1);
            NltkBleu bleu = NltkBleu.method(Integer.parseInt(key[0].substring("method".length())))
                    .withMaxOrder(Integer.parseInt(key[1].substring(1)))
                    .withTokenizer(Tokenizers.whitespace());
            expect.number(entry.getKey(), bleu.score(sample).value(), entry.getValue());
        }
    }

    private static void nltkCorpus(JsonNode one, Comparison expect) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < one.get("hyp_tokens").size(); i++) {
            samples.add(sample(
                    one,
                    Json.joined(one.get("hyp_tokens").get(i)),
                    Json.joinedAll(one.get("ref_tokens").get(i))));
        }
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            String key = entry.getKey();
            int method = key.endsWith("method1") ? 1 : key.endsWith("method3") ? 3 : 0;
            NltkBleu bleu = NltkBleu.method(method).withTokenizer(Tokenizers.whitespace());
            expect.number(key, bleu.score(samples).value(), entry.getValue());
        }
    }

    private static void chrfAndTer(JsonNode one, Comparison expect) {
        Sample sample = sample(one, one.get("hyp").asString(), Json.strings(one.get("refs")));
        Map<String, Metric<Sample>> metrics = Map.of(
                "chrF2", Chrf.standard(),
                "chrF2pp", Chrf.plusPlus(),
                "chrF2_lc", Chrf.standard().withLowerCase(),
                "chrF2_ws", Chrf.standard().withWhitespace(),
                "chrF2_eps", Chrf.standard().withEpsilonSmoothing(),
                "chrF3", Chrf.standard().withBeta(3),
                "chrFp1", Chrf.standard().withWordOrder(1),
                "chrF_char4", Chrf.standard().withCharOrder(4),
                "TER_default", Ter.standard());
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            Metric<Sample> metric = metrics.get(entry.getKey());
            expect.same(entry.getKey() + " is known", metric != null, true);
            if (metric != null) {
                expect.number(entry.getKey(), metric.score(sample).value(), entry.getValue());
            }
        }
    }

    private static void rouge(JsonNode one, Comparison expect) {
        Sample sample =
                sample(one, one.get("hyp").asString(), List.of(one.get("ref").asString()));
        for (Map.Entry<String, JsonNode> entry : one.get("expected").properties()) {
            String[] key = entry.getKey().split("\\|", -1);
            boolean stem = key[1].equals("stem");
            Metric<Sample> metric = switch (key[0]) {
                case "rougeL" -> Rouge.l(stem);
                case "rougeLsum" -> Rouge.lsum(stem);
                default -> Rouge.n(Integer.parseInt(key[0].substring("rouge".length())), stem);
            };
            Score score = metric.score(sample);
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

    private static void porter(JsonNode one, Comparison expect) {
        String word = one.get("word").asString();
        expect.same(
                "nltk " + word,
                Stemmers.porterNltk().stem(word),
                one.get("nltk").asString());
        expect.same(
                "original " + word,
                Stemmers.porter().stem(word),
                one.get("original").asString());
    }

    private static void pennTreebank(JsonNode one, Comparison expect) {
        String text = one.get("text").asString();
        expect.same(
                "raw",
                String.join(" ", Tokenizers.pennTreebank().tokens(text)),
                one.get("raw").asString());
        expect.same(
                "filtered",
                String.join(" ", Tokenizers.coco().tokens(text)),
                one.get("filtered").asString());
    }

    private static void coco(JsonNode one, Comparison expect) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < one.get("hyps_tok").size(); i++) {
            samples.add(sample(
                    one,
                    one.get("hyps_tok").get(i).asString(),
                    Json.strings(one.get("refs_tok").get(i))));
        }
        JsonNode expected = one.get("expected");
        Tokenizer spaces = Tokenizers.whitespace();
        Measured bleu = CocoBleu.standard().withTokenizer(spaces).measure(samples);
        for (int k = 0; k < 4; k++) {
            expect.number(
                    "bleu",
                    bleu.score().part("B" + (k + 1)),
                    expected.get("bleu").get(k));
            for (int i = 0; i < samples.size(); i++) {
                Score item = CocoBleu.standard().withTokenizer(spaces).score(samples.get(i));
                expect.number(
                        "bleu item " + i,
                        item.part("B" + (k + 1)),
                        expected.get("bleu_per_item").get(k).get(i));
            }
        }
        CiderIdf idf = CiderIdf.fromReferences(samples, spaces);
        items("cider_coco", Cider.d(idf, spaces), samples, expected, expect);
        items("ciderD_vrama", Cider.d(idf, spaces), samples, expected, expect);
        items("cider_original", Cider.original(idf, spaces), samples, expected, expect);
        items("rougeL_coco", Rouge.coco(Tokenizers.singleSpace()), samples, expected, expect);
        if (one.get("tokenisation").asString().equals("ptb")) {
            for (int i = 0; i < samples.size(); i++) {
                String raw = one.get("hyps_raw").get(i).asString();
                expect.same(
                        "tokens of " + raw,
                        String.join(" ", Tokenizers.coco().tokens(raw)),
                        samples.get(i).hypothesis());
            }
        }
    }

    private static void items(
            String key, Metric<Sample> metric, List<Sample> samples, JsonNode expected, Comparison expect) {
        expect.number(key, metric.score(samples).value(), expected.get(key));
        double[] values = metric.measure(samples).itemValues();
        for (int i = 0; i < values.length; i++) {
            expect.number(
                    key + " item " + i,
                    values[i],
                    expected.get(key + "_per_item").get(i));
        }
    }

    private static void nltkMeteor(JsonNode one, Comparison expect) {
        Sample sample = sample(one, Json.joined(one.get("hyp_tokens")), Json.joinedAll(one.get("ref_tokens")));
        Metric<Sample> metric = Meteor.nltk(Tokenizers.whitespace(), Synonyms.none());
        expect.number(
                "exact_stem", metric.score(sample).value(), one.get("expected").get("exact_stem"));
    }

    private static final class MeteorChecker implements Checker {
        private static final Map<String, Meteor> METRICS = Map.of(
                "exact|norm", Meteor.exact(),
                "exact|raw", Meteor.exact().withRawTokens(),
                "exact_stem|norm", Meteor.exactAndStem(),
                "exact_stem|raw", Meteor.exactAndStem().withRawTokens());

        @Override
        public void check(JsonNode one, Comparison expect) {
            Sample sample = sample(
                    one, one.get("hyp").asString(), List.of(one.get("ref").asString()));
            METRICS.forEach((key, metric) -> expect.number(
                    key, metric.score(sample).value(), one.get("expected").get(key)));
        }

        @Override
        public void checkAll(JsonNode root, Comparison expect) {
            List<Sample> samples = new ArrayList<>();
            for (JsonNode one : root.get("cases")) {
                samples.add(sample(
                        one, one.get("hyp").asString(), List.of(one.get("ref").asString())));
            }
            // The corpus score was taken over more texts than the file holds: near is all that can be asked for.
            METRICS.forEach((key, metric) -> {
                double difference = metric.score(samples).value()
                        - root.path("corpus").path(key).asDouble();
                expect.same("corpus " + key + " is near", Math.abs(difference) < 0.005, true);
                expect.note("corpus scores compared within 0.005 only");
            });
        }
    }
}

package dev.chai.eval.conformance;

import dev.chai.eval.critique.EditAgreement;
import dev.chai.eval.critique.TermWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** Win rates of human critiques over their degraded twins. */
final class CritiqueChecker implements Checker {
    private static final Map<String, String> FIELDS = Map.of(
            "insertion_error_critique", "inaccurate_insertion",
            "replacement_error_critique", "inaccurate_replacement",
            "deletion_error_critique", "incomplete",
            "nonconstructive_critique", "nonconstructive");

    @Override
    public void check(JsonNode one, Comparison expect) {}

    @Override
    public void checkAll(JsonNode root, Comparison expect) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : root.get("cases")) {
            texts.add(one.get("pre_caption").asString());
            texts.add(one.get("critique").asString());
        }
        EditAgreement agreement = EditAgreement.weighedBy(TermWeights.from(texts));
        JsonNode acceptance = root.get("acceptance");
        for (JsonNode target : acceptance.get("target_pairs")) {
            String[] key = target.asString().split("\\|", -1);
            ToDoubleFunction<EditAgreement.Result> dimension = switch (key[1]) {
                case "prec" -> EditAgreement.Result::precision;
                case "rec" -> EditAgreement.Result::recall;
                default -> EditAgreement.Result::constructiveness;
            };
            double rate = winRate(root.get("cases"), agreement, FIELDS.getOrDefault(key[0], ""), dimension);
            double floor = acceptance.get("prototype").get(target.asString()).doubleValue() - 0.03;
            expect.same(target.asString() + " win rate " + rate + " reaches " + floor, rate >= floor, true);
            expect.note(target.asString() + " " + Math.round(rate * 1000) / 1000.0);
        }
    }

    private static double winRate(
            JsonNode cases, EditAgreement agreement, String field, ToDoubleFunction<EditAgreement.Result> dimension) {
        double wins = 0;
        int n = 0;
        for (JsonNode one : cases) {
            if (one.hasNonNull(field)) {
                double gold = dimension.applyAsDouble(judge(agreement, one, "critique"));
                double degraded = dimension.applyAsDouble(judge(agreement, one, field));
                wins += gold > degraded ? 1 : gold == degraded ? 0.5 : 0;
                n++;
            }
        }
        return wins / n;
    }

    private static EditAgreement.Result judge(EditAgreement agreement, JsonNode one, String field) {
        return agreement.judge(
                one.get("pre_caption").asString(),
                one.get(field).asString(),
                one.get("post_caption").asString());
    }
}

package dev.chai.eval.conformance;

import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CheckResult;
import dev.chai.critique.check.CritiqueChecks;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** Win rates of human critiques over their degraded twins, by the checks of chai-critique. */
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
        JsonNode acceptance = root.get("acceptance");
        for (JsonNode target : acceptance.get("target_pairs")) {
            String[] key = target.asString().split("\\|", -1);
            ToDoubleFunction<CheckReport> dimension = switch (key[1]) {
                case "prec" -> r -> r.accuracy().map(CheckResult::score).orElseThrow();
                case "rec" -> r -> r.recall().map(CheckResult::score).orElseThrow();
                default -> r -> r.constructiveness().score();
            };
            double rate = winRate(root.get("cases"), FIELDS.getOrDefault(key[0], ""), dimension);
            double floor = acceptance.get("prototype").get(target.asString()).doubleValue() - 0.03;
            expect.same(target.asString() + " win rate " + rate + " reaches " + floor, rate >= floor, true);
            expect.note(target.asString() + " " + Math.round(rate * 1000) / 1000.0);
        }
    }

    private static double winRate(JsonNode cases, String field, ToDoubleFunction<CheckReport> dimension) {
        double wins = 0;
        int n = 0;
        for (JsonNode one : cases) {
            if (one.hasNonNull(field)) {
                double gold = dimension.applyAsDouble(check(one, "critique"));
                double degraded = dimension.applyAsDouble(check(one, field));
                wins += gold > degraded ? 1 : gold == degraded ? 0.5 : 0;
                n++;
            }
        }
        return wins / n;
    }

    private static CheckReport check(JsonNode one, String field) {
        return CritiqueChecks.standard()
                .check(CheckInput.of(
                                one.get("pre_caption").asString(),
                                one.get(field).asString())
                        .withPost(one.get("post_caption").asString()));
    }
}

package dev.chai.eval;

import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rewards in one of three forms, which all lines of a file must share: pairs, candidates, or yes-no scores. */
final class RewardLines {
    private static final String FORMS =
            "give \"better\" and \"worse\", or \"rewards\" and \"qualities\", or \"label\" and \"score\"";

    private final List<double[]> first = new ArrayList<>();
    private final List<double[]> second = new ArrayList<>();
    private String form = "";

    private RewardLines() {}

    static Report report(Path file, Confidence confidence) throws IOException {
        RewardLines lines = new RewardLines();
        JsonLines.forEach(file, lines::add);
        if (lines.first.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no rewards; " + FORMS);
        }
        return switch (lines.form) {
            case "better" -> Evaluations.rewardPairs(flat(lines.first), flat(lines.second));
            case "rewards" -> Evaluations.bestOfN(lines.first, lines.second);
            default -> Evaluations.binary(lines.binary(), confidence);
        };
    }

    private void add(Entry entry) {
        String here = List.of("better", "rewards", "label").stream()
                .filter(field -> entry.json().has(field))
                .findFirst()
                .orElseThrow(() -> entry.problem("score", "alone says nothing; " + FORMS));
        if (!form.isEmpty() && !form.equals(here)) {
            throw entry.problem(here, "is here, but earlier lines hold \"" + form + "\"; use one form in a file");
        }
        form = here;
        switch (here) {
            case "better" -> {
                first.add(new double[] {entry.number("better")});
                second.add(new double[] {entry.number("worse")});
            }
            case "rewards" -> candidates(entry);
            default -> {
                first.add(new double[] {label(entry)});
                second.add(new double[] {entry.number("score")});
            }
        }
    }

    private void candidates(Entry entry) {
        double[] rewards = entry.numbers("rewards");
        double[] qualities = entry.numbers("qualities");
        if (rewards.length != qualities.length || rewards.length == 0) {
            throw entry.problem(
                    "qualities",
                    "are " + qualities.length + " for " + rewards.length + " rewards; give as many, at least one");
        }
        first.add(rewards);
        second.add(qualities);
    }

    private static double label(Entry entry) {
        var label = entry.json().path("label");
        String text = label.isBoolean() || label.isNumber() ? label.asString("") : entry.text("label");
        return switch (text) {
            case "true", "1", "yes", "Yes" -> 1;
            case "false", "0", "no", "No" -> 0;
            default -> throw entry.problem("label", "should be true or false, not \"" + text + "\"");
        };
    }

    private BinaryScores binary() {
        boolean[] labels = new boolean[first.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = first.get(i)[0] == 1;
        }
        return BinaryScores.of(labels, flat(second));
    }

    private static double[] flat(List<double[]> values) {
        return values.stream().mapToDouble(v -> v[0]).toArray();
    }
}

package dev.chai.eval;

import dev.chai.eval.agreement.Ratings;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.metric.Score;
import dev.chai.eval.rank.MetaEvaluation;
import dev.chai.eval.rank.MetaEvaluation.Rating;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Labels of several raters, or a metric with people's ratings. */
final class AgreementLines {
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    private final Map<String, Integer> raters = new LinkedHashMap<>();
    private final List<Rating> ratings = new ArrayList<>();

    private AgreementLines() {}

    static Report report(Path file, Ratings.Level level) throws IOException {
        AgreementLines lines = new AgreementLines();
        JsonLines.forEach(file, lines::add);
        if (!lines.ratings.isEmpty()) {
            return Report.titled("A metric beside people")
                    .scores(MetaEvaluation.of(lines.ratings))
                    .note("The tie threshold of the pairwise figures was chosen on these items; take it from others"
                            + " to compare metrics.")
                    .build();
        }
        if (lines.labels.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no ratings");
        }
        return lines.raters(level);
    }

    private void add(Entry entry) {
        boolean meta = entry.json().has("human");
        if (meta ? !labels.isEmpty() : !ratings.isEmpty()) {
            throw entry.problem(meta ? "human" : "item", "does not fit the earlier lines; use one form in a file");
        }
        if (meta) {
            ratings.add(new Rating(entry.text("group", "all"), entry.number("human"), entry.number("metric")));
            return;
        }
        String item = entry.text("item");
        String rater = entry.text("rater");
        raters.putIfAbsent(rater, raters.size());
        var label = entry.json().path("label");
        String text = label.isNumber() || label.isBoolean() ? label.asString("") : entry.text("label");
        if (labels.computeIfAbsent(item, key -> new LinkedHashMap<>()).put(rater, text) != null) {
            throw entry.problem("rater", "\"" + rater + "\" labelled item \"" + item + "\" before");
        }
    }

    private Report raters(Ratings.Level level) {
        List<String> words = List.copyOf(new TreeSet<>(
                labels.values().stream().flatMap(m -> m.values().stream()).toList()));
        boolean numeric = words.stream().allMatch(AgreementLines::isNumber);
        if (!numeric && level != Ratings.Level.NOMINAL) {
            throw new IllegalArgumentException(
                    "labels such as \"" + words.get(0) + "\" have no order; use numbers, or the nominal level");
        }
        double[][] items = new double[labels.size()][raters.size()];
        int row = 0;
        for (Map<String, String> given : labels.values()) {
            Arrays.fill(items[row], Double.NaN);
            for (Map.Entry<String, String> one : given.entrySet()) {
                int column = raters.getOrDefault(one.getKey(), 0);
                items[row][column] =
                        numeric ? Double.parseDouble(one.getValue()) : (double) words.indexOf(one.getValue());
            }
            row++;
        }
        return report(Ratings.of(items), level, words, numeric);
    }

    private Report report(Ratings table, Ratings.Level level, List<String> words, boolean numeric) {
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("krippendorff", table.krippendorff(level));
        scores.put("fleiss", table.fleiss());
        scores.put("randolph", table.randolph());
        scores.put("gwet-ac1", table.gwetAc1());
        scores.put("mean pairwise cohen", table.meanPairwiseCohen());
        List<List<Object>> prevalence = new ArrayList<>();
        table.prevalence()
                .forEach((label, share) -> prevalence.add(
                        List.of(numeric ? Double.toString(label) : words.get((int) Math.round(label)), share)));
        return Report.titled("Agreement of raters")
                .note(labels.size() + " items, " + raters.size() + " raters: " + String.join(", ", raters.keySet()))
                .scores(scores)
                .table(Table.of("Prevalence of labels", "label", "share").with(prevalence))
                .note("Where nearly all labels are the same, kappa is low even if raters agree; read it beside"
                        + " Gwet's AC1.")
                .build();
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

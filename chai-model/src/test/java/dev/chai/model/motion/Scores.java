package dev.chai.model.motion;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Precision and recall by primitive. Not thread-safe. */
final class Scores {
    private final Map<String, Score> scores = new TreeMap<>();

    private static final class Score {
        private int hits;
        private int alarms;
        private int misses;

        private String precision() {
            return share(hits, hits + alarms);
        }

        private String recall() {
            return share(hits, hits + misses);
        }

        private double f1() {
            return 2.0 * hits / Math.max(1, 2 * hits + alarms + misses);
        }
    }

    /** Counts one clip; what is optional counts neither way. */
    void count(Set<String> truth, Set<String> optional, Set<String> found) {
        for (String primitive : truth) {
            Score score = score(primitive);
            score.hits += found.contains(primitive) ? 1 : 0;
            score.misses += found.contains(primitive) ? 0 : 1;
        }
        for (String primitive : found) {
            if (!truth.contains(primitive) && !optional.contains(primitive)) {
                score(primitive).alarms++;
            }
        }
    }

    double macroF1(Collection<String> primitives) {
        return primitives.stream().mapToDouble(p -> score(p).f1()).average().orElse(0);
    }

    /** A table of these scores, and beside them those at another threshold. */
    String table(Scores strict) {
        StringBuilder table = new StringBuilder("""
                        | primitive | cases | precision | recall | F1 | precision, sure | recall, sure |
                        |---|---|---|---|---|---|---|
                        """);
        scores.forEach((primitive, score) -> {
            Score other = strict.score(primitive);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %.3f | %s | %s |\n",
                    primitive,
                    score.hits + score.misses,
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    other.precision(),
                    other.recall()));
        });
        return table.toString();
    }

    private Score score(String primitive) {
        return scores.computeIfAbsent(primitive, p -> new Score());
    }

    static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
}

package dev.chai.eval.benchmark;

import dev.chai.eval.Scale;
import dev.chai.eval.Score;
import dev.chai.eval.Version;
import dev.chai.eval.stats.Proportions;
import java.util.Collection;

/** Figures that several benchmarks print. */
final class Figures {
    private Figures() {}

    /** A share with its Wilson interval. */
    static Score accuracy(long hits, long n, String rules) {
        String signature = "accuracy|" + rules + "|version:" + Version.SIGNATURE;
        return n == 0
                ? Score.undefined("accuracy", Scale.UNIT, 0, signature, "no items")
                : Score.of("accuracy", (double) hits / n, Scale.UNIT, n, signature)
                        .withInterval(Proportions.wilson(hits, n, 0.95));
    }

    /** The mean over groups, each counting the same; undefined groups are skipped. */
    static Score macro(String name, Collection<Score> groups) {
        double sum = 0;
        long defined = 0;
        for (Score group : groups) {
            if (group.isDefined()) {
                sum += group.value();
                defined++;
            }
        }
        String signature = "macro:" + name + "|version:" + Version.SIGNATURE;
        Score score = defined == 0
                ? Score.undefined(name, Scale.UNIT, 0, signature, "no group has a value")
                : Score.of(name, sum / defined, Scale.UNIT, defined, signature);
        return score.withSkipped(groups.size() - defined);
    }
}

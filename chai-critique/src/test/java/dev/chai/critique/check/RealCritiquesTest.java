package dev.chai.critique.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.CorruptionKind;
import dev.chai.critique.Negative;
import dev.chai.critique.io.ChaiFormats;
import dev.chai.critique.io.Pseudonyms;
import dev.chai.critique.testing.RealData;
import dev.chai.critique.unit.CaptionUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The checks tell real critiques from their broken variants, and each check only its own kind of break. */
class RealCritiquesTest {
    private static final CritiqueChecks CHECKS = CritiqueChecks.standard();

    @Test
    void eachCheckFallsWithItsOwnDefectAndStaysWithTheOthers() throws IOException {
        List<CaptionUnit> units = new ArrayList<>();
        ChaiFormats.jsonl(Pseudonyms.KEPT, RealData.file("chai-critiques.jsonl"))
                .read(RealData.file("chai-triples.jsonl"), unit -> {
                    if (unit.critique().isPresent() && !unit.negatives().isEmpty()) {
                        units.add(unit);
                    }
                });
        ToDoubleFunction<CheckReport> accuracy = r -> r.accuracy().orElseThrow().score();
        ToDoubleFunction<CheckReport> recall = r -> r.recall().orElseThrow().score();
        ToDoubleFunction<CheckReport> constructiveness =
                r -> r.constructiveness().score();

        assertThat(auc(units, CorruptionKind.INSERTION, accuracy)).isGreaterThan(0.88);
        assertThat(auc(units, CorruptionKind.REPLACEMENT, accuracy)).isGreaterThan(0.80);
        assertThat(auc(units, CorruptionKind.BLIND, accuracy)).isGreaterThan(0.99);
        assertThat(auc(units, CorruptionKind.DELETION, recall)).isGreaterThan(0.87);
        assertThat(auc(units, CorruptionKind.NONCONSTRUCTIVE, constructiveness)).isGreaterThan(0.96);

        assertThat(auc(units, CorruptionKind.INSERTION, recall)).isLessThan(0.65);
        assertThat(auc(units, CorruptionKind.INSERTION, constructiveness)).isLessThan(0.65);
        assertThat(auc(units, CorruptionKind.REPLACEMENT, constructiveness)).isLessThan(0.65);
        assertThat(auc(units, CorruptionKind.DELETION, accuracy)).isLessThan(0.65);
        assertThat(auc(units, CorruptionKind.DELETION, constructiveness)).isLessThan(0.65);
        assertThat(auc(units, CorruptionKind.NONCONSTRUCTIVE, accuracy)).isLessThan(0.65);
    }

    private static double auc(List<CaptionUnit> units, CorruptionKind kind, ToDoubleFunction<CheckReport> score) {
        List<Double> good = new ArrayList<>();
        List<Double> bad = new ArrayList<>();
        for (CaptionUnit unit : units) {
            String human = unit.critique().orElseThrow().text();
            for (Negative negative : unit.negatives()) {
                if (negative.kind() == kind
                        && negative.text().filter(t -> !t.equals(human)).isPresent()) {
                    good.add(score.applyAsDouble(check(unit, human)));
                    bad.add(score.applyAsDouble(check(unit, negative.text().get())));
                }
            }
        }
        return auc(good, bad);
    }

    private static CheckReport check(CaptionUnit unit, String critique) {
        return CHECKS.check(CheckInput.of(unit.pre().orElseThrow().text(), critique)
                .withPost(unit.post().orElseThrow().text()));
    }

    private static double auc(List<Double> good, List<Double> bad) {
        double[] sorted = bad.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double sum = 0;
        for (double g : good) {
            long below = Arrays.stream(sorted).filter(b -> b < g).count();
            long equal = Arrays.stream(sorted).filter(b -> b == g).count();
            sum += below + 0.5 * equal;
        }
        return sum / good.size() / sorted.length;
    }
}

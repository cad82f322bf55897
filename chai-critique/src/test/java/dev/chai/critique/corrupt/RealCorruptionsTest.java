package dev.chai.critique.corrupt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.CorruptionKind;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.critique.io.ChaiFormats;
import dev.chai.critique.io.Pseudonyms;
import dev.chai.critique.testing.RealData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** On real critiques too, the intended check falls and the others stay within 0.1 on average. */
class RealCorruptionsTest {
    private static final long SEED = 42;

    private record Pair(CheckReport good, CheckReport bad) {}

    @Test
    void eachKindBreaksItsOwnPropertyOnly() throws IOException {
        List<CheckInput> inputs = new ArrayList<>();
        ChaiFormats.jsonl(Pseudonyms.KEPT).read(RealData.file("chai-triples.jsonl"), unit -> {
            if (unit.critique().isPresent()) {
                inputs.add(CheckInput.of(
                                unit.pre().orElseThrow().text(),
                                unit.critique().orElseThrow().text())
                        .withPost(unit.post().orElseThrow().text()));
            }
        });
        ToDoubleFunction<CheckReport> accuracy = r -> r.accuracy().orElseThrow().score();
        ToDoubleFunction<CheckReport> recall = r -> r.recall().orElseThrow().score();
        ToDoubleFunction<CheckReport> constructiveness =
                r -> r.constructiveness().score();

        List<Pair> insertion = pairs(CorruptionKind.INSERTION, inputs, 0.99);
        assertThat(drop(insertion, accuracy)).isGreaterThan(0.2);
        assertThat(drop(insertion, recall)).isBetween(-0.1, 0.1);
        assertThat(drop(insertion, constructiveness)).isBetween(-0.1, 0.1);

        List<Pair> replacement = pairs(CorruptionKind.REPLACEMENT, inputs, 0.85);
        assertThat(drop(replacement, accuracy)).isGreaterThan(0.1);
        assertThat(drop(replacement, recall)).isBetween(-0.1, 0.1);
        assertThat(drop(replacement, constructiveness)).isBetween(-0.1, 0.1);

        List<Pair> deletion = pairs(CorruptionKind.DELETION, inputs, 0.75);
        assertThat(drop(deletion, recall)).isGreaterThan(0.3);
        assertThat(drop(deletion, accuracy)).isBetween(-0.1, 0.1);
        assertThat(drop(deletion, constructiveness)).isBetween(-0.1, 0.1);

        List<Pair> complaints = pairs(CorruptionKind.NONCONSTRUCTIVE, inputs, 0.95);
        assertThat(drop(complaints, constructiveness)).isGreaterThan(0.7);
        assertThat(drop(complaints, accuracy)).isBetween(-0.1, 0.1);

        List<Pair> blind = pairs(CorruptionKind.BLIND, inputs, 0.99);
        assertThat(drop(blind, accuracy)).isGreaterThan(0.4);
        assertThat(drop(blind, recall)).isGreaterThan(0.4);
    }

    private static List<Pair> pairs(CorruptionKind kind, List<CheckInput> inputs, double share) {
        CritiqueChecks checks = CritiqueChecks.standard();
        List<Pair> pairs = new ArrayList<>();
        for (CheckInput input : inputs) {
            if (Corruptor.of(kind).corrupt(input, SEED) instanceof Corruption.Made made) {
                pairs.add(new Pair(checks.check(input), checks.check(input.withCritique(made.text()))));
            }
        }
        assertThat(pairs).hasSizeGreaterThan((int) (share * inputs.size()));
        return pairs;
    }

    private static double drop(List<Pair> pairs, ToDoubleFunction<CheckReport> score) {
        return pairs.stream()
                .mapToDouble(pair -> score.applyAsDouble(pair.good) - score.applyAsDouble(pair.bad))
                .average()
                .orElseThrow();
    }
}

package dev.chai.eval.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrimitiveF1PropertyTest {
    private static final PrimitiveF1 F1 = PrimitiveF1.standard();

    @Provide
    Arbitrary<String> captions() {
        Arbitrary<String> sentence = Arbitraries.of(
                "The camera pans left.",
                "The camera pans right.",
                "It tilts up, without zooming in.",
                "A static wide shot.",
                "A close-up shot of a man at eye level.",
                "First the camera moves forward, then it zooms out.",
                "The man walks to the left.",
                "Nothing else.");
        return sentence.list().ofMaxSize(4).map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<List<Sample>> samples() {
        return Combinators.combine(captions(), captions())
                .as((a, b) -> Sample.of("x", a, b))
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void aCaptionAgreesWithItself(@ForAll("captions") String caption) {
        Score score = F1.score(Sample.of("a", caption, caption));
        assertThat(Double.isNaN(score.value()) ? 1 : score.value()).isEqualTo(1);
        assertThat(score.part("contradictions")).isZero();
    }

    @Property(tries = 200)
    void precisionAndRecallChangePlacesWithTheTexts(
            @ForAll("captions") String first, @ForAll("captions") String second) {
        Score there = F1.score(Sample.of("a", first, second));
        Score back = F1.score(Sample.of("a", second, first));
        // Boxed: captions without claims have NaN on both sides.
        assertThat(Double.valueOf(there.value())).isEqualTo(Double.valueOf(back.value()));
        assertThat(there.parts().get("precision")).isEqualTo(back.parts().get("recall"));
    }

    @Property(tries = 100)
    void orderAndShardsDoNotMatter(@ForAll("samples") List<Sample> samples, @ForAll int seed) {
        Score whole = F1.score(samples);
        List<Sample> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new Random(seed));
        int cut = shuffled.size() / 2;
        Tally<Sample> left = new Tally<>(F1);
        shuffled.subList(0, cut).forEach(left::add);
        Tally<Sample> right = new Tally<>(F1);
        shuffled.subList(cut, shuffled.size()).forEach(right::add);
        Score merged = left.merge(right).score();
        assertThat(merged).isEqualTo(whole);
        PrimitiveTable table = PrimitiveTable.of(shuffled.subList(0, cut))
                .merge(PrimitiveTable.of(shuffled.subList(cut, shuffled.size())));
        assertThat(table.rows()).isEqualTo(PrimitiveTable.of(samples).rows());
        if (whole.isDefined()) {
            assertThat(whole.value()).isBetween(0.0, 1.0);
            assertThat(whole.value()).isCloseTo(F1.measure(samples).score().value(), within(1e-12));
        }
    }

    @Property(tries = 200)
    void anyTextHasAResult(@ForAll String caption, @ForAll String reference) {
        assertThat(F1.score(Sample.of("a", caption, reference)).n()).isEqualTo(1);
    }
}

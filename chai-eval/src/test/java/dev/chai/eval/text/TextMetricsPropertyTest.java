package dev.chai.eval.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Tally;
import dev.chai.eval.token.Tokenizers;
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

class TextMetricsPropertyTest {
    @Provide
    Arbitrary<Metric<Sample>> metrics() {
        CiderIdf idf = CiderIdf.fromReferences(
                List.of(Sample.of("1", "", "the camera pans left"), Sample.of("2", "", "a drone tilts up, slowly.")),
                Tokenizers.coco());
        return Arbitraries.of(
                Bleu.standard(),
                Bleu.sentence().withSmoothing(Smoothing.addK(1)),
                CocoBleu.standard(),
                NltkBleu.method(1),
                NltkBleu.method(3),
                Chrf.standard(),
                Chrf.plusPlus(),
                Ter.standard(),
                Rouge.n(2, true),
                Rouge.l(),
                Rouge.lsum(false),
                Rouge.coco(Tokenizers.coco()),
                Cider.d(idf, Tokenizers.coco()),
                Cider.original(idf, Tokenizers.coco()),
                Meteor.exactAndStem(),
                Meteor.nltk(Tokenizers.rouge(), Synonyms.none()));
    }

    @Provide
    Arbitrary<List<Sample>> samples() {
        Arbitrary<String> words = Arbitraries.of(
                "the",
                "camera",
                "pans",
                "tilts",
                "left",
                "up",
                "slowly,",
                "it's",
                "\uD83C\uDFA5",
                "caf\u00E9",
                "35mm",
                "\n",
                ".");
        Arbitrary<String> texts = words.list().ofMaxSize(12).map(list -> String.join(" ", list));
        Arbitrary<Sample> sample = Combinators.combine(
                        texts, texts.list().ofMinSize(1).ofMaxSize(3))
                .as((hypothesis, references) -> new Sample("x", hypothesis, references, "x"));
        return sample.list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 300)
    void theOrderOfItemsDoesNotMatter(
            @ForAll("metrics") Metric<Sample> metric, @ForAll("samples") List<Sample> samples, @ForAll long seed) {
        List<Sample> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(metric.score(shuffled).value())
                .isCloseTo(metric.score(samples).value(), within(1e-9));
    }

    @Property(tries = 300)
    void mergedShardsGiveTheWhole(@ForAll("metrics") Metric<Sample> metric, @ForAll("samples") List<Sample> samples) {
        Tally<Sample> first = new Tally<>(metric);
        Tally<Sample> second = new Tally<>(metric);
        for (int i = 0; i < samples.size(); i++) {
            (i % 2 == 0 ? first : second).add(samples.get(i));
        }
        double whole = metric.score(samples).value();
        assertThat(first.merge(second).score().value()).isCloseTo(whole, within(1e-9));
        assertThat(samples.parallelStream().collect(metric.collector()).value()).isCloseTo(whole, within(1e-9));
        assertThat(metric.measure(samples).score().value()).isCloseTo(whole, within(1e-9));
    }

    @Property(tries = 300)
    void scoresStayWithinTheirScale(@ForAll("metrics") Metric<Sample> metric, @ForAll("samples") List<Sample> samples) {
        double value = metric.score(samples).value();
        assertThat(value).isBetween(metric.scale().low() - 1e-9, metric.scale().high() + 1e-9);
    }

    @Property(tries = 200)
    void aTextAgainstItselfIsNeverBeaten(
            @ForAll("metrics") Metric<Sample> metric, @ForAll("samples") List<Sample> samples) {
        Sample any = samples.get(0);
        // Long enough for n-grams of all orders, without which BLEU of a perfect text is 0.
        String reference = any.references().get(0) + " and then it moves along";
        double self = metric.score(new Sample("x", reference, List.of(reference), "x"))
                .value();
        double other = metric.score(new Sample("x", any.hypothesis(), List.of(reference), "x"))
                .value();
        if (metric.scale().lessIsBetter()) {
            assertThat(self).isLessThanOrEqualTo(other + 1e-6);
        } else {
            assertThat(self).isGreaterThanOrEqualTo(other - 1e-6);
        }
    }

    @Property(tries = 200)
    void noTextMakesATokenizerOrMetricFail(@ForAll String hypothesis, @ForAll String reference) {
        for (Metric<Sample> metric : metrics().list().ofSize(1).sample()) {
            assertThat(metric.score(Sample.of("x", hypothesis, reference)).n()).isLessThanOrEqualTo(1);
        }
        assertThat(Tokenizers.pennTreebank().tokens(hypothesis)).doesNotContain("");
    }
}

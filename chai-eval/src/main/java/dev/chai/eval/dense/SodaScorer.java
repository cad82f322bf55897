package dev.chai.eval.dense;

import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.text.Cider;
import dev.chai.eval.text.CiderIdf;
import dev.chai.eval.text.Meteor;
import dev.chai.eval.text.Rouge;
import dev.chai.eval.token.Tokenizer;
import java.util.List;

/**
 * How alike the captions of two events are, for {@link Soda}.
 *
 * <pre>{@code
 * SodaScorer scorer = SodaScorer.rouge(Tokenizers.coco());
 * SodaScorer published = SodaScorer.meteor();
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface SodaScorer {
    /** Returns the name in signatures. */
    String id();

    /** Returns a value for each gold caption (rows) and predicted caption (columns) of one clip. */
    double[][] compare(List<String> gold, List<String> predictions);

    /**
     * Returns a scorer by any text metric. As in the original, the prediction acts as the reference and the gold caption as the hypothesis,
     * which matters for metrics that are not symmetric.
     */
    static SodaScorer of(Metric<Sample> metric) {
        return new SodaScorer() {
            @Override
            public String id() {
                return metric.name();
            }

            @Override
            public double[][] compare(List<String> gold, List<String> predictions) {
                double[][] scores = new double[gold.size()][predictions.size()];
                for (int g = 0; g < scores.length; g++) {
                    for (int p = 0; p < scores[g].length; p++) {
                        Sample pair = Sample.of(g + "/" + p, gold.get(g), predictions.get(p));
                        scores[g][p] = metric.score(pair).value();
                    }
                }
                return scores;
            }
        };
    }

    /** Returns METEOR on Penn Treebank tokens, the scorer used for published figures. */
    static SodaScorer meteor() {
        return of(Meteor.coco());
    }

    /** Returns ROUGE-L of the COCO caption evaluation. */
    static SodaScorer rouge(Tokenizer tokenizer) {
        return of(Rouge.coco(tokenizer));
    }

    /** Returns CIDEr-D, 0 to 10, with the clip's own predictions as the corpus that weighs words. */
    static SodaScorer cider(Tokenizer tokenizer) {
        return new SodaScorer() {
            @Override
            public String id() {
                return "CIDEr-D";
            }

            @Override
            public double[][] compare(List<String> gold, List<String> predictions) {
                List<Sample> corpus =
                        predictions.stream().map(p -> Sample.of("", "", p)).toList();
                return of(Cider.d(CiderIdf.fromReferences(corpus, tokenizer), tokenizer))
                        .compare(gold, predictions);
            }
        };
    }
}

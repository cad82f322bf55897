package dev.chai.eval.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.eval.token.Tokenizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseTest {
    private static final SodaScorer ROUGE = SodaScorer.rouge(Tokenizers.coco());

    private static TimedCaption event(double start, double end, String text) {
        return new TimedCaption(new TimeSpan(start, end), text);
    }

    private static final List<TimedCaption> GOLD =
            List.of(event(0, 4, "The camera pans left."), event(4, 9, "It tilts up to the sky."));

    @Test
    void perfectPredictionsScoreOneInAnyOrder() {
        VideoEvents video = VideoEvents.of("v", GOLD, List.of(GOLD.get(1), GOLD.get(0)));
        assertThat(Soda.c(ROUGE).score(video).value()).isCloseTo(1, within(1e-6));
        assertThat(Soda.d().score(video).value()).isCloseTo(1, within(1e-6));
        assertThat(DenseDetection.standard().score(video).value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void crossedEventsCannotBothBeMatched() {
        List<TimedCaption> swapped =
                List.of(event(0, 4, "It tilts up to the sky."), event(4, 9, "The camera pans left."));
        double crossed = Soda.c(ROUGE).score(VideoEvents.of("v", GOLD, swapped)).value();
        assertThat(crossed).isLessThan(0.5);
    }

    @Test
    void clipsWithoutPredictionsCountZeroUnlessDroppedAsInTheOriginal() {
        List<VideoEvents> videos = List.of(VideoEvents.of("a", GOLD, GOLD), VideoEvents.of("b", GOLD, List.of()));
        assertThat(Soda.c(ROUGE).score(videos).value()).isCloseTo(0.5, within(1e-6));
        Score dropped = Soda.legacyDroppingEmpty(ROUGE).score(videos);
        assertThat(dropped.value()).isCloseTo(1, within(1e-6));
        assertThat(dropped.skipped()).isEqualTo(1);
    }

    @Test
    void theBestAnnotatorCounts() {
        List<TimedCaption> other = List.of(event(20, 30, "Something else."));
        VideoEvents video = new VideoEvents("v", List.of(other, GOLD), GOLD);
        assertThat(Soda.c(ROUGE).score(video).value()).isCloseTo(1, within(1e-6));
        assertThat(DenseDetection.standard().score(video).part("recall@0.5")).isEqualTo(1);
    }

    @Test
    void onlyAnOverlapAboveTheThresholdIsFound() {
        VideoEvents half = VideoEvents.of("v", List.of(event(0, 10, "a")), List.of(event(0, 5, "a")));
        // The overlap is 5 / (10 + 1e-8), just below one half.
        assertThat(DenseDetection.at(0.5).score(half).value()).isZero();
        assertThat(DenseDetection.at(0.49).score(half).value()).isEqualTo(1);
    }

    @Test
    void orderedMatchingTakesTheLargestSumWithoutCrossing() {
        assertThat(Soda.bestOrderedSum(new double[][] {{0, 0.9}, {0.8, 0}})).isEqualTo(0.9);
        assertThat(Soda.bestOrderedSum(new double[][] {{0.5, 0}, {0, 0.5}})).isEqualTo(1);
    }

    @Test
    void aFullStopDoesNotCountAgainstADenseCaptionAsTheReferenceTokenizesFirst() {
        TimeSpan gold = new TimeSpan(0, 20);
        VideoEvents video = VideoEvents.of(
                "v",
                List.of(new TimedCaption(gold, "a man walks into a room.")),
                List.of(new TimedCaption(new TimeSpan(0, 19), "a man walks into a room")));
        assertThat(Soda.c(SodaScorer.meteor()).score(video).value()).isCloseTo(0.95, within(1e-4));
    }
}

package dev.chai.eval.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double GAP = Double.NaN;

    @Test
    void kappaOfTheTextbookTable() {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: agreement 0.7, chance 0.5.
        List<String> first = new java.util.ArrayList<>();
        List<String> second = new java.util.ArrayList<>();
        add(first, second, "yes", "yes", 20);
        add(first, second, "yes", "no", 5);
        add(first, second, "no", "yes", 10);
        add(first, second, "no", "no", 15);
        TwoRaters raters = TwoRaters.of(first, second);
        assertThat(raters.cohen().value()).isCloseTo(0.4, within(1e-12));
        assertThat(raters.cohen().part("agreement")).isEqualTo(0.7);
        assertThat(raters.prevalence().get("yes")).isCloseTo(0.55, within(1e-12));
    }

    private static void add(List<String> first, List<String> second, String a, String b, int times) {
        for (int i = 0; i < times; i++) {
            first.add(a);
            second.add(b);
        }
    }

    @Test
    void oneLabelOnlyIsUndefinedForKappaAndStillReportsTheAgreement() {
        TwoRaters raters = TwoRaters.of(List.of(1, 1), List.of(1, 1));
        assertThat(raters.cohen().value()).isNaN();
        assertThat(raters.cohen().reason()).contains("only one label was used");
        assertThat(raters.cohen().part("agreement")).isEqualTo(1);
        assertThat(raters.gwetAc1().value()).isEqualTo(1);
    }

    @Test
    void gwetHoldsUpWhereALabelIsRareAndKappaDoesNot() {
        List<String> first = new java.util.ArrayList<>();
        List<String> second = new java.util.ArrayList<>();
        add(first, second, "absent", "absent", 97);
        add(first, second, "absent", "present", 2);
        add(first, second, "present", "absent", 1);
        TwoRaters raters = TwoRaters.of(first, second);
        assertThat(raters.cohen().value()).isLessThan(0.01);
        assertThat(raters.gwetAc1().value()).isGreaterThan(0.95);
    }

    @Test
    void krippendorffIgnoresUnitsWithOneRating() {
        double[][] with = {{1, 1, GAP}, {0, 0, 1}, {1, GAP, GAP}};
        double[][] without = {{1, 1, GAP}, {0, 0, 1}};
        assertThat(Ratings.of(with).krippendorff(Ratings.Level.NOMINAL).value())
                .isEqualTo(
                        Ratings.of(without).krippendorff(Ratings.Level.NOMINAL).value());
        assertThat(Ratings.of(with).krippendorff(Ratings.Level.NOMINAL).skipped())
                .isEqualTo(1);
    }

    @Test
    void krippendorffOrdinalOfThePublishedExample() {
        // Krippendorff 2011, section C: four observers, twelve units; alpha ordinal 0.815, nominal 0.743, interval
        // 0.849.
        double[][] byObserver = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, GAP, GAP, GAP},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, GAP, 3},
            {GAP, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, GAP},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, GAP}
        };
        double[][] items = new double[12][4];
        for (int i = 0; i < 12; i++) {
            for (int r = 0; r < 4; r++) {
                items[i][r] = byObserver[r][i];
            }
        }
        Ratings ratings = Ratings.of(items);
        assertThat(ratings.krippendorff(Ratings.Level.NOMINAL).value()).isCloseTo(0.743, within(5e-4));
        assertThat(ratings.krippendorff(Ratings.Level.ORDINAL).value()).isCloseTo(0.815, within(5e-4));
        assertThat(ratings.krippendorff(Ratings.Level.INTERVAL).value()).isCloseTo(0.849, within(5e-4));
    }

    @Test
    void noVariationAndUnequalRatersAreUndefinedWithTheirReasons() {
        assertThat(Ratings.of(new double[][] {{1, 1}, {1, 1}})
                        .krippendorff(Ratings.Level.NOMINAL)
                        .reason())
                .contains("the ratings do not vary");
        assertThat(Ratings.of(new double[][] {{1, 1}, {1, GAP}})
                        .fleiss()
                        .reason()
                        .orElseThrow())
                .startsWith("needs equally many ratings");
        assertThatThrownBy(() -> Ratings.of(new double[][] {{1}, {1, 2}})).hasMessageContaining("one place per rater");
    }

    @Test
    void annotatorsAreRankedByTheLowerBoundSoThatFewAnswersDoNotWin() {
        assertThat(new AnnotatorAccuracy(3, 3).lowerBound()).isLessThan(new AnnotatorAccuracy(90, 100).lowerBound());
        assertThat(new AnnotatorAccuracy(0, 0).percent()).isEmpty();
        assertThatThrownBy(() -> new AnnotatorAccuracy(2, 1)).hasMessageContaining("2 correct of 1");
    }

    @Test
    void anEvenSplitHasNoWinnerButCountsAsAgreementThere() {
        Consensus split = Consensus.of(List.of(new Consensus.Vote("pan", 1), new Consensus.Vote("tilt", 1)));
        assertThat(split.winner(0.5)).isEmpty();
        assertThat(split.countsAsAgreement()).isTrue();
        Consensus clear = Consensus.of(List.of(new Consensus.Vote("pan", 2), new Consensus.Vote("tilt", 1)));
        assertThat(clear.winner(0.6)).contains("pan");
        assertThat(clear.winner(0.7)).isEmpty();
    }
}

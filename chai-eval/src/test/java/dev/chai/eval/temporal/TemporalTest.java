package dev.chai.eval.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.TimeSpan;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TemporalTest {
    @Test
    void overlapOfHalfShiftedSpansIsOneThird() {
        TimeSpan a = new TimeSpan(0, 10);
        TimeSpan b = new TimeSpan(5, 15);
        for (TemporalIou iou : TemporalIou.values()) {
            assertThat(iou.of(a, b)).isCloseTo(1.0 / 3, within(1e-7));
        }
    }

    @Test
    void hullIsLargerThanTheUnionOnlyWhereNothingOverlaps() {
        assertThat(TemporalIou.HULL.of(new TimeSpan(0, 1), new TimeSpan(5, 6))).isZero();
        assertThat(TemporalIou.STRICT.of(new TimeSpan(5, 5), new TimeSpan(5, 5)))
                .isNaN();
        assertThat(TemporalIou.EPSILON.of(new TimeSpan(5, 5), new TimeSpan(5, 5)))
                .isZero();
    }

    @Property(tries = 200)
    void overlapIsSymmetricBoundedAndOneForItself(
            @ForAll @DoubleRange(max = 100) double a,
            @ForAll @DoubleRange(max = 100) double b,
            @ForAll @DoubleRange(max = 100) double c,
            @ForAll @DoubleRange(max = 100) double d) {
        TimeSpan x = TimeSpan.ordered(a, b + 1);
        TimeSpan y = TimeSpan.ordered(c, d + 1);
        for (TemporalIou iou : TemporalIou.values()) {
            if (x.seconds() > 1e-3 && y.seconds() > 1e-3) {
                assertThat(iou.of(x, y)).isEqualTo(iou.of(y, x)).isBetween(0.0, 1 + 1e-6);
                assertThat(iou.of(x, x)).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void unreadAnswersAreMissesUnlessTheLegacyDenominatorIsAskedFor() {
        List<MomentAnswer> answers = List.of(
                MomentAnswer.of("1", new TimeSpan(0, 10), new TimeSpan(0, 10)),
                new MomentAnswer("2", List.of(new TimeSpan(0, 10)), Optional.empty()));
        Score strict = MomentRetrieval.strict().score(answers);
        assertThat(strict.part("R1@0.5")).isEqualTo(0.5);
        assertThat(strict.part("parsed")).isEqualTo(0.5);
        Score legacy = MomentRetrieval.legacyDenominator().score(answers);
        assertThat(legacy.part("R1@0.5")).isEqualTo(1);
        assertThat(legacy.skipped()).isEqualTo(1);
    }

    @Test
    void reversedSpansAreRefusedUnlessOrderedOnPurpose() {
        assertThatThrownBy(() -> new TimeSpan(3, 2)).hasMessageContaining("3.0..2.0");
        assertThatThrownBy(() -> new TimeSpan(0, Double.NaN)).hasMessageContaining("finite");
        assertThat(TimeSpan.ordered(3, 2)).isEqualTo(new TimeSpan(2, 3));
    }
}

package dev.chai.model.motion.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.motion.track.Fields.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobalMotionTest {
    private static final double TOLERANCE = 0.35;

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "5, 0, 0, 0", "0, -7, 0, 0", "0, 0, 0.03, 0", "0, 0, -0.05, 0.04", "3, 2, 0.02, -0.06"})
    void shiftTurnAndGrowthAreThoseOfTheField(double dx, double dy, double turn, double growth) {
        GlobalMotion motion = GlobalMotion.fit(Fields.of(similarity(dx, dy, turn, growth)), TOLERANCE);

        assertThat(motion.shiftX()).isCloseTo(dx, within(0.05));
        assertThat(motion.shiftY()).isCloseTo(dy, within(0.05));
        assertThat(motion.turn()).isCloseTo(turn, within(0.001));
        assertThat(motion.growth()).isCloseTo(growth, within(0.001));
        assertThat(motion.agreeing()).isGreaterThan(0.98);
    }

    @Test
    void somethingThatFillsAThirdOfThePictureDoesNotMoveTheFit() {
        Flow crossing = Fields.with(Fields.shift(4, 0), 40, 50, Fields.shift(-6, 1));

        GlobalMotion motion = GlobalMotion.fit(Fields.of(crossing), TOLERANCE);

        assertThat(motion.shiftX()).isCloseTo(4, within(0.1));
        assertThat(motion.agreeing()).isBetween(0.6, 0.75);
    }

    @Test
    void tooFewPointsTellNothing() {
        Displacements few = new Displacements(7);
        for (int i = 0; i < 7; i++) {
            few.add(20 * i, 10 * i, 1, 1);
        }
        assertThat(GlobalMotion.fit(few, TOLERANCE).isKnown()).isFalse();
    }

    @Test
    void itCarriesPointsAsItWasFitted() {
        Flow flow = similarity(3, -2, 0.02, 0.05);
        GlobalMotion motion = GlobalMotion.fit(Fields.of(flow), TOLERANCE);

        assertThat(motion.moveX(100, 50)).isCloseTo(flow.at(100, 50)[0], within(0.1));
        assertThat(motion.moveY(100, 50)).isCloseTo(flow.at(100, 50)[1], within(0.1));
    }

    private static Flow similarity(double dx, double dy, double turn, double growth) {
        double a = Math.exp(growth) * Math.cos(turn) - 1;
        double b = Math.exp(growth) * Math.sin(turn);
        return (x, y) -> new double[] {dx + a * x - b * y, dy + b * x + a * y};
    }
}

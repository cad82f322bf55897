package dev.chai.model.motion.track;

import static dev.chai.model.motion.track.Fields.HEIGHT;
import static dev.chai.model.motion.track.Fields.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.motion.track.Fields.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parallax, orbits and outliers on fields whose cause is known. */
class DepthEstimatorsTest {
    private static final double FOCAL = 280;

    @ParameterizedTest
    @ValueSource(doubles = {-20, -5, 5, 20})
    void aCameraThatPansShowsNoParallax(double dx) {
        assertThat(parallax(Fields.pan(dx, FOCAL)).sideways()).isLessThan(0.1);
    }

    @Test
    void aCameraThatTrucksPastTwoLayersShowsParallaxAlongItsWay() {
        Parallax parallax = parallax(Fields.layers(Fields.shift(14, 0), Fields.shift(5, 0)));

        assertThat(parallax.sideways()).isGreaterThan(0.3);
    }

    @Test
    void aCameraThatDolliesBetweenTwoLayersShowsParallaxInward() {
        Flow near = (x, y) -> new double[] {0.12 * x, 0.12 * y};
        Flow far = (x, y) -> new double[] {0.03 * x, 0.03 * y};

        assertThat(parallax(Fields.layers(near, far)).inward()).isGreaterThan(0.3);
    }

    @Test
    void aWalkerWhoCrossesAPanShowsParallaxInFewParts() {
        Parallax parallax = parallax(Fields.with(Fields.pan(8, FOCAL), -60, 22, Fields.shift(-10, 0)));

        assertThat(parallax.sideways()).isLessThan(0.22);
    }

    @Test
    void aPanTurnsButDoesNotCircle() {
        Orbit orbit = orbit(Fields.pan(20, FOCAL));

        assertThat(orbit.isTurned()).isTrue();
        assertThat(orbit.turned()).isPositive();
        assertThat(orbit.isSeen()).isFalse();
    }

    @Test
    void aTruckDoesNotTurn() {
        assertThat(orbit(Fields.layers(Fields.shift(14, 0), Fields.shift(5, 0))).isTurned())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void aCameraThatCirclesTurnsWhileLayersPassEachOther(int side) {
        Flow turning = Fields.pan(side * 16, FOCAL);
        Flow nearer = (x, y) -> new double[] {turning.at(x, y)[0] - side * 28, turning.at(x, y)[1]};

        Orbit orbit = orbit(Fields.layers(nearer, turning));

        assertThat(orbit.isSeen()).isTrue();
        assertThat(Math.signum(orbit.turned())).isEqualTo(side);
    }

    @Test
    void aStillThirdOfAMovingPictureCountsAsStill() {
        OutlierMotion outliers = outliers(Fields.with(Fields.shift(9, 0), 60, 60, Fields.shift(0, 0)));

        assertThat(outliers.still()).isBetween(0.25, 0.55);
        assertThat(outliers.sliding()).isZero();
    }

    @Test
    void aBusThatSlidesThroughAStillPictureCountsAsSliding() {
        OutlierMotion outliers = outliers(Fields.with(Fields.shift(0, 0), 60, 60, Fields.shift(9, 0)));

        assertThat(outliers.sliding()).isBetween(0.25, 0.55);
        assertThat(outliers.still()).isZero();
    }

    @Test
    void leavesThatMoveApartSlideNowhere() {
        Flow leaves = (x, y) -> new double[] {x > 60 ? 9 : -9, 0};

        assertThat(outliers(Fields.with(Fields.shift(0, 0), 60, 60, leaves)).sliding())
                .isZero();
    }

    private static Parallax parallax(Flow flow) {
        Displacements moves = Fields.of(flow);
        return Parallax.of(moves, GlobalMotion.fit(moves, 0.7), WIDTH, HEIGHT);
    }

    private static Orbit orbit(Flow flow) {
        return Orbit.of(Fields.of(flow), WIDTH, HEIGHT);
    }

    private static OutlierMotion outliers(Flow flow) {
        Displacements moves = Fields.of(flow);
        return OutlierMotion.of(moves, GlobalMotion.fit(moves, 0.7), WIDTH, HEIGHT);
    }
}

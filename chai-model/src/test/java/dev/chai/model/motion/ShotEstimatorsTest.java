package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.motion.AxisSpeeds.Run;
import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.track.FrameStats;
import dev.chai.model.motion.track.GlobalMotion;
import dev.chai.model.motion.track.MotionTracks.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speeds, shake, speed classes, freezes and photometric events on made sequences of pairs. */
class ShotEstimatorsTest {
    private static final int WIDTH = 320;
    private static final int COUNT = 48;
    private static final double FPS = 24;
    private static final double[] SHARP = filled(5);

    @Test
    void aSteadyMoveIsOneRunOfItsAmount() {
        List<Run> runs = new AxisSpeeds(moving(i -> 3.2), WIDTH).runs(MotionAxis.HORIZONTAL);

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).amount()).isCloseTo(COUNT * 0.01, within(1e-9));
    }

    @Test
    void aMoveThereAndBackIsTwoRuns() {
        List<Run> runs = new AxisSpeeds(moving(i -> i < COUNT / 2 ? 3 : -3), WIDTH).runs(MotionAxis.HORIZONTAL);

        assertThat(runs).hasSize(2);
        assertThat(runs.get(0).amount()).isPositive();
        assertThat(runs.get(1).amount()).isNegative();
    }

    @Test
    void quickShakingIsNoRun() {
        assertThat(new AxisSpeeds(moving(i -> i % 2 == 0 ? 3 : -3), WIDTH).runs(MotionAxis.HORIZONTAL))
                .isEmpty();
    }

    @Test
    void aSteadyOrAcceleratedPathHasNoShake() {
        assertThat(shake(i -> 3)).isLessThan(1e-9);
        assertThat(shake(i -> 0.05 * i)).isLessThan(1e-9);
    }

    @Test
    void shakeGrowsWithTheSizeOfTheSway() {
        double small = shake(i -> i % 2 == 0 ? 1 : -1);
        double large = shake(i -> i % 2 == 0 ? 3 : -3);

        assertThat(small).isPositive();
        assertThat(large).isCloseTo(3 * small, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "pan-left, 0.02, FRAME_WIDTHS, slow-camera-motion",
        "pan-left, 0.15, FRAME_WIDTHS, regular-camera-motion",
        "pan-left, 0.9, FRAME_WIDTHS, fast-camera-motion",
        "tilt-up, 0.03, FRAME_HEIGHTS, slow-camera-motion",
        "zoom-in, 60, PERCENT, regular-camera-motion",
        "roll-clockwise, 30, DEGREES, regular-camera-motion"
    })
    void theSpeedClassFollowsHowFarPointsGetInASecond(String move, double speed, Unit unit, String expected) {
        MotionSegment segment = new MotionSegment(move, 0, 2, speed, unit, 1);

        assertThat(SpeedClass.of(List.of(segment), 16.0 / 9))
                .get()
                .extracting(MotionSegment::primitive)
                .isEqualTo(expected);
    }

    @Test
    void aSpeedOnTheLimitHasNoClass() {
        assertThat(SpeedClass.of(List.of(new MotionSegment("pan-left", 0, 2, 0.07, Unit.FRAME_WIDTHS, 0.9)), 1))
                .isEmpty();
    }

    @Test
    void unchangedPicturesInAMovingShotAreAFreeze() {
        List<Pair> shot = pairs(i -> 0, i -> i >= 24 ? 0 : 3, i -> 120, SHARP);

        assertThat(Freezes.of(shot)).singleElement().satisfies(freeze -> {
            assertThat(freeze.startSeconds()).isCloseTo(1, within(1e-6));
            assertThat(freeze.endSeconds()).isCloseTo(2, within(1e-6));
        });
        assertThat(Freezes.of(pairs(i -> 0, i -> 0, i -> 120, SHARP))).isEmpty();
    }

    @Test
    void brightnessThatSinksToBlackIsAFade() {
        List<Pair> sinking = pairs(i -> 0, i -> 3, i -> Math.max(0, 120 - 6.0 * Math.max(0, i - 20)), filled(0));

        assertThat(new PhotometricEvents(sinking).fades())
                .extracting(Fade::kind)
                .contains(Fade.Kind.TO_BLACK);
    }

    @Test
    void sharpnessThatHalvesTwiceEverywhereIsALossOfFocus() {
        List<Pair> blurring = IntStream.range(0, COUNT)
                .mapToObj(i -> pair(i, 0, new FrameStats(1, 120, 5, filled(i < 24 ? 6 : 1.5), Double.NaN)))
                .toList();

        assertThat(new PhotometricEvents(blurring).refocusing())
                .extracting(MotionSegment::primitive)
                .containsExactly("focus-in-to-out");
    }

    @Test
    void steadinessIsEvenAtItsThreshold() {
        MoveConfidence confidence = new MoveConfidence(moving(i -> 0), new WindowEvidence(List.of(), WIDTH), 0);

        assertThat(names(new Steadiness(0.0005, confidence))).containsExactly("static-camera");
        assertThat(names(new Steadiness(0.002, confidence)))
                .containsExactly("unsteady-camera", "fixed-camera-with-shake");
        assertThat(names(new Steadiness(0.005, confidence))).startsWith("very-unsteady-camera");
        assertThat(new Steadiness(0.0015, confidence).segments(0, 2, true))
                .singleElement()
                .satisfies(segment -> assertThat(segment.confidence()).isCloseTo(0.5, within(1e-6)));
    }

    private static List<String> names(Steadiness steadiness) {
        return steadiness.segments(0, 2, false).stream()
                .map(MotionSegment::primitive)
                .toList();
    }

    private static double shake(IntToDoubleFunction pixels) {
        List<Pair> pairs = moving(pixels);
        double[] none = new double[pairs.size()];
        return Shake.of(pairs, new AxisSpeeds(pairs, WIDTH).raw(MotionAxis.HORIZONTAL), none);
    }

    private static List<Pair> moving(IntToDoubleFunction pixels) {
        return pairs(pixels, i -> 2, i -> 120, SHARP);
    }

    private static List<Pair> pairs(
            IntToDoubleFunction pixels, IntToDoubleFunction change, IntToDoubleFunction brightness, double[] parts) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> pair(
                        i,
                        pixels.applyAsDouble(i),
                        new FrameStats(
                                change.applyAsDouble(i), brightness.applyAsDouble(i), parts[0], parts, Double.NaN)))
                .toList();
    }

    private static Pair pair(int i, double pixels, FrameStats stats) {
        return new Pair(i / FPS, (i + 1) / FPS, new GlobalMotion(pixels, 0, 0, 0, 1, 100), stats, false);
    }

    private static double[] filled(double value) {
        double[] parts = new double[16];
        Arrays.fill(parts, value);
        return parts;
    }
}

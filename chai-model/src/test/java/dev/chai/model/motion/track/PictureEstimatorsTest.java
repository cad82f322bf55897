package dev.chai.model.motion.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.VideoFrame;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Corners, tracking, lines, bars and overlays on pictures made for them. */
class PictureEstimatorsTest {
    private static final PictureArea ALL = new PictureArea(0, 0, Fields.WIDTH, Fields.HEIGHT);

    /** Samples a side of each pixel: hard steps would turn every edge to the pixels' own directions. */
    private static final int SAMPLES = 4;

    @Test
    void cornersAreFoundWhereTwoEdgesMeet() {
        float[] corners = CornerFinder.find(
                pyramid(Fields.picture((x, y) -> x > 160 && y > 90 ? 200 : 40)).full());

        assertThat(corners).hasSize(2);
        assertThat(corners[0]).isCloseTo(160, within(4f));
        assertThat(corners[1]).isCloseTo(90, within(4f));
    }

    @Test
    void neitherPlainPicturesNorLoneEdgesHaveCorners() {
        assertThat(CornerFinder.find(pyramid(Fields.picture((x, y) -> 90)).full()))
                .isEmpty();
        assertThat(CornerFinder.find(
                        pyramid(Fields.picture((x, y) -> x > 160 ? 200 : 40)).full()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, -0.5", "3.4, 1.2", "-9, 6"})
    void aPointIsFollowedToATwentiethOfAPixel(double dx, double dy) {
        float[] point = {150, 80};

        boolean found =
                new PointTracker().follow(pyramid(Fields.texture(0, 0)), pyramid(Fields.texture(dx, dy)), point);

        assertThat(found).isTrue();
        assertThat((double) point[0]).isCloseTo(150 + dx, within(0.05));
        assertThat((double) point[1]).isCloseTo(80 + dy, within(0.05));
    }

    @Test
    void aPointOfAPlainPictureIsLost() {
        GrayPyramid plain = pyramid(Fields.picture((x, y) -> 90));

        assertThat(new PointTracker().follow(plain, plain, new float[] {150, 80}))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-25, -10, 0, 10, 25})
    void linesAtRightAnglesShowTheirLean(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        IntBinaryOperator tiles = (x, y) -> {
            int light = 0;
            for (int part = 0; part < SAMPLES * SAMPLES; part++) {
                double u = x + (double) (part % SAMPLES) / SAMPLES;
                double v = y + (double) (part / SAMPLES) / SAMPLES;
                boolean column = Math.floorMod((int) Math.floor((u * cos + v * sin) / 18), 2) == 0;
                boolean row = Math.floorMod((int) Math.floor((v * cos - u * sin) / 18), 2) == 0;
                light += column == row ? 1 : 0;
            }
            return 60 + 120 * light / (SAMPLES * SAMPLES);
        };
        assertThat(LineStatistics.slant(Fields.picture(tiles))).isCloseTo(degrees, within(2.0));
    }

    @Test
    void textureHasNoLean() {
        assertThat(LineStatistics.slant(Fields.texture(0, 0))).isNaN();
    }

    @Test
    void letterBoxesAndPillarBoxesAreLeftOut() {
        PictureArea letterbox = PictureArea.within(covered(0, (x, y) -> y < 20 || y >= 160, 0));
        PictureArea pillarbox = PictureArea.within(covered(0, (x, y) -> x < 40 || x >= 280, 235));

        assertThat(letterbox).isEqualTo(new PictureArea(0, 23, 320, 134));
        assertThat(pillarbox).isEqualTo(new PictureArea(43, 0, 234, 180));
    }

    @Test
    void aSubtitleWithinABarDoesNotHideIt() {
        DoubleBinaryOperator noise = Fields.noise();
        VideoFrame frame = Fields.picture((x, y) -> y > 165 && y < 173 && x > 130 && x < 190 && x % 4 < 2
                ? 240
                : y < 20 || y >= 160 ? 0 : (int) noise.applyAsDouble(x, y));

        assertThat(PictureArea.within(frame)).isEqualTo(new PictureArea(0, 23, 320, 134));
    }

    @Test
    void aPlainSkyIsNoBar() {
        assertThat(PictureArea.within(covered(0, (x, y) -> y < 40, 200))).isEqualTo(ALL);
    }

    @Test
    void aLogoOverAMovingPictureIsAnOverlayAndThePictureIsNone() {
        Overlay overlay = new Overlay(Fields.WIDTH, Fields.HEIGHT);
        overlay.start(withLogo(0));
        overlay.add(withLogo(3));
        overlay.add(withLogo(6));
        overlay.end();

        assertThat(overlay.covers(290, 20)).isTrue();
        assertThat(overlay.covers(160, 90)).isFalse();
        assertThat(overlay.covers(30, 150)).isFalse();
    }

    @Test
    void aLogoStaysAnOverlayWhileTheCameraRests() {
        Overlay overlay = new Overlay(Fields.WIDTH, Fields.HEIGHT);
        overlay.start(withLogo(0));
        overlay.add(withLogo(6));
        overlay.end();
        overlay.start(withLogo(6));
        overlay.add(withLogo(6));
        overlay.end();
        assertThat(overlay.covers(290, 20)).isTrue();

        overlay.forget();
        assertThat(overlay.covers(290, 20)).isFalse();
    }

    @Test
    void aStillBackgroundBehindAWalkerIsNoOverlay() {
        Overlay overlay = new Overlay(Fields.WIDTH, Fields.HEIGHT);
        overlay.start(withWalker(100));
        overlay.add(withWalker(120));
        overlay.end();

        assertThat(overlay.covers(290, 20)).isFalse();
        assertThat(overlay.covers(30, 150)).isFalse();
    }

    @Test
    void statisticsMeasureChangeBrightnessAndSharpness() {
        VideoFrame dark = Fields.picture((x, y) -> 40);
        VideoFrame stripes = Fields.picture((x, y) -> x % 2 == 0 ? 40 : 60);

        FrameStats stats = FrameStats.of(stripes, dark, false);

        assertThat(stats.change()).isCloseTo(10, within(0.01));
        assertThat(stats.brightness()).isCloseTo(50, within(0.01));
        assertThat(stats.sharpness()).isCloseTo(20, within(0.1));
        assertThat(Arrays.stream(stats.parts()).boxed()).hasSize(16).allMatch(part -> Math.abs(part - 20) < 0.5);
        assertThat(stats.slant()).isNaN();
    }

    private interface Where {
        boolean holds(int x, int y);
    }

    /** A texture moved to the right, with one level where something covers it. */
    private static VideoFrame covered(double dx, Where where, int level) {
        DoubleBinaryOperator noise = Fields.noise();
        return Fields.picture((x, y) -> where.holds(x, y) ? level : (int) noise.applyAsDouble(x - dx, y));
    }

    private static VideoFrame withLogo(double dx) {
        DoubleBinaryOperator noise = Fields.noise();
        return Fields.picture((x, y) -> x >= 272 && x < 312 && y >= 8 && y < 32
                ? (x / 4 + y / 4) % 2 * 200 + 20
                : (int) noise.applyAsDouble(x - dx, y));
    }

    private static VideoFrame withWalker(int place) {
        DoubleBinaryOperator noise = Fields.noise();
        return Fields.picture((x, y) ->
                (int) noise.applyAsDouble(Math.abs(x - place) < 40 && y > 20 ? x - place + 500 : x, y));
    }

    private static GrayPyramid pyramid(VideoFrame frame) {
        return GrayPyramid.of(frame, ALL);
    }
}

package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.SyntheticClip.Pose;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionProbeTest {
    private static final Setting PLAIN = new Setting(1.2, 1, false, false);
    private static final MotionProbe PROBE = MotionProbe.standard();

    @Test
    void speedAndTimeOfAPanAreMeasured() throws IOException {
        // 10 degrees in 1.167 s; in the middle one degree moves 4.01 of 256 pixels, towards the sides 1 + (x / 230)^2
        // as many: 1.10 on
        // the mean.
        List<VideoFrame> frames =
                new SyntheticClip(1, PLAIN).render(share -> Pose.START.plus(pan(Math.toRadians(10)), share));

        MotionSegment pan =
                PROBE.analyze(FrameSources.of(frames)).strongest("pan-right").orElseThrow();

        assertThat(pan.startSeconds()).isLessThan(0.1);
        assertThat(pan.endSeconds()).isGreaterThan(1.1);
        assertThat(pan.unit()).isEqualTo(Unit.FRAME_WIDTHS);
        assertThat(pan.perSecond()).isCloseTo(1.05 * 10 * 4.01 / 256 / 1.167, within(0.008));
        assertThat(pan.confidence()).isGreaterThan(MotionSegment.SURE);
    }

    @Test
    void cutsPartShotsAndEachHasItsOwnMotion() throws IOException {
        List<VideoFrame> frames =
                new ArrayList<>(new SyntheticClip(1, PLAIN).render(share -> Pose.START.plus(pan(0.2), share)));
        append(frames, new SyntheticClip(2, PLAIN).render(share -> Pose.START));

        MotionReport report = PROBE.analyze(FrameSources.of(frames));

        assertThat(report.cuts()).hasSize(1);
        assertThat(report.cuts().get(0)).isCloseTo(29 / SyntheticClip.FPS, within(1e-4));
        assertThat(report.strongest("pan-right").orElseThrow().endSeconds()).isLessThan(1.25);
        assertThat(report.strongest("static-camera").orElseThrow().startSeconds())
                .isGreaterThan(1.15);
    }

    @Test
    void aFrozenPictureIsSeenAmongMovingOnes() throws IOException {
        List<VideoFrame> frames =
                new ArrayList<>(new SyntheticClip(1, PLAIN).render(share -> Pose.START.plus(pan(0.2), share)));
        VideoFrame last = frames.get(frames.size() - 1);
        for (int i = 0; i < 15; i++) {
            append(frames, List.of(last));
        }

        MotionReport report = PROBE.analyze(FrameSources.of(frames));

        MotionSegment freeze = report.strongest("frame-freeze").orElseThrow();
        assertThat(freeze.startSeconds()).isCloseTo(28 / SyntheticClip.FPS, within(0.01));
        assertThat(freeze.endSeconds()).isCloseTo(43 / SyntheticClip.FPS, within(0.01));
    }

    @Test
    void aZoomOnAFlatSceneIsNoDolly() throws IOException {
        Setting flat = new Setting(1.2, 1, false, true);
        List<VideoFrame> frames =
                new SyntheticClip(5, flat).render(share -> Pose.START.plus(new Pose(0, 0, 0, 1.3, 0, 0, 0), share));

        MotionReport report = PROBE.analyze(FrameSources.of(frames));

        assertThat(report.strongest("zoom-in")).isPresent();
        assertThat(report.strongest("dolly-in")).isEmpty();
    }

    @Test
    void picturesWithoutTextureTellNothing() throws IOException {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            byte[] rgb = new byte[64 * 48 * 3];
            Arrays.fill(rgb, (byte) (100 + i));
            frames.add(VideoFrame.of(i, i / 24.0, 64, 48, rgb));
        }

        MotionReport report = PROBE.analyze(FrameSources.of(frames));

        assertThat(report.segments()).isEmpty();
        assertThat(report.samples())
                .hasSize(29)
                .allSatisfy(s -> assertThat(s.agreeing()).isZero());
    }

    @Test
    void oneFrameAndTinyPicturesTellNothing() throws IOException {
        assertThat(PROBE.analyze(FrameSources.of(TestClips.resource("one-frame.mp4")))
                        .segments())
                .isEmpty();
        List<VideoFrame> tiny =
                List.of(TestClips.numbered(0, 4, 4), TestClips.numbered(1, 4, 4), TestClips.numbered(2, 4, 4));
        assertThat(PROBE.analyze(FrameSources.of(tiny)).segments()).isEmpty();
    }

    @Test
    void whatIsNoVideoIsRefused() {
        assertThatThrownBy(() -> PROBE.analyze(FrameSources.of(TestClips.resource("make-clips.sh"))))
                .isInstanceOf(ChaiDataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chaplin.mp4", "ducks.mp4", "cooking_dog.avi"})
    void sampleClipsFromATripodAreStatic(String name) throws IOException {
        MotionReport report = PROBE.analyze(FrameSources.of(TestClips.shared(name)));

        assertThat(report.segments())
                .isNotEmpty()
                .allSatisfy(segment -> assertThat(segment.primitive()).isEqualTo("static-camera"))
                .allSatisfy(segment -> assertThat(segment.confidence()).isGreaterThan(0.85));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockatoo.mp4", "hitting_baseball.mp4", "realshort.mp4"})
    void sampleClipsFromTheHandAreUnsteady(String name) throws IOException {
        MotionReport report = PROBE.analyze(FrameSources.of(TestClips.shared(name)));

        assertThat(report.segments())
                .anySatisfy(segment -> assertThat(segment.primitive()).endsWith("unsteady-camera"))
                .noneSatisfy(segment -> assertThat(segment.primitive()).isEqualTo("static-camera"));
    }

    private static Pose pan(double radians) {
        return new Pose(radians, 0, 0, 1, 0, 0, 0);
    }

    private static void append(List<VideoFrame> frames, List<VideoFrame> more) {
        for (VideoFrame frame : more) {
            int index = frames.size();
            frames.add(VideoFrame.of(index, index / SyntheticClip.FPS, frame.width(), frame.height(), frame.bytes()));
        }
    }
}

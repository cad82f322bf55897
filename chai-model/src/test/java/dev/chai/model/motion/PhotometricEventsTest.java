package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.motion.SyntheticClip.Pose;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fades and changes of focus, brought about in rendered pictures of a camera that stands still. */
class PhotometricEventsTest {
    private static final double SECONDS = 2;

    @Test
    void aFadeToBlackIsSeenWithItsTimes() throws IOException {
        MotionReport report =
                filtered((frame, share) -> AlteredClips.lit(frame, Math.max(0, Math.min(1, 2 - 2.2 * share))));

        assertThat(report.fades()).hasSize(1);
        Fade fade = report.fades().get(0);
        assertThat(fade.kind()).isEqualTo(Fade.Kind.TO_BLACK);
        assertThat(fade.startSeconds()).isCloseTo(SECONDS / 2.2, within(0.15));
        assertThat(fade.endSeconds()).isCloseTo(2 * SECONDS / 2.2, within(0.25));
    }

    @Test
    void aFadeFromBlackIsSeen() throws IOException {
        MotionReport report =
                filtered((frame, share) -> AlteredClips.lit(frame, Math.max(0, Math.min(1, 2.2 * share - 0.2))));

        assertThat(report.fades()).extracting(Fade::kind).containsExactly(Fade.Kind.FROM_BLACK);
    }

    @Test
    void aPictureThatOnlyDarkensIsNoFade() throws IOException {
        assertThat(filtered((frame, share) -> AlteredClips.lit(frame, 1 - 0.5 * share))
                        .fades())
                .isEmpty();
    }

    @Test
    void theWholePictureGoingOutOfFocusIsSeen() throws IOException {
        MotionReport report =
                filtered((frame, share) -> AlteredClips.blurred(frame, (int) (8 * share), (int) (8 * share)));

        assertThat(report.strongest("focus-in-to-out")).isPresent();
        assertThat(report.strongest("rack-focus")).isEmpty();
    }

    @Test
    void focusThatPassesFromOneHalfToTheOtherIsARack() throws IOException {
        MotionReport report = MotionProbe.standard().analyze(FrameSources.of(AlteredClips.rackFocus()));

        assertThat(report.focus()).hasSize(1);
        assertThat(report.focus().get(0).change()).isGreaterThan(2);
        assertThat(report.strongest("rack-focus")).isPresent();
        assertThat(report.strongest("rack-focus").orElseThrow().confidence()).isLessThan(MotionSegment.SURE);
    }

    @Test
    void linesThatAllLeanAreADutchAngle() throws IOException {
        for (int lean : new int[] {-25, 12}) {
            MotionReport report = MotionProbe.standard().analyze(FrameSources.of(AlteredClips.facade(lean)));

            assertThat(report.slants()).hasSize(1);
            assertThat(report.slants().get(0).degrees()).isCloseTo(lean, within(1.5));
            assertThat(report.strongest("dutch-angle-fixed")).isPresent();
        }
    }

    @Test
    void uprightLinesAreNoDutchAngleAndTextureSaysNothing() throws IOException {
        MotionReport upright = MotionProbe.standard().analyze(FrameSources.of(AlteredClips.facade(0)));
        MotionReport texture =
                MotionProbe.standard().analyze(FrameSources.of(AlteredClips.frames((frame, share) -> frame.bytes())));

        assertThat(upright.slants().get(0).degrees()).isCloseTo(0, within(0.5));
        assertThat(upright.strongest("dutch-angle-fixed")).isEmpty();
        assertThat(texture.slants()).isEmpty();
    }

    @Test
    void aPanChangesNoFocus() throws IOException {
        List<VideoFrame> frames = new SyntheticClip(3, new Setting(SECONDS, 1, true, false))
                .render(share -> Pose.START.plus(new Pose(0.5, 0, 0, 1, 0, 0, 0), share));

        assertThat(MotionProbe.standard().analyze(FrameSources.of(frames)).segments())
                .noneMatch(s -> s.primitive().contains("focus"));
    }

    private static MotionReport filtered(AlteredClips.Filter filter) throws IOException {
        return MotionProbe.standard().analyze(FrameSources.of(AlteredClips.frames(filter)));
    }
}

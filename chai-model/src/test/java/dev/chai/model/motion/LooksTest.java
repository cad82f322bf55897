package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.motion.SyntheticClip.Pose;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fades and changes of focus, brought about in rendered pictures of a camera that stands still. */
public class LooksTest {
    private static final double SECONDS = 2;

    /** What becomes of a pixel's level, at a share of the clip. */
    private interface Filter {
        byte[] apply(VideoFrame frame, double share);
    }

    @Test
    void aFadeToBlackIsSeenWithItsTimes() throws IOException {
        MotionReport report = filtered((frame, share) -> lit(frame, Math.max(0, Math.min(1, 2 - 2.2 * share))));

        assertThat(report.fades()).hasSize(1);
        Fade fade = report.fades().get(0);
        assertThat(fade.kind()).isEqualTo(Fade.Kind.TO_BLACK);
        assertThat(fade.startSeconds()).isCloseTo(SECONDS / 2.2, within(0.15));
        assertThat(fade.endSeconds()).isCloseTo(2 * SECONDS / 2.2, within(0.25));
    }

    @Test
    void aFadeFromBlackIsSeen() throws IOException {
        MotionReport report = filtered((frame, share) -> lit(frame, Math.max(0, Math.min(1, 2.2 * share - 0.2))));

        assertThat(report.fades()).extracting(Fade::kind).containsExactly(Fade.Kind.FROM_BLACK);
    }

    @Test
    void aPictureThatOnlyDarkensIsNoFade() throws IOException {
        assertThat(filtered((frame, share) -> lit(frame, 1 - 0.5 * share)).fades())
                .isEmpty();
    }

    @Test
    void theWholePictureGoingOutOfFocusIsSeen() throws IOException {
        MotionReport report = filtered((frame, share) -> blurred(frame, (int) (8 * share), (int) (8 * share)));

        assertThat(report.strongest("focus-in-to-out")).isPresent();
        assertThat(report.strongest("rack-focus")).isEmpty();
    }

    @Test
    void focusThatPassesFromOneHalfToTheOtherIsARack() throws IOException {
        MotionReport report = MotionProbe.standard().analyse(FrameSources.of(rackFocus()));

        assertThat(report.focus()).hasSize(1);
        assertThat(report.focus().get(0).change()).isGreaterThan(2);
        assertThat(report.strongest("rack-focus")).isPresent();
        assertThat(report.strongest("rack-focus").orElseThrow().confidence()).isLessThan(MotionSegment.SURE);
    }

    @Test
    void linesThatAllLeanAreADutchAngle() throws IOException {
        for (int lean : new int[] {-25, 12}) {
            MotionReport report = MotionProbe.standard().analyse(FrameSources.of(facade(lean)));

            assertThat(report.slants()).hasSize(1);
            assertThat(report.slants().get(0).degrees()).isCloseTo(lean, within(1.5));
            assertThat(report.strongest("dutch-angle-fixed")).isPresent();
        }
    }

    @Test
    void uprightLinesAreNoDutchAngleAndTextureSaysNothing() throws IOException {
        MotionReport upright = MotionProbe.standard().analyse(FrameSources.of(facade(0)));
        MotionReport texture = MotionProbe.standard().analyse(FrameSources.of(frames((frame, share) -> frame.bytes())));

        assertThat(upright.slants().get(0).degrees()).isCloseTo(0, within(0.5));
        assertThat(upright.strongest("dutch-angle-fixed")).isEmpty();
        assertThat(texture.slants()).isEmpty();
    }

    /** Windows in rows on a wall, with some noise, leaning clockwise by that many degrees. */
    public static List<VideoFrame> facade(double degrees) {
        Random random = new Random(3);
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            byte[] rgb = new byte[SyntheticClip.WIDTH * SyntheticClip.HEIGHT * 3];
            for (int at = 0; at < rgb.length; at += 3) {
                int pixel = at / 3;
                double wall = wall(pixel % SyntheticClip.WIDTH, pixel / SyntheticClip.WIDTH, Math.toRadians(degrees));
                Arrays.fill(rgb, at, at + 3, (byte) (wall + random.nextInt(5)));
            }
            frames.add(VideoFrame.of(i, i / SyntheticClip.FPS, SyntheticClip.WIDTH, SyntheticClip.HEIGHT, rgb));
        }
        return frames;
    }

    /** The mean level of nine points of a pixel, so that slanted edges are smooth. */
    private static double wall(int x, int y, double lean) {
        double sum = 0;
        for (int part = 0; part < 9; part++) {
            double dx = x - 128 + (part % 3 - 1) / 3.0;
            double dy = y - 72 + (Math.floorDiv(part, 3) - 1) / 3.0;
            double across = 400 + dx * Math.cos(lean) + dy * Math.sin(lean);
            double down = 400 + dy * Math.cos(lean) - dx * Math.sin(lean);
            sum += across % 29 < 12 && down % 23 < 13 ? 60 : 190;
        }
        return sum / 9;
    }

    @Test
    void aPanChangesNoFocus() throws IOException {
        List<VideoFrame> frames = new SyntheticClip(3, new Setting(SECONDS, 1, true, false))
                .render(share -> Pose.START.plus(new Pose(0.5, 0, 0, 1, 0, 0, 0), share));

        assertThat(MotionProbe.standard().analyse(FrameSources.of(frames)).segments())
                .noneMatch(s -> s.primitive().contains("focus"));
    }

    public static List<VideoFrame> rackFocus() {
        return frames((frame, share) -> blurred(frame, (int) (8 * share), (int) (8 - 8 * share)));
    }

    private static MotionReport filtered(Filter filter) throws IOException {
        return MotionProbe.standard().analyse(FrameSources.of(frames(filter)));
    }

    private static List<VideoFrame> frames(Filter filter) {
        List<VideoFrame> still =
                new SyntheticClip(3, new Setting(SECONDS, 0.5, false, false)).render(share -> Pose.START);
        List<VideoFrame> frames = new ArrayList<>();
        for (VideoFrame frame : still) {
            byte[] rgb = filter.apply(frame, (double) frame.index() / (still.size() - 1));
            frames.add(VideoFrame.of(frame.index(), frame.seconds(), frame.width(), frame.height(), rgb));
        }
        return frames;
    }

    private static byte[] lit(VideoFrame frame, double light) {
        byte[] rgb = frame.bytes().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round((rgb[i] & 0xff) * light);
        }
        return rgb;
    }

    /** A box blur of one radius for the left half and another for the right. */
    private static byte[] blurred(VideoFrame frame, int left, int right) {
        byte[] rgb = new byte[frame.bytes().length];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int radius = 2 * x < frame.width() ? left : right;
                int sum = 0;
                int count = 0;
                for (int v = Math.max(0, y - radius); v <= Math.min(frame.height() - 1, y + radius); v++) {
                    for (int u = Math.max(0, x - radius); u <= Math.min(frame.width() - 1, x + radius); u++) {
                        sum += frame.bytes()[3 * (v * frame.width() + u)] & 0xff;
                        count++;
                    }
                }
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * (y * frame.width() + x) + channel] = (byte) (sum / count);
                }
            }
        }
        return rgb;
    }
}

package dev.chai.model.video.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShotDetectorTest {
    private static final double FRAME = 1 / 24.0;

    @Test
    void aChangeOfPictureIsACut() throws IOException {
        FrameSource clip = clip(frame -> frame < 30 ? 0 : 255, 60);

        for (ShotDetector detector : List.of(ShotDetector.content(), ShotDetector.adaptive())) {
            List<Shot> shots = detector.detect(clip);
            assertThat(shots).hasSize(2);
            assertThat(shots.get(0).lastFrame()).isEqualTo(29);
            assertThat(shots.get(1).firstFrame()).isEqualTo(30);
            assertThat(shots.get(1).startSeconds()).isCloseTo(1.25, within(1e-5));
            assertThat(shots.get(1).endSeconds()).isCloseTo(2.5, within(1e-4));
            assertThat(shots.get(1).middleFrame()).isEqualTo(44);
        }
    }

    @Test
    void cutsTooSoonAfterAnotherAreDropped() throws IOException {
        FrameSource flash = clip(frame -> frame >= 30 && frame < 33 ? 255 : 0, 60);

        assertThat(ShotDetector.content().detect(flash)).hasSize(2);
        assertThat(ShotDetector.content().withMinShotFrames(2).detect(flash)).hasSize(3);
    }

    @Test
    void changeFromEveryFrameToTheNextIsNoCut() throws IOException {
        // Every frame differs from the last by as much as a cut would.
        FrameSource flicker = clip(frame -> frame % 2 == 0 ? 0 : 255, 60);

        assertThat(ShotDetector.content().detect(flicker)).hasSize(1);
        assertThat(ShotDetector.adaptive().detect(flicker)).hasSize(1);
    }

    /** What PySceneDetect 0.7.2 makes of frames that pass the threshold (FlashFilter, MERGE). */
    @ParameterizedTest
    @CsvSource({
        "15, '30 100', '30 100'",
        "15, '30 35 100', '30 100'",
        "15, '30 33 40 50 60 120', '30 60 120'",
        "15, '5 30 31 32 120 121 140', '30 121 140'",
        "15, '30 90 92', '30 90'",
        "5, '4 8 20 22 24 26 28 30', '20 30'"
    })
    void changesCloseToEachOtherAreMergedAsPySceneDetectDoes(int shortest, String above, String cuts) {
        double[] scores = new double[200];
        numbers(above).forEach(frame -> scores[frame] = 30);

        assertThat(ShotDetector.content().withMinShotFrames(shortest).cuts(scores))
                .isEqualTo(numbers(cuts));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(" ", -1)).map(Integer::valueOf).toList();
    }

    @Test
    void aStretchIsSearchedAlone() throws IOException {
        ClipRange whole = ClipRange.whole(clip(frame -> frame < 30 ? 0 : 255, 60));
        ClipRange part = new ClipRange(whole.clip(), whole.timeline(), 20, 50);

        assertThat(ShotDetector.content().withMinShotFrames(5).detect(part))
                .extracting(Shot::firstFrame, Shot::lastFrame)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(20, 29), org.assertj.core.groups.Tuple.tuple(30, 50));
    }

    @Test
    void hueSaturationAndValueAreOpenCvs() {
        assertThat(hsv(255, 0, 0)).containsExactly(0, 255, 255);
        assertThat(hsv(0, 255, 0)).containsExactly(60, 255, 255);
        assertThat(hsv(0, 0, 255)).containsExactly(120, 255, 255);
        assertThat(hsv(128, 64, 96)).containsExactly(165, 128, 128);
        assertThat(hsv(7, 7, 7)).containsExactly(0, 0, 7);
        assertThat(hsv(0, 0, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> ShotDetector.content().withThreshold(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShotDetector.content().withMinShotFrames(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "adaptive"})
    void hardCutsOfTheSampleClipsAreFound(String which) throws IOException {
        ShotDetector detector = which.equals("content") ? ShotDetector.content() : ShotDetector.adaptive();

        // 3.04 s is not in the clips' list of hints, but plain to see: a taxi sign, then a cyclist behind a van.
        assertCuts(detector, "bikes.mp4", 1.20, 3.04, 5.48, 7.48, 9.68);
        // Likewise the jump cut at 5.11 s: the food in the pan lies otherwise from one frame to the next.
        assertCuts(detector, "cooking_dog.avi", 1.57, 5.11);
        for (String single :
                List.of("chaplin.mp4", "flipping_a_pancake.mkv", "hitting_baseball.mp4", "realshort.mp4")) {
            assertCuts(detector, single);
        }
    }

    /** The bird draws back from the lens; PySceneDetect's content detector takes that for a cut as well, its adaptive one not. */
    @Test
    void aSuddenMoveBeforeTheLensIsACutForTheContentDetectorOnly() throws IOException {
        assertCuts(ShotDetector.content(), "cockatoo.mp4", 7.85);
        assertCuts(ShotDetector.adaptive(), "cockatoo.mp4");
    }

    private static void assertCuts(ShotDetector detector, String name, double... seconds) throws IOException {
        List<Shot> shots = detector.detect(FrameSources.of(TestClips.shared(name)));
        List<Double> cuts = shots.stream().skip(1).map(Shot::startSeconds).toList();
        assertThat(cuts).as(name).hasSize(seconds.length);
        for (int i = 0; i < seconds.length; i++) {
            assertThat(cuts.get(i)).as(name).isCloseTo(seconds[i], within(FRAME));
        }
    }

    private static int[] hsv(int red, int green, int blue) {
        byte[] hsv = HueSaturationValue.of(new byte[] {(byte) red, (byte) green, (byte) blue});
        return new int[] {hsv[0] & 0xff, hsv[1] & 0xff, hsv[2] & 0xff};
    }

    private interface Numbering {
        int numberAt(int frame);
    }

    private static FrameSource clip(Numbering numbering, int count) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] picture = TestClips.numbered(numbering.numberAt(i), 64, 48).bytes();
            frames.add(VideoFrame.of(i, i * FRAME, 64, 48, picture));
        }
        return FrameSources.of(frames);
    }
}

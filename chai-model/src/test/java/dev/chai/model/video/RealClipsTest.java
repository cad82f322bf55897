package dev.chai.model.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shared sample clips; counts and sizes as FFmpeg's own tools give them. */
class RealClipsTest {
    @ParameterizedTest
    @CsvSource({
        "bikes.mp4, 250, 640, 272, 25",
        "chaplin.mp4, 241, 640, 360, 25",
        "cockatoo.mp4, 280, 1280, 720, 20",
        "cooking_dog.avi, 270, 320, 240, 29.917",
        "ducks.mp4, 927, 640, 360, 29.970",
        "flipping_a_pancake.mkv, 310, 426, 240, 30",
        "hitting_baseball.mp4, 300, 426, 320, 30",
        "realshort.mp4, 36, 320, 240, 30.020",
        "robustness/big_buck_bunny_432_433.webm, 24, 1280, 720, 24",
        "robustness/unordered.mov, 4, 50, 50, 32",
        "robustness/video_0.mov, 3, 568, 320, 30"
    })
    void everyFrameOfTheSampleClipsComesInOrder(String name, int frames, int width, int height, double fps)
            throws IOException {
        FrameSource clip = FrameSources.of(TestClips.shared(name));
        List<VideoFrame> read = TestClips.frames(
                clip, ReadOptions.all().withSize(PictureSize.longestSide(160)).withPixels(Pixels.GRAY));

        assertThat(read).hasSize(frames);
        assertThat(read.get(frames - 1).index()).isEqualTo(frames - 1);
        for (int i = 1; i < frames; i++) {
            assertThat(read.get(i).seconds()).isGreaterThan(read.get(i - 1).seconds());
        }
        assertThat(clip.info().width()).isEqualTo(width);
        assertThat(clip.info().height()).isEqualTo(height);
        assertThat(clip.info().fps()).isCloseTo(fps, within(0.01));
    }

    /** cockatoo.mp4 says at its start how it must be read: jumped into without that, it comes out as green blocks. */
    @ParameterizedTest
    @ValueSource(strings = {"bikes.mp4", "cockatoo.mp4", "cooking_dog.avi", "ducks.mp4", "flipping_a_pancake.mkv"})
    void framesReachedByJumpingAreThoseOfAFullPass(String name) throws IOException {
        FrameSource clip = FrameSources.of(TestClips.shared(name));
        int last = clip.info().frames() - 1;
        int[] wanted = {last / 2, last / 2 + 1, last * 3 / 4, last};
        ReadOptions small = ReadOptions.all().withSize(PictureSize.longestSide(160));
        List<VideoFrame> whole = TestClips.frames(clip, small);

        try (FrameReader reader = clip.read(ReadOptions.only(wanted).withSize(PictureSize.longestSide(160)))) {
            for (int index : wanted) {
                VideoFrame jumped = reader.next().orElseThrow();
                assertThat(jumped.index()).isEqualTo(index);
                assertThat(jumped.bytes()).isEqualTo(whole.get(index).bytes());
            }
            assertThat(reader.warnings()).isEmpty();
        }
    }

    @Test
    void rotationOfTheContainerIsApplied() throws IOException {
        FrameSource upright = FrameSources.of(TestClips.shared("robustness/video_0.mov"));
        FrameSource turned = FrameSources.of(TestClips.shared("robustness/video_90.mov"));

        assertThat(turned.info().rotationDegrees()).isEqualTo(90);
        assertThat(turned.info().width()).isEqualTo(320);
        assertThat(turned.info().height()).isEqualTo(568);
        VideoFrame a = TestClips.frames(upright, ReadOptions.only(0)).get(0);
        VideoFrame b = TestClips.frames(turned, ReadOptions.only(0)).get(0);
        assertThat(a.width()).isEqualTo(b.height());
        assertThat(b.height()).isEqualTo(568);
    }

    @Test
    void theDamagedClipGivesFortyNineFramesAndSaysWhereItIsBroken() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.shared("robustness/corrupted.mp4"));
        try (FrameReader reader = clip.read(ReadOptions.all())) {
            int[] count = new int[1];
            reader.forEachRemaining(frame -> count[0]++);

            assertThat(count[0]).isEqualTo(49);
            assertThat(reader.warnings())
                    .anySatisfy(w -> assertThat(w).hasToString("3.000 s (frame 30): picture could not be decoded"));
        }
    }
}

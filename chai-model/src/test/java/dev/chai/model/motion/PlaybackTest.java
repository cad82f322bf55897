package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.motion.PlaybackHint.Kind;
import dev.chai.model.motion.SyntheticClip.Pose;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.TestClips.Encoding;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTest {
    @TempDir
    Path folder;

    private static List<VideoFrame> scene(double panned, boolean passerBy) {
        Pose end = new Pose(panned, 0, 0, 1, 0, 0, 0);
        return new SyntheticClip(3, new Setting(3, 1, passerBy, false)).render(share -> Pose.START.plus(end, share));
    }

    private static VideoFrame with(VideoFrame place, byte[] rgb) {
        return VideoFrame.of(place.index(), place.seconds(), place.width(), place.height(), rgb);
    }

    private static List<VideoFrame> held(List<VideoFrame> frames, int length) {
        return frames.stream()
                .map(frame ->
                        with(frame, frames.get(frame.index() / length * length).bytes()))
                .toList();
    }

    private static List<PlaybackHint> hints(List<VideoFrame> frames) throws IOException {
        return MotionProbe.standard().analyze(FrameSources.of(frames)).playback();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void picturesThatStayForTheSameNumberOfFramesAreSteadyHolds(int length) throws IOException {
        for (List<VideoFrame> frames : List.of(scene(0.3, false), scene(0, true))) {
            List<VideoFrame> held = held(frames, length);
            assertThat(hints(held)).extracting(PlaybackHint::kind).containsExactly(Kind.STEADY_HOLDS);
            assertThat(hints(held).get(0).amount()).isEqualTo(length);
        }
    }

    @Test
    void steadyHoldsAreSeenThroughALossyCodec() throws IOException {
        Path file = TestClips.write(
                folder.resolve("held.mp4"),
                held(scene(0.3, false), 2),
                new Encoding("mpeg4", "yuv420p", 24, 1_500_000));
        assertThat(MotionProbe.standard().analyze(FrameSources.of(file)).playback())
                .extracting(PlaybackHint::kind)
                .containsExactly(Kind.STEADY_HOLDS);
    }

    @Test
    void stuttersAndOneFreezeAreNoSteadyHolds() throws IOException {
        List<VideoFrame> frames = scene(0.3, false);
        Random random = new Random(6);
        List<VideoFrame> stuttering = new ArrayList<>();
        List<VideoFrame> frozen = new ArrayList<>();
        byte[] shown = frames.get(0).bytes();
        for (VideoFrame frame : frames) {
            shown = random.nextInt(3) == 0 ? shown : frame.bytes();
            stuttering.add(with(frame, shown));
            frozen.add(with(frame, frames.get(Math.min(40, frame.index())).bytes()));
        }
        assertThat(hints(stuttering)).isEmpty();
        assertThat(hints(frozen)).isEmpty();
    }

    @Test
    void brightnessThatJumpsFromFrameToFrameIsFlicker() throws IOException {
        Random random = new Random(2);
        List<VideoFrame> flickering = scene(0, true).stream()
                .map(frame -> lit(frame, 1 + 0.06 * random.nextGaussian()))
                .toList();
        assertThat(hints(flickering)).extracting(PlaybackHint::kind).containsExactly(Kind.FLICKER);
        assertThat(hints(flickering).get(0).amount()).isCloseTo(5, within(3.5));
    }

    @Test
    void lightThatChangesSlowlyIsNoFlicker() throws IOException {
        assertThat(hints(scene(0, true).stream()
                        .map(frame -> lit(frame, 1 - 0.1 * frame.index() / 72))
                        .toList()))
                .isEmpty();
    }

    private static VideoFrame lit(VideoFrame frame, double factor) {
        byte[] rgb = frame.bytes().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.max(0, Math.min(255, Math.round((rgb[i] & 0xff) * factor)));
        }
        return with(frame, rgb);
    }
}

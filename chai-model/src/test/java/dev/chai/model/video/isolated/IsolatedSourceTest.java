package dev.chai.model.video.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.isolated.DecoderFailedException.Reason;
import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class IsolatedSourceTest {
    private static final Path CLIP = TestClips.resource("h264-b-frames.mp4");
    private static final VideoLimits LIMITS = VideoLimits.defaults();
    private static final Isolation USUAL = Isolation.defaults();

    @Test
    void framesAndDescriptionAreThoseOfOnesOwnProcess() throws IOException {
        FrameSource isolated = FrameSources.isolated(CLIP, LIMITS, USUAL);
        FrameSource own = FrameSources.of(CLIP);
        ReadOptions options = ReadOptions.only(0, 7, 40).withSize(PictureSize.longestSide(48));

        assertThat(isolated.info()).isEqualTo(own.info());
        assertThat(isolated.timeline().seconds(40)).isEqualTo(own.timeline().seconds(40));
        assertThat(isolated.timeline().isKeyFrame(0)).isTrue();
        List<VideoFrame> frames = TestClips.frames(isolated, options);
        List<VideoFrame> expected = TestClips.frames(own, options);
        assertThat(frames).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(frames.get(i).index()).isEqualTo(expected.get(i).index());
            assertThat(frames.get(i).pts()).isEqualTo(expected.get(i).pts());
            assertThat(frames.get(i).bytes()).isEqualTo(expected.get(i).bytes());
        }
    }

    @Test
    void whatIsNoVideoIsRefusedInTheSameWords() {
        Path text = TestClips.resource("make-clips.sh");

        assertThatThrownBy(() -> FrameSources.isolated(text, LIMITS, USUAL).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("make-clips.sh: is not a video file");
        assertThatThrownBy(() -> FrameSources.isolated(Path.of("none.mp4"), LIMITS, USUAL)
                        .info())
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void limitsHoldThere() {
        FrameSource clip = FrameSources.isolated(CLIP, LIMITS.withMaxFrames(3), USUAL);

        assertThatThrownBy(clip::info).isInstanceOf(ChaiDataException.class).hasMessageContaining("maxFrames");
    }

    @Test
    void warningsComeThrough() throws IOException {
        FrameSource clip = FrameSources.isolated(TestClips.shared("robustness/corrupted.mp4"), LIMITS, USUAL);

        try (FrameReader reader = clip.read(ReadOptions.all().withSize(PictureSize.longestSide(32)))) {
            reader.forEachRemaining(frame -> {});
            assertThat(reader.warnings())
                    .anySatisfy(w -> assertThat(w).hasToString("3.000 s (frame 30): picture could not be decoded"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDecoderThatHangsIsKilled() {
        Isolation hanging = USUAL.withCommand(List.of("sleep", "60")).withMaxTime(Duration.ofMillis(300));

        assertThat(failure(hanging).reason()).isEqualTo(Reason.TIME);
        assertThat(failure(hanging)).hasMessageContaining("took longer than PT0.3S");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDecoderThatTakesTooMuchMemoryIsKilled() {
        // A Java process alone holds more than this.
        Isolation small = USUAL.withMaxMemoryBytes(8 << 20);

        assertThat(failure(small).reason()).isEqualTo(Reason.MEMORY);
        assertThat(failure(small)).hasMessageContaining("8 MiB");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDecoderThatDiesIsReported() {
        Isolation dying = USUAL.withCommand(List.of("sh", "-c", "kill -SEGV $$"));
        Isolation babbling = USUAL.withCommand(List.of("sh", "-c", "echo nonsense; sleep 30"));

        assertThat(failure(dying).reason()).isEqualTo(Reason.CRASH);
        assertThat(failure(dying)).hasMessageContaining("ended with code 139");
        assertThat(failure(babbling).reason()).isEqualTo(Reason.CRASH);
        assertThat(failure(babbling)).hasMessageContaining("gave no sensible answer");
    }

    @Test
    void closingEarlyEndsTheProcess() throws IOException {
        FrameReader reader = FrameSources.isolated(CLIP, LIMITS, USUAL).read(ReadOptions.all());
        assertThat(reader.next()).isPresent();

        reader.close();

        assertThatThrownBy(() -> reader.forEachRemaining(frame -> {})).isNotNull();
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> USUAL.withMaxTime(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> USUAL.withMaxMemoryBytes(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> USUAL.withCommand(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static DecoderFailedException failure(Isolation isolation) {
        FrameSource clip = FrameSources.isolated(CLIP, LIMITS, isolation);
        return catchThrowableOfType(DecoderFailedException.class, clip::info);
    }
}

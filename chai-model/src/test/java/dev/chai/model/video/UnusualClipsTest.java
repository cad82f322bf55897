package dev.chai.model.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.video.TestClips.Encoding;
import dev.chai.model.video.isolated.Isolation;
import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clips that are whole, but stored otherwise than most. */
class UnusualClipsTest {
    private static final int FRAMES = 24;

    @TempDir
    private Path folder;

    @Test
    void transportStreamsPutOneBehindTheOtherAreOneClip() throws IOException {
        Path one = write("one.ts", "mpeg2video", "yuv420p");
        Path both = folder.resolve("both.ts");
        try (OutputStream out = Files.newOutputStream(both)) {
            Files.copy(one, out);
            Files.copy(one, out);
        }
        FrameSource joined = FrameSources.of(both);

        assertThat(joined.info().frames()).isEqualTo(2 * FRAMES);
        assertThat(joined.info().seconds()).isBetween(1.95, 2.05);
        List<Integer> numbers = TestClips.numbersOn(joined, ReadOptions.all());
        assertThat(numbers.subList(0, FRAMES))
                .isEqualTo(IntStream.range(0, FRAMES).boxed().toList());
        assertThat(numbers.subList(FRAMES, 2 * FRAMES))
                .isEqualTo(IntStream.range(0, FRAMES).boxed().toList());
        assertThat(TestClips.numbersOn(joined, ReadOptions.only(2, FRAMES + 3))).containsExactly(2, 3);
        assertThat(TestClips.frames(joined, ReadOptions.all()))
                .extracting(VideoFrame::seconds)
                .isSorted();
    }

    @Test
    void webpIsRefusedWithAWayToConvertIt() throws IOException {
        Path file = Files.write(
                folder.resolve("a.webp"), "RIFF....WEBPVP8X..........ANIM".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> FrameSources.of(file).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("WebP")
                .hasMessageContaining("convert");
    }

    @Test
    void presetsReachEveryReaderEvenInAnotherProcess() throws IOException {
        Path file = write("one.mp4", "mpeg4", "yuv420p");
        FrameSource isolated = FrameSources.isolated(file, VideoLimits.defaults(), Isolation.defaults());
        FrameSource preset =
                FrameSources.preset(isolated, o -> o.withDeinterlacing().withToneMapping());

        assertThat(TestClips.numbersOn(preset, ReadOptions.only(5))).containsExactly(5);
        assertThat(ReadOptions.all().withDeinterlacing().withToneMapping().toString())
                .endsWith("deinterlaced, tone-mapped");
    }

    private Path write(String name, String codec, String pixels) {
        return TestClips.write(
                folder.resolve(name), TestClips.numbered(FRAMES), new Encoding(codec, pixels, 24, 2_000_000));
    }
}

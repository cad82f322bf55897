package dev.chai.model.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.TestClips.Encoding;
import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSourceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "h264-b-frames.mp4, 0, 48",
        "h264-b-frames.avi, 0, 48",
        "h264-b-frames.ts, 0, 48",
        "header-first.mp4, 0, 48",
        "hevc.mp4, 0, 48",
        "av1.mkv, 0, 24",
        "h264-10-bit.mp4, 0, 24",
        "h264-odd-444.mkv, 0, 24",
        "with-audio.mkv, 0, 24",
        "variable-rate.mp4, 0, 16",
        "one-frame.mp4, 0, 1",
        "edit-list.mp4, 18, 30"
    })
    void everyFrameComesOnceAndInOrder(String name, int first, int count) throws IOException {
        FrameSource clip = FrameSources.of(TestClips.resource(name));

        assertThat(clip.info().frames()).isEqualTo(count);
        assertThat(TestClips.numbersOn(clip, ReadOptions.all())).isEqualTo(range(first, first + count));
        assertThat(TestClips.frames(clip, ReadOptions.all()))
                .extracting(VideoFrame::index)
                .isEqualTo(range(0, count));
    }

    @ParameterizedTest
    @CsvSource({
        "ffv1, bgr0, lossless.mkv",
        "mpeg4, yuv420p, part2.mp4",
        "mpeg4, yuv420p, part2.avi",
        "libopenh264, yuv420p, h264.mov",
        "libvpx, yuv420p, vp8.webm",
        "libvpx-vp9, yuv420p, vp9.webm"
    })
    void everyCodecOfTheLgplBuildComesBack(String codec, String pixelFormat, String file) throws IOException {
        Path clip = TestClips.write(
                folder.resolve(file), TestClips.numbered(30), new Encoding(codec, pixelFormat, 24, 400_000));

        assertThat(TestClips.numbersOn(FrameSources.of(clip), ReadOptions.all()))
                .isEqualTo(range(0, 30));
        assertThat(TestClips.numbersOn(FrameSources.of(clip), ReadOptions.only(3, 17, 29)))
                .containsExactly(3, 17, 29);
        assertThat(FrameSources.of(clip).info().fps()).isCloseTo(24, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264-b-frames.mp4", "hevc.mp4", "h264-b-frames.avi", "h264-b-frames.ts", "edit-list.mp4"})
    void wantedFramesEqualThoseOfAFullPassToTheByte(String name) throws IOException {
        FrameSource clip = FrameSources.of(TestClips.resource(name));
        List<VideoFrame> all = TestClips.frames(clip, ReadOptions.all());
        int last = all.size() - 1;
        for (int[] wanted :
                new int[][] {{0}, {last}, {1, last}, {5, 6, 7, 28}, {0, 11, 12, 13, 29}, {last - 1, last}}) {
            List<VideoFrame> some = TestClips.frames(clip, ReadOptions.only(wanted));
            assertThat(some).extracting(VideoFrame::index).containsExactlyElementsOf(boxed(wanted));
            for (VideoFrame frame : some) {
                assertThat(frame.bytes()).isEqualTo(all.get(frame.index()).bytes());
            }
        }
    }

    @Test
    void farFramesAreReachedByJumping() throws IOException {
        Path file = TestClips.write(
                folder.resolve("long.mp4"), TestClips.numbered(240), new Encoding("mpeg4", "yuv420p", 24, 400_000));

        assertThat(TestClips.numbersOn(FrameSources.of(file), ReadOptions.only(0, 100, 101, 230)))
                .containsExactly(0, 100, 101, 230);
    }

    @Test
    void variableRateIsReadFromTimestamps() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.resource("variable-rate.mp4"));

        assertThat(clip.timeline().isVariableRate()).isTrue();
        assertThat(clip.timeline().seconds(4)).isCloseTo(16 / 24.0, within(1e-9));
        assertThat(clip.timeline().frameAt(30 / 24.0)).isEqualTo(5);
        assertThat(FrameSources.of(TestClips.resource("hevc.mp4")).timeline().isVariableRate())
                .isFalse();
    }

    @Test
    void secondsStartAtTheFirstFrameWhateverTheContainerSays() throws IOException {
        List<VideoFrame> frames =
                TestClips.frames(FrameSources.of(TestClips.resource("h264-b-frames.ts")), ReadOptions.all());

        assertThat(frames.get(0).seconds()).isZero();
        assertThat(frames.get(0).pts()).as("the stream's own clock").isGreaterThan(100_000);
        assertThat(frames.get(24).seconds()).isCloseTo(1, within(1e-4));
    }

    @Test
    void oddSizesAndTenBitsKeepTheirShape() throws IOException {
        VideoFrame odd = TestClips.frames(FrameSources.of(TestClips.resource("h264-odd-444.mkv")), ReadOptions.only(3))
                .get(0);

        assertThat(odd.width()).isEqualTo(63);
        assertThat(odd.height()).isEqualTo(47);
        assertThat(FrameSources.of(TestClips.resource("h264-10-bit.mp4")).info().pixelFormat())
                .isEqualTo("yuv420p10le");
    }

    @Test
    void framesAreScaledWhileDecoded() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.resource("hevc.mp4"));

        VideoFrame small = TestClips.frames(clip, ReadOptions.only(37).withSize(PictureSize.longestSide(32)))
                .get(0);
        VideoFrame square = TestClips.frames(clip, ReadOptions.only(37).withSize(PictureSize.exact(80, 80)))
                .get(0);

        assertThat(small).hasToString("frame 37 at " + small.seconds() + " s, 32x24 RGB");
        assertThat(TestClips.numberOn(small)).isEqualTo(37);
        assertThat(square.width()).isEqualTo(80);
        assertThat(TestClips.numberOn(square)).isEqualTo(37);
    }

    @Test
    void grayIsLumaOverTheFullRange() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.write(
                folder.resolve("gray.mp4"),
                List.of(gray(0), gray(255)),
                new Encoding("mpeg4", "yuv420p", 24, 400_000)));

        List<VideoFrame> frames = TestClips.frames(clip, ReadOptions.all().withPixels(Pixels.GRAY));

        assertThat(frames.get(0).bytes()[100] & 0xff).isLessThanOrEqualTo(2);
        assertThat(frames.get(1).bytes()[100] & 0xff).isGreaterThanOrEqualTo(253);
        assertThat(frames.get(0).bytes()).hasSize(64 * 48);
    }

    @Test
    void threadsChangeNothing() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.resource("hevc.mp4"));

        List<VideoFrame> one = TestClips.frames(clip, ReadOptions.all().withThreads(1));
        List<VideoFrame> four =
                TestClips.frames(clip, ReadOptions.all().withThreads(4).withPrefetch(3));

        assertThat(one).hasSameSizeAs(four);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).bytes()).isEqualTo(four.get(i).bytes());
        }
    }

    @Test
    void aTextFileNamedMp4IsRefusedWithAdvice() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.mp4"), "The camera pans left.\n");

        assertThatThrownBy(() -> FrameSources.of(text).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("notes.mp4")
                .hasMessageContaining("not a video file")
                .hasMessageContaining("mkv");
    }

    @Test
    void filesThatAreNoneAreRefusedEachWithItsReason() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.mp4"));

        assertThatThrownBy(() -> FrameSources.of(empty).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> FrameSources.of(folder).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("FrameSources.folder");
        assertThatThrownBy(() -> FrameSources.of(folder.resolve("none.mp4")).read(ReadOptions.all()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aPlaylistOpensNothingElse() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.mp4"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + TestClips.resource("hevc.mp4")
                        + "\n#EXT-X-ENDLIST\n");

        assertThatThrownBy(() -> FrameSources.of(list).info()).isInstanceOf(ChaiDataException.class);
    }

    @Test
    void aFrameBeyondTheClipIsABadArgument() {
        FrameSource clip = FrameSources.of(TestClips.resource("one-frame.mp4"));

        assertThatThrownBy(() -> clip.read(ReadOptions.only(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frame 1 wanted of a clip with frames 0 to 0");
        assertThatThrownBy(() -> ReadOptions.only(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReadOptions.all().withThreads(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReadOptions.all().withPrefetch(65)).isInstanceOf(IllegalArgumentException.class);
    }

    private static VideoFrame gray(int level) {
        byte[] rgb = new byte[64 * 48 * 3];
        java.util.Arrays.fill(rgb, (byte) level);
        return VideoFrame.of(0, 0, 64, 48, rgb);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Integer> boxed(int[] values) {
        return IntStream.of(values).boxed().toList();
    }
}

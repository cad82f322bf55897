package dev.chai.model.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.Pixels;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.TestClips.Encoding;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.reading.Budget;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureBandsTest {
    @TempDir
    Path folder;

    /** Random colours: any difference of chroma between bands and the whole would show. */
    private static List<VideoFrame> noise(int width, int height, int count) {
        Random random = new Random(4);
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[width * height * 3];
            random.nextBytes(rgb);
            frames.add(VideoFrame.of(i, i / 24.0, width, height, rgb));
        }
        return frames;
    }

    private Path clip(int width, int height, String codec, String pixelFormat) {
        Path file = folder.resolve("noise.mkv");
        return TestClips.write(file, noise(width, height, 6), new Encoding(codec, pixelFormat, 24, 4_000_000));
    }

    @ParameterizedTest
    @CsvSource({"94, 128, 64, ffv1", "96, 180, 60, ffv1", "130, 272, 34, mpeg4", "96, 46, 46, ffv1"})
    void bandsGiveTheBytesOfTheWholePicture(int width, int height, int rows, String codec) throws IOException {
        Path file = clip(width, height, codec, "yuv420p");
        Budget budget = new Budget("noise", VideoLimits.defaults());
        budget.start();
        SwsContext scaler = swscale.sws_alloc_context();
        scaler.flags(swscale.SWS_BICUBIC);
        byte[] whole = new byte[width * height * 3];
        byte[] banded = new byte[whole.length];
        try (VideoDecoder decoder = VideoDecoder.open(file, budget, 1, Undecoded.byTimestamp(pts -> {}));
                PictureBands one = new PictureBands(Pixels.RGB, width, height, height, false);
                PictureBands many = new PictureBands(Pixels.RGB, width, height, rows, false)) {
            AVFrame picture = Objects.requireNonNull(decoder.next());
            assertThat(PictureBands.rowsFor(picture, Pixels.RGB, width, height)).isEqualTo(rows);
            one.convert(scaler, picture, whole);
            many.convert(scaler, picture, banded);
        } finally {
            swscale.sws_free_context(scaler);
        }
        assertThat(banded).isEqualTo(whole);
        assertThat(whole).isNotEqualTo(new byte[whole.length]);
    }

    @ParameterizedTest
    @CsvSource({"ffv1, yuv444p, RGB", "ffv1, yuv420p10le, RGB", "ffv1, yuv420p, GRAY"})
    void picturesWhoseRowsLeanOnEachOtherStayWhole(String codec, String pixelFormat, Pixels pixels) throws IOException {
        Path file = clip(96, 128, codec, pixelFormat);
        Budget budget = new Budget("noise", VideoLimits.defaults());
        budget.start();
        try (VideoDecoder decoder = VideoDecoder.open(file, budget, 1, Undecoded.byTimestamp(pts -> {}))) {
            AVFrame picture = Objects.requireNonNull(decoder.next());
            assertThat(PictureBands.rowsFor(picture, pixels, 96, 128)).isEqualTo(128);
            assertThat(PictureBands.rowsFor(picture, pixels, 48, 64)).isEqualTo(64);
        }
    }

    @Test
    void lentFramesEqualOwnedOnesAndUseFewArraysOverAndOver() throws IOException {
        FrameSource source = FrameSources.of(TestClips.resource("h264-b-frames.mp4"));
        List<VideoFrame> owned = TestClips.frames(source, ReadOptions.all());
        for (int ahead : new int[] {0, 2}) {
            Set<byte[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
            try (FrameReader reader =
                    source.read(ReadOptions.all().withPrefetch(ahead).withLentFrames())) {
                for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                    VideoFrame lent = frame.get();
                    assertThat(lent.bytes()).isEqualTo(owned.get(lent.index()).bytes());
                    arrays.add(lent.bytes());
                }
            }
            assertThat(arrays).hasSize(ahead + 3);
        }
    }

    @Test
    void ownedFramesNeverShareTheirMemory() throws IOException {
        Set<byte[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        TestClips.frames(
                        FrameSources.of(TestClips.resource("h264-b-frames.mp4")),
                        ReadOptions.all().withPrefetch(2))
                .forEach(frame -> arrays.add(frame.bytes()));
        assertThat(arrays).hasSize(48);
    }
}

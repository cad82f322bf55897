package dev.chai.model.video;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.junit.jupiter.api.Assumptions;

/** Clips whose every frame shows its own number, as eight vertical bars with the least significant bit on the left. */
public final class TestClips {
    private TestClips() {}

    /** A clip of the test resources. */
    public static Path resource(String name) {
        URL url = Objects.requireNonNull(TestClips.class.getResource("/video/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clip of the shared sample data; the test is skipped where there is none. */
    public static Path shared(String name) {
        Path file = Path.of(System.getProperty("chai.root", ".."))
                .resolve("../shared/data/clips")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no sample clip " + file);
        return file;
    }

    /** A picture with a number. */
    public static VideoFrame numbered(int number, int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            int bar = (i / 3 % width) * 8 / width;
            rgb[i] = (byte) ((number >> bar & 1) == 1 ? 210 : 40);
        }
        return VideoFrame.of(number, number / 24.0, width, height, rgb);
    }

    /** Pictures with the numbers 0 to count - 1, at 24 a second. */
    public static List<VideoFrame> numbered(int count) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(numbered(i, 64, 48));
        }
        return frames;
    }

    /** The number that a picture shows. */
    public static int numberOn(VideoFrame frame) {
        int number = 0;
        for (int bar = 0; bar < 8; bar++) {
            int x = (2 * bar + 1) * frame.width() / 16;
            int green = frame.rgbAt(x, frame.height() / 2) >> 8 & 0xff;
            number |= (green > 125 ? 1 : 0) << bar;
        }
        return number;
    }

    /** The numbers on all frames that a source gives. */
    public static List<Integer> numbersOn(FrameSource source, ReadOptions options) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (VideoFrame frame : frames(source, options)) {
            numbers.add(numberOn(frame));
        }
        return numbers;
    }

    /** All frames that a source gives. */
    public static List<VideoFrame> frames(FrameSource source, ReadOptions options) throws IOException {
        List<VideoFrame> frames = new ArrayList<>();
        try (FrameReader reader = source.read(options)) {
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                frames.add(frame.get());
            }
        }
        return frames;
    }

    /** How to encode. */
    public record Encoding(String codec, String pixelFormat, double fps, long bitsPerSecond) {
        /** No loss at all. */
        public static final Encoding LOSSLESS = new Encoding("ffv1", "bgr0", 24, 0);
    }

    /** Encodes frames of one size at a constant rate into a file whose suffix names the container. */
    public static Path write(Path file, List<VideoFrame> frames, Encoding encoding) {
        VideoFrame first = frames.get(0);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), first.width(), first.height(), 0)) {
            recorder.setVideoCodecName(encoding.codec);
            recorder.setPixelFormat(avutil.av_get_pix_fmt(encoding.pixelFormat));
            recorder.setFrameRate(encoding.fps);
            recorder.setGopSize(12);
            if (encoding.bitsPerSecond > 0) {
                recorder.setVideoBitrate((int) encoding.bitsPerSecond);
            }
            recorder.start();
            for (VideoFrame frame : frames) {
                recorder.record(toJavaCv(frame), avutil.AV_PIX_FMT_RGB24);
            }
            recorder.stop();
        } catch (FrameRecorder.Exception e) {
            throw new IllegalStateException("cannot encode " + file + " as " + encoding, e);
        }
        return file;
    }

    private static Frame toJavaCv(VideoFrame frame) {
        Frame target = new Frame(frame.width(), frame.height(), Frame.DEPTH_UBYTE, 3);
        ByteBuffer pixels = (ByteBuffer) target.image[0];
        int rowBytes = frame.width() * 3;
        for (int y = 0; y < frame.height(); y++) {
            pixels.position(y * target.imageStride);
            pixels.put(frame.bytes(), y * rowBytes, rowBytes);
        }
        pixels.position(0);
        return target;
    }
}

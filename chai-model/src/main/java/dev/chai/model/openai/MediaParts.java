package dev.chai.model.openai;

import dev.chai.model.internal.SharedCache;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmVideo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures and videos as the parts of a message's content. A video's bytes are kept for the next request, which sends the very same and
 * so meets the server's prefix cache. Thread-safe.
 */
final class MediaParts {
    private static final float JPEG_QUALITY = 0.95f;
    private static final long MOST_KEPT = 128L << 20;
    /** A clip of one frame, or of frames at one time, has no rate of its own. */
    private static final double NO_RATE = 2;

    /** By content, so that what is kept holds no pixels. */
    private final SharedCache<List<String>> kept;

    MediaParts() {
        this(MOST_KEPT);
    }

    /** Keeps at most this many characters of encoded videos. */
    MediaParts(long most) {
        kept = new SharedCache<>(
                most, parts -> parts.stream().mapToLong(String::length).sum());
    }

    /** How a video goes: as its server's profile wants, but never as a clip of constant rate where its frames are not evenly spaced. */
    static VideoTransport transport(VlmVideo video, ServerProfile profile) {
        return profile.transport() == VideoTransport.MP4 && !isEven(video)
                ? VideoTransport.FRAMES
                : profile.transport();
    }

    /** Frames a second of a video's frames. */
    static double rate(VlmVideo video) {
        List<VideoFrame> frames = video.frames();
        double span = frames.get(frames.size() - 1).seconds() - frames.get(0).seconds();
        return span > 0 ? (frames.size() - 1) / span : NO_RATE;
    }

    /** Samplers round to whole frames of the clip, half a frame either way. */
    private static boolean isEven(VlmVideo video) {
        double rate = rate(video);
        double start = video.frames().get(0).seconds();
        double slack = 0.75 / video.sourceFps() + 1e-3;
        for (int i = 0; i < video.frames().size(); i++) {
            if (Math.abs(video.frames().get(i).seconds() - start - i / rate) > slack) {
                return false;
            }
        }
        return true;
    }

    /** A video as JSON objects, comma between them. */
    List<String> video(VlmVideo video, VideoTransport transport) throws VlmException {
        return kept.get(
                transport + " " + video.digest(),
                () -> transport == VideoTransport.MP4 ? List.of(clip(video)) : frames(video));
    }

    private static String clip(VlmVideo video) throws VlmException {
        byte[] mp4 = ClipEncoder.mp4(video.frames(), rate(video));
        return "{\"type\":\"video_url\",\"video_url\":{\"url\":\"data:video/mp4;base64,"
                + Base64.getEncoder().encodeToString(mp4) + "\"}}";
    }

    private static List<String> frames(VlmVideo video) throws VlmException {
        List<String> parts = new ArrayList<>();
        for (VideoFrame frame : video.frames()) {
            parts.add("{\"type\":\"text\",\"text\":\"<" + seconds(frame.seconds()) + " seconds>\"}");
            parts.add(image(frame));
        }
        return parts;
    }

    /** One decimal, half to even on the exact binary value, as Python prints it for Qwen's own time stamps. */
    static String seconds(double seconds) {
        return new BigDecimal(seconds).setScale(1, RoundingMode.HALF_EVEN).toString();
    }

    static String image(VideoFrame frame) throws VlmException {
        return "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(jpeg(frame)) + "\"}}";
    }

    private static byte[] jpeg(VideoFrame frame) throws VlmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(frame.toImage(), null, null), quality);
        } catch (IOException e) {
            throw new VlmException(VlmException.Kind.UNSUPPORTED_MEDIA, frame + " could not be encoded as JPEG", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

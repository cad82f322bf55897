package dev.chai.model.onnx;

import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.VlmPart;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Keys of caches: SHA-256 over content. Cost: one pass over it. */
final class Digests {
    private Digests() {}

    /** An image's or video's pixels. */
    static String of(VlmPart part) {
        if (part instanceof VlmPart.Video video) {
            return "video " + video.video().digest();
        }
        VideoFrame frame = ((VlmPart.Image) part).frame();
        MessageDigest sha = sha256();
        sha.update(ByteBuffer.allocate(8)
                .putInt(frame.width())
                .putInt(frame.height())
                .flip());
        sha.update(frame.bytes());
        return "image " + HexFormat.of().formatHex(sha.digest());
    }

    /** The beginning of a prompt with what its pictures show. */
    static String of(long[] ids, int end, List<String> pictures) {
        MessageDigest sha = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(end * Long.BYTES);
        for (int i = 0; i < end; i++) {
            buffer.putLong(ids[i]);
        }
        sha.update(buffer.flip());
        pictures.forEach(picture -> sha.update(picture.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package dev.chai.model.onnx;

import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.VlmPart;
import dev.chai.spec.file.Sha256;
import java.nio.ByteBuffer;
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
        Sha256 sha = new Sha256();
        sha.add(ByteBuffer.allocate(8)
                .putInt(frame.width())
                .putInt(frame.height())
                .flip());
        sha.add(frame.bytes());
        return "image " + sha.hex();
    }

    /** The beginning of a prompt with what its pictures show. */
    static String of(long[] ids, int end, List<String> pictures) {
        Sha256 sha = new Sha256();
        ByteBuffer buffer = ByteBuffer.allocate(end * Long.BYTES);
        for (int i = 0; i < end; i++) {
            buffer.putLong(ids[i]);
        }
        sha.add(buffer.flip());
        for (String picture : pictures) {
            sha.add(picture);
        }
        return sha.hex();
    }
}

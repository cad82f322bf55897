package dev.chai.model.video.isolated;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.ffmpeg.FileSource;
import dev.chai.model.video.isolated.DecodeWire.Request;
import dev.chai.spec.data.ChaiDataException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The other end of {@link IsolatedSource}: reads a request from its input, and answers on its output. */
final class DecodeWorker {
    private static final int BUFFER = 1 << 16;
    private static final int AHEAD = 2;

    private DecodeWorker() {}

    /** Runs one request and ends the process. */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        System.setOut(System.err); // Whatever else prints must not end up among the answers.
        Request request = DecodeWire.readRequest(new DataInputStream(System.in));
        try {
            answer(request, out);
        } catch (ChaiDataException e) {
            out.writeByte(DecodeWire.BAD_DATA);
            DecodeWire.writeText(out, e.problem());
        } catch (OutOfMemoryError e) {
            out.writeByte(DecodeWire.OUT_OF_MEMORY);
        } catch (IOException | RuntimeException e) {
            out.writeByte(DecodeWire.FAILED);
            DecodeWire.writeText(out, e.toString());
        }
        out.flush();
    }

    private static void answer(Request request, DataOutputStream out) throws IOException {
        FrameSource clip = new FileSource(request.file(), request.limits());
        if (request.options().isEmpty()) {
            ClipInfo info = clip.info();
            out.writeByte(DecodeWire.END);
            DecodeWire.write(out, info, clip.timeline());
            return;
        }
        try (FrameReader reader = clip.read(request.options().get().withPrefetch(AHEAD))) {
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                out.writeByte(DecodeWire.FRAME);
                DecodeWire.write(out, frame.get());
            }
            List<ClipWarning> warnings = reader.warnings();
            out.writeByte(DecodeWire.END);
            DecodeWire.write(out, warnings);
        }
    }
}

package dev.chai.model.video.isolated;

import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.isolated.DecodeWire.Request;
import dev.chai.model.video.reading.Budget;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Frames out of another process, which decodes ahead as far as the pipe between them holds. */
final class IsolatedReader implements FrameReader {
    private final DecoderProcess process;
    private final Budget budget;
    private List<ClipWarning> warnings = List.of();
    private boolean ended;

    IsolatedReader(Request request, Isolation isolation) throws IOException {
        this.process = new DecoderProcess(request, isolation);
        this.budget = new Budget(request.file().toString(), request.limits());
    }

    @Override
    public Optional<VideoFrame> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        return process.ask(in -> {
            if (process.tag() == DecodeWire.FRAME) {
                return Optional.of(DecodeWire.readFrame(in, budget));
            }
            ended = true;
            warnings = List.copyOf(DecodeWire.readWarnings(in));
            return Optional.empty();
        });
    }

    @Override
    public List<ClipWarning> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        process.close();
    }
}

package dev.chai.model.video.isolated;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.isolated.DecodeWire.Request;
import dev.chai.model.video.reading.Budget;
import dev.chai.model.video.reading.ClipIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video file that other processes read for this one.
 *
 * @since 0.1
 */
public final class IsolatedSource implements FrameSource {
    private final Path file;
    private final VideoLimits limits;
    private final Isolation isolation;
    private @Nullable ClipIndex index;

    public IsolatedSource(Path file, VideoLimits limits, Isolation isolation) {
        this.file = Objects.requireNonNull(file, "file");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.isolation = Objects.requireNonNull(isolation, "isolation");
    }

    @Override
    public ClipInfo info() throws IOException {
        return index().info();
    }

    @Override
    public ClipTimeline timeline() throws IOException {
        return index().timeline();
    }

    @Override
    public FrameReader read(ReadOptions options) throws IOException {
        requireFile();
        return new IsolatedReader(new Request(file.toAbsolutePath(), limits, Optional.of(options)), isolation);
    }

    private synchronized ClipIndex index() throws IOException {
        if (index == null) {
            requireFile();
            Budget budget = new Budget(file.toString(), limits);
            Request request = new Request(file.toAbsolutePath(), limits, Optional.empty());
            try (DecoderProcess process = new DecoderProcess(request, isolation)) {
                index = process.ask(in -> {
                    process.tag();
                    return DecodeWire.readIndex(in, budget);
                });
            }
        }
        return index;
    }

    private void requireFile() throws NoSuchFileException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }

    @Override
    public String toString() {
        return file + " (isolated)";
    }
}

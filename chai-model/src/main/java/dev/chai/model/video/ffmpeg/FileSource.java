package dev.chai.model.video.ffmpeg;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.reading.ClipIndex;
import dev.chai.model.video.reading.PrefetchReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A video file. Its index is made at the first question and kept. */
public final class FileSource implements FrameSource {
    private final Path file;
    private final VideoLimits limits;
    private @Nullable ClipIndex index;

    public FileSource(Path file, VideoLimits limits) {
        this.file = Objects.requireNonNull(file, "file");
        this.limits = Objects.requireNonNull(limits, "limits");
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
        FrameReader reader = new FileReader(file, index(), limits, options);
        return options.prefetch() > 0 ? new PrefetchReader(reader, options.prefetch()) : reader;
    }

    private synchronized ClipIndex index() throws IOException {
        if (index == null) {
            index = PacketScan.of(file, limits);
        }
        return index;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

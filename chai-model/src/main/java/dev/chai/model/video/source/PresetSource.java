package dev.chai.model.video.source;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import java.io.IOException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A source whose every reader gets its options changed first. */
record PresetSource(FrameSource source, UnaryOperator<ReadOptions> preset) implements FrameSource {
    PresetSource {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(preset, "preset");
    }

    @Override
    public ClipInfo info() throws IOException {
        return source.info();
    }

    @Override
    public ClipTimeline timeline() throws IOException {
        return source.timeline();
    }

    @Override
    public FrameReader read(ReadOptions options) throws IOException {
        return source.read(preset.apply(options));
    }

    @Override
    public String toString() {
        return source.toString();
    }
}

package dev.chai.cli.video;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.isolated.Isolation;
import dev.chai.model.video.source.FrameSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how clips are read. */
public final class ClipInput {
    @Option(
            names = "--isolated",
            description = "Decode in a process of its own: for files that may be made to crash a decoder.")
    private boolean isolated;

    @Option(
            names = "--max-seconds",
            paramLabel = "N",
            description = "Give a clip up that takes longer to decode (default: 1800; isolated: 300).")
    private Optional<Integer> maxSeconds = Optional.empty();

    @Option(names = "--deinterlace", description = "Show one field of interlaced frames, without combs.")
    private boolean deinterlace;

    @Option(
            names = "--tone-map",
            description = "Map HDR and wide-gamut colors to BT.709; without it levels are as stored.")
    private boolean toneMap;

    ClipInput() {}

    /** Opens a clip as these options say. */
    public FrameSource open(Path file) {
        return FrameSources.preset(source(file), this::applyTo);
    }

    private ReadOptions applyTo(ReadOptions options) {
        ReadOptions whole = deinterlace ? options.withDeinterlacing() : options;
        return toneMap ? whole.withToneMapping() : whole;
    }

    private FrameSource source(Path file) {
        Optional<Duration> time = maxSeconds.map(Duration::ofSeconds);
        VideoLimits limits = time.map(VideoLimits.defaults()::withMaxWallTime).orElse(VideoLimits.defaults());
        if (!isolated) {
            return FrameSources.of(file, limits);
        }
        Isolation isolation = time.map(Isolation.defaults()::withMaxTime).orElse(Isolation.defaults());
        return FrameSources.isolated(file, limits, isolation);
    }
}

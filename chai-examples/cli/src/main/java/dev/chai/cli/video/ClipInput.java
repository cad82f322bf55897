package dev.chai.cli.video;

import dev.chai.model.video.FrameSource;
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

    ClipInput() {}

    public FrameSource open(Path file) {
        Optional<Duration> time = maxSeconds.map(Duration::ofSeconds);
        VideoLimits limits = time.map(VideoLimits.defaults()::withMaxWallTime).orElse(VideoLimits.defaults());
        if (!isolated) {
            return FrameSources.of(file, limits);
        }
        Isolation isolation = time.map(Isolation.defaults()::withMaxTime).orElse(Isolation.defaults());
        return FrameSources.isolated(file, limits, isolation);
    }
}

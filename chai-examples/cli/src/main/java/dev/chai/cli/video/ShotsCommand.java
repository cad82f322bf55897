package dev.chai.cli.video;

import dev.chai.cli.io.Terminal;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.sampling.Shot;
import dev.chai.model.video.sampling.ShotDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code chai shots}: where clips are cut. */
@Command(
        name = "shots",
        description = "Find the shots of clips.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  chai shots montage.mp4",
            "",
            "The answer is a line for each clip,",
            "  {\"clip\",\"shots\":[{\"firstFrame\",\"lastFrame\",\"start\",\"end\"}]}, times in seconds,",
            "with \"warnings\" and exit code 1 for a damaged clip, or {\"clip\",\"error\"} and exit code 2."
        })
public final class ShotsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ClipInput input;

    @Parameters(paramLabel = "CLIP", arity = "1..*", description = "Video files.")
    private List<Path> clips = List.of();

    @Option(
            names = "--detector",
            defaultValue = "content",
            paramLabel = "NAME",
            description = "content or adaptive, which fast camera moves do not fool (default: ${DEFAULT-VALUE}).")
    private String detector = "content";

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "Score from which a change is a cut (27; adaptive: 3).")
    private Optional<Double> threshold = Optional.empty();

    ShotsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ShotDetector chosen = chosen();
        ClipAnswers answers = new ClipAnswers(terminal);
        answers.answer(clips, (clip, json) -> write(clip, chosen, json));
        return answers.exitCode();
    }

    private ShotDetector chosen() {
        ShotDetector named = switch (detector) {
            case "content" -> ShotDetector.content();
            case "adaptive" -> ShotDetector.adaptive();
            default -> throw new IllegalArgumentException("--detector is content or adaptive, not " + detector);
        };
        return threshold.map(named::withThreshold).orElse(named);
    }

    private List<ClipWarning> write(Path clip, ShotDetector detector, JsonGenerator json) throws IOException {
        List<ClipWarning> warnings = new ArrayList<>();
        List<Shot> shots = detector.detect(input.open(clip), warnings::add);
        json.writeArrayPropertyStart("shots");
        for (Shot shot : shots) {
            json.writeStartObject();
            json.writeNumberProperty("firstFrame", shot.firstFrame());
            json.writeNumberProperty("lastFrame", shot.lastFrame());
            json.writeNumberProperty("start", Math.rint(shot.startSeconds() * 1000) / 1000);
            json.writeNumberProperty("end", Math.rint(shot.endSeconds() * 1000) / 1000);
            json.writeEndObject();
        }
        json.writeEndArray();
        return warnings;
    }
}

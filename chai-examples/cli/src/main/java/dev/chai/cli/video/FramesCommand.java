package dev.chai.cli.video;

import dev.chai.cli.io.Terminal;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.sampling.FrameGrid;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Sample;
import dev.chai.model.video.sampling.SampleReader;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code chai frames}: chooses frames of clips, and writes them as images where wanted. */
@Command(
        name = "frames",
        description = "Choose frames of clips by a strategy; write them as PNG files or as one grid.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai frames --sample fps=2 --out frames clip.mp4",
            "  chai frames --sample uniform=16 --grid 4x4 --out grids *.mp4",
            "",
            "The answer is a line for each clip,",
            "  {\"clip\",\"frames\":[{\"index\",\"pts\",\"seconds\",\"reason\",\"file\"?}],\"grid\"?,\"warnings\"?}",
            "or {\"clip\",\"error\"}. Exit code 1: a clip was damaged but gave frames; 2: one could not be read."
        })
public final class FramesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ClipInput input;

    @Parameters(paramLabel = "CLIP", arity = "1..*", description = "Video files.")
    private List<Path> clips = List.of();

    @Option(
            names = "--sample",
            defaultValue = "fps=2",
            paramLabel = "HOW",
            description = {
                "uniform=N, fps=F, all, first-last, qwen-utils[=F], qwen-hf[=F], shots or keyframes,",
                "with @START-END behind for a stretch in seconds (default: ${DEFAULT-VALUE})."
            })
    private String sample = "fps=2";

    @Option(names = "--out", paramLabel = "DIR", description = "Write the frames, or the grid, into this folder.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replace pictures that are in the folder already.")
    private boolean force;

    @Option(
            names = "--grid",
            paramLabel = "CxR",
            description = "Write one picture of C by R frames with their times, such as 4x4.")
    private Optional<String> grid = Optional.empty();

    @Option(names = "--side", paramLabel = "PIXELS", description = "Scale frames to at most this longest side.")
    private Optional<Integer> side = Optional.empty();

    FramesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Sampling strategy = Sampling.parse(sample);
        Optional<FrameGrid> cells = grid.map(FrameGrid::parse).map(FrameGrid::withTimestamps);
        if (cells.isPresent() && out.isEmpty()) {
            throw new IllegalArgumentException("--grid needs --out, the folder to write the picture to");
        }
        if (out.isPresent()) {
            Files.createDirectories(out.get());
        }
        ClipAnswers answers = new ClipAnswers(terminal);
        PictureNames names = new PictureNames();
        answers.answer(clips, (clip, json) -> write(clip, names.of(clip), strategy, cells, json));
        return answers.exitCode();
    }

    private List<ClipWarning> write(
            Path clip, String stem, Sampling strategy, Optional<FrameGrid> cells, JsonGenerator json)
            throws IOException {
        FrameSampler sampler = FrameSampler.of(strategy).withSize(size());
        List<Sample> kept = new ArrayList<>();
        try (SampleReader samples = sampler.read(input.open(clip))) {
            json.writeArrayPropertyStart("frames");
            for (Optional<Sample> next = samples.next(); next.isPresent(); next = samples.next()) {
                writeSample(stem, next.get(), cells.isPresent(), json);
                if (cells.isPresent()) {
                    kept.add(next.get());
                }
            }
            json.writeEndArray();
            if (cells.isPresent()) {
                String name = stem + "-grid.png";
                writeImage(cells.get().render(kept), name);
                json.writeStringProperty("grid", name);
            }
            return samples.warnings();
        }
    }

    private PictureSize size() {
        if (out.isEmpty()) {
            return PictureSize.longestSide(64); // They are never shown; decoding alone shows damage.
        }
        return side.map(PictureSize::longestSide).orElse(PictureSize.source());
    }

    private void writeSample(String stem, Sample sample, boolean inGrid, JsonGenerator json) throws IOException {
        VideoFrame frame = sample.frame();
        json.writeStartObject();
        json.writeNumberProperty("index", frame.index());
        json.writeNumberProperty("pts", frame.pts());
        json.writeNumberProperty("seconds", Math.rint(frame.seconds() * 1e6) / 1e6);
        json.writeStringProperty("reason", sample.reason());
        if (sample.isSubstitute()) {
            json.writeNumberProperty("wanted", sample.pick().index());
        }
        if (out.isPresent() && !inGrid) {
            String name = stem + "-" + String.valueOf(1_000_000 + frame.index()).substring(1) + ".png";
            writeImage(frame, name);
            json.writeStringProperty("file", name);
        }
        json.writeEndObject();
    }

    private void writeImage(VideoFrame frame, String name) throws IOException {
        Path file = out.orElseThrow().resolve(name);
        if (!force && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "is there already; add --force to replace it");
        }
        try (AtomicFile picture = AtomicFile.replace(file)) {
            ImageIO.write(frame.toImage(), "png", picture.out());
            picture.commit();
        }
    }
}

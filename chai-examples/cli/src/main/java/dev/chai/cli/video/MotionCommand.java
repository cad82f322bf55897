package dev.chai.cli.video;

import dev.chai.cli.io.Terminal;
import dev.chai.model.motion.MotionProbe;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameSource;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code chai motion}: what the camera does in clips, from their pixels. */
@Command(
        name = "motion",
        description = "Tell camera movement from the pixels of clips.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai motion clip.mp4",
            "  chai motion --format html *.mp4 > motion.html",
            "",
            "jsonl answers with a line for each clip,",
            "  {\"clip\",\"segments\":[{\"primitive\",\"start\",\"end\",\"perSecond\",\"unit\",\"confidence\"}],\"cuts\":[],\"fades\":[],\"playback\":[{\"kind\",\"start\",\"end\",\"amount\"}]}",
            "or {\"clip\",\"error\"}. Exit code 1: a clip was damaged but gave frames; 2: one could not be read."
        })
public final class MotionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ClipInput input;

    @Parameters(paramLabel = "CLIP", arity = "1..*", description = "Video files.")
    private List<Path> clips = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, jsonl or html, which shows frames over the curves (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    MotionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ClipAnswers answers = new ClipAnswers(terminal);
        switch (format) {
            case "jsonl" -> answers.answer(clips, this::write);
            case "text" -> each(answers, this::print);
            case "html" -> writeHtml(answers);
            default -> throw new IllegalArgumentException("--format is text, jsonl or html, not " + format);
        }
        return answers.exitCode();
    }

    @FunctionalInterface
    private interface Shower {
        void show(Path clip, FrameSource source, MotionReport report) throws IOException;
    }

    private void each(ClipAnswers answers, Shower shower) {
        for (Path clip : clips) {
            try {
                FrameSource source = input.open(clip);
                MotionReport report = MotionProbe.standard().analyze(source);
                answers.note(report.warnings());
                shower.show(clip, source, report);
            } catch (IOException | ChaiDataException e) {
                answers.fail(e);
            }
            terminal.out().flush();
        }
    }

    private void print(Path clip, FrameSource source, MotionReport report) {
        terminal.out().println(clip);
        for (ClipWarning warning : report.warnings()) {
            terminal.out().println("  ! " + warning);
        }
        for (double cut : report.cuts()) {
            terminal.out().println(String.format(Locale.ROOT, "  cut at %.2f s", cut));
        }
        report.fades().forEach(fade -> terminal.out().println("  " + fade));
        report.playback().forEach(hint -> terminal.out().println("  " + hint));
        report.segments().forEach(segment -> terminal.out().println("  " + segment));
        if (report.segments().isEmpty()) {
            terminal.out().println("  cannot tell");
        }
    }

    private void writeHtml(ClipAnswers answers) {
        List<String> sections = new ArrayList<>();
        each(answers, (clip, source, report) -> sections.add(new MotionHtml(source, report).section()));
        terminal.out().append(MotionHtml.page(sections));
    }

    private List<ClipWarning> write(Path clip, JsonGenerator json) throws IOException {
        MotionReport report = MotionProbe.standard().analyze(input.open(clip));
        ClipAnswers.addAll(json, report.toJson());
        return report.warnings();
    }
}

package dev.chai.cli.lint;

import dev.chai.cli.io.Terminal;
import dev.chai.cli.video.ClipInput;
import dev.chai.model.motion.MotionProbe;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.rule.Applicability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chai lint}: what is wrong with captions, prompts and critiques, and what to do. */
@Command(
        name = "lint",
        description = "Check captions, generation prompts or critiques and say what to change.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai lint --kind prompt prompts.txt",
            "  chai lint --format jsonl --fail-on never captions.jsonl > findings.jsonl",
            "  echo 'The camera pans up.' | chai lint -",
            "  chai lint --clip clip.mp4 caption.txt",
            "",
            "A .txt file holds a text a line; a .jsonl file holds lines of",
            "  {\"id\",\"text\",\"aspect\"?,\"labels\"?,\"kind\"?,\"target\"?,\"chai\":{\"ignore\":[\"CAM201\"]}?}",
            "A text line may end in, or follow, <!-- chai-ignore CAM201: reason -->."
        })
public final class LintCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LintOptions options;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files (.txt or .jsonl), or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, json, jsonl, sarif, github or checkstyle (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description =
                    "Exit with 1 at findings of this level: error, warning, suggestion or never (default: error).")
    private Optional<String> failOn = Optional.empty();

    @Option(names = "--fix", description = "Give the text after all safe fixes as well.")
    private boolean fix;

    @Option(names = "--unsafe-fixes", description = "The same with fixes that only the clip can confirm.")
    private boolean unsafeFixes;

    @Option(
            names = "--aspect",
            paramLabel = "ASPECT",
            description = "What the texts describe: subject, scene, motion, spatial or camera.")
    private Optional<String> aspect = Optional.empty();

    @Option(
            names = "--clip",
            paramLabel = "CLIP",
            description = "Hold the texts against this video too (rules CLP101 to CLP111).")
    private Optional<Path> clip = Optional.empty();

    @Mixin
    private ClipInput input;

    @Option(
            names = "--stdin-jsonl",
            description = "Serve: read JSON lines from standard input, answer each at once until the input ends.")
    private boolean serve;

    @Option(
            names = "--color",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description = "auto, always or never (default: auto).")
    private String color = "auto";

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() && !serve) {
            throw new ParameterException(spec.commandLine(), "name a file, or - for standard input");
        }
        if (options.pruneBaseline && options.baseline.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--prune-baseline needs the file as --baseline FILE");
        }
        Optional<MotionReport> motion = clip.isPresent() ? Optional.of(look(clip.get())) : Optional.empty();
        LintJob.Wanted wanted = new LintJob.Wanted(files, serve, format, failOn, aspect, fixes(), colored());
        return new LintJob(terminal, options, wanted).run(motion);
    }

    /** A clip that was damaged but gave frames counts; what is wrong with it is said on the side. */
    private MotionReport look(Path file) throws IOException {
        MotionReport report = MotionProbe.standard().analyze(input.open(file));
        report.warnings().forEach(warning -> terminal.err().println("chai: " + file + ": " + warning));
        return report;
    }

    private Optional<Applicability> fixes() {
        if (unsafeFixes) {
            return Optional.of(Applicability.UNSAFE);
        }
        return fix ? Optional.of(Applicability.SAFE) : Optional.empty();
    }

    private boolean colored() {
        return switch (color) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> terminal.colored();
            default ->
                throw new ParameterException(spec.commandLine(), "--color is auto, always or never, not " + color);
        };
    }
}

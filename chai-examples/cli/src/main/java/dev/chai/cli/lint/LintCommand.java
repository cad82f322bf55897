package dev.chai.cli.lint;

import dev.chai.cli.io.Terminal;
import dev.chai.cli.video.ClipInput;
import dev.chai.model.motion.MotionProbe;
import dev.chai.model.motion.MotionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
            "  chai lint --fix --diff captions.txt",
            "  chai lint --fix --write captions.txt",
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
    private LintRequest request;

    @Mixin
    private ClipInput input;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            request.check();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Optional<MotionReport> motion =
                request.clip.isPresent() ? Optional.of(look(request.clip.get())) : Optional.empty();
        return new LintJob(terminal, request, motion).run();
    }

    /** A clip that was damaged but gave frames counts; what is wrong with it goes to the error stream. */
    private MotionReport look(Path file) throws IOException {
        MotionReport report = MotionProbe.standard().analyze(input.open(file));
        report.warnings().forEach(warning -> terminal.say(file + ": " + warning));
        return report;
    }
}

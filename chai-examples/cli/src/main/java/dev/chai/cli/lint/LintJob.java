package dev.chai.cli.lint;

import dev.chai.cli.io.Failures;
import dev.chai.cli.io.Progress;
import dev.chai.cli.io.Terminal;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.Aspect;
import dev.chai.spec.lint.Baseline;
import dev.chai.spec.lint.LintConfig.FailOn;
import dev.chai.spec.lint.report.ReportFormat;
import dev.chai.spec.rule.Applicability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code chai lint} does once its arguments are understood.
 *
 * <p>Names no class of picocli, so that {@link PlainLint} runs without loading one.
 */
public final class LintJob {
    private final Terminal terminal;
    private final LintOptions options;
    private final Wanted wanted;

    /**
     * What to read, and how to answer.
     *
     * @param files files, or - for standard input
     * @param serve whether to answer the lines of standard input at once
     * @param format id of the format of answers
     * @param failOn the level of findings at which the run fails; empty for that of the configuration
     * @param aspect what texts describe that do not say so themselves
     * @param fixes the fixes to apply
     * @param colored whether text is colored
     */
    record Wanted(
            List<String> files,
            boolean serve,
            String format,
            Optional<String> failOn,
            Optional<String> aspect,
            Optional<Applicability> fixes,
            boolean colored) {}

    LintJob(Terminal terminal, LintOptions options, Wanted wanted) {
        this.terminal = terminal;
        this.options = options;
        this.wanted = wanted;
    }

    /** Lints everything, against a clip where there is one, and returns the exit code. */
    public int run(Optional<MotionReport> motion) throws IOException {
        Linters linters = new Linters(options, motion);
        if (!wanted.serve && linters.hint().isPresent()) {
            terminal.err().println("chai: " + linters.hint().get());
        }
        Optional<Aspect> aspect =
                wanted.aspect.isPresent() ? Optional.of(LintRecord.aspect(wanted.aspect.get())) : Optional.empty();
        FailOn limit = limit(linters);
        LintOutput output = output(linters);
        boolean keep = options.writeBaseline.isPresent() || options.pruneBaseline;
        LintRun run = new LintRun(linters, output, new LintRun.Wishes(aspect, wanted.fixes, keep));
        try (output) {
            if (wanted.serve) {
                run.all(new LintSource(terminal.in(), "-", true), terminal.out()::flush);
            }
            for (String file : wanted.files) {
                readOrSay(file, run);
            }
        }
        writeBaseline(run);
        return run.exitCode(limit.least());
    }

    private FailOn limit(Linters linters) {
        if (wanted.failOn.isPresent()) {
            return FailOn.require(wanted.failOn.get());
        }
        Optional<FailOn> configured = linters.failOn();
        return configured.isPresent() ? configured.get() : FailOn.require("error");
    }

    private LintOutput output(Linters linters) throws IOException {
        ReportFormat chosen = chosen();
        if (chosen == ReportFormat.JSONL) {
            return new AnswerLines(terminal.out());
        }
        return LintOutput.of(chosen, terminal.out(), linters.usual(), wanted.colored);
    }

    private ReportFormat chosen() {
        return wanted.serve ? ReportFormat.JSONL : ReportFormat.require(wanted.format);
    }

    /** A file that cannot be read is said and counts; the next one follows. */
    private void readOrSay(String file, LintRun run) throws IOException {
        try {
            read(file, run);
        } catch (FileSystemException e) {
            String problem = Failures.describe(e);
            terminal.err().println("chai: " + problem);
            run.unreadable(problem, chosen() == ReportFormat.SARIF);
        }
    }

    private void read(String file, LintRun run) throws IOException {
        Progress progress = new Progress(terminal, file);
        if (file.equals("-")) {
            run.all(LintSource.guessing(terminal.in()), progress);
        } else {
            try (InputStream in = open(file)) {
                run.all(new LintSource(in, file, file.endsWith(".jsonl")), progress);
            }
        }
        progress.end();
    }

    private static InputStream open(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(file, null, "is a folder, name its files");
        }
        return Files.newInputStream(path);
    }

    private void writeBaseline(LintRun run) throws IOException {
        if (options.writeBaseline.isPresent()) {
            Baseline.of(run.reports()).write(Path.of(options.writeBaseline.get()));
        }
        if (options.pruneBaseline && options.baseline.isPresent()) {
            Path file = Path.of(options.baseline.get());
            Baseline.read(file).prune(run.reports()).write(file);
        }
    }
}

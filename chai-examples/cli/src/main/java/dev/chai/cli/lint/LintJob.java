package dev.chai.cli.lint;

import dev.chai.cli.io.Failures;
import dev.chai.cli.io.Progress;
import dev.chai.cli.io.Terminal;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.lint.Baseline;
import dev.chai.spec.lint.report.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a request names, lints it, and answers in the format of the request. Single use; not thread-safe. */
final class LintJob {
    private final Terminal terminal;
    private final LintRequest request;
    private final Configurations configurations;

    /** Creates a job that holds texts against a clip too where there is one. */
    LintJob(Terminal terminal, LintRequest request, Optional<MotionReport> motion) {
        this.terminal = terminal;
        this.request = request;
        this.configurations = new Configurations(request, motion);
    }

    /** Lints everything and returns the exit code. */
    int run() throws IOException {
        Linters usual = configurations.of(request.files.isEmpty() ? LintSource.STANDARD_INPUT : request.files.get(0));
        if (!request.serve) {
            usual.hint().ifPresent(hint -> terminal.say(hint));
        }
        LintOutput output = output(usual);
        LintRun run = new LintRun(request, output);
        try (output) {
            if (request.serve) {
                LintSource input = new LintSource(terminal.in(), LintSource.STANDARD_INPUT, true);
                run.all(input, configurations.of(LintSource.STANDARD_INPUT), terminal.out()::flush);
            }
            for (String file : request.files) {
                readOrSay(file, run);
            }
        }
        updateBaseline(run);
        return run.exitCode();
    }

    private LintOutput output(Linters usual) throws IOException {
        if (request.diff) {
            return LintOutput.NONE;
        }
        return request.format() == ReportFormat.JSONL
                ? new AnswerLines(terminal.out())
                : LintOutput.of(request, terminal, usual);
    }

    /** A file that cannot be read is said and counts; the next one follows. */
    private void readOrSay(String file, LintRun run) throws IOException {
        try {
            read(file, run);
        } catch (FileSystemException e) {
            unreadable(Failures.describe(e), run);
        } catch (InvalidPathException e) {
            unreadable(Failures.describe(e), run);
        }
    }

    private void unreadable(String problem, LintRun run) throws IOException {
        terminal.say(problem);
        run.unreadable(problem, request.format() == ReportFormat.SARIF);
    }

    private void read(String file, LintRun run) throws IOException {
        Progress progress = new Progress(terminal, file);
        Linters linters = configurations.of(file);
        if (file.equals(LintSource.STANDARD_INPUT)) {
            run.all(LintSource.guessing(terminal.in()), linters, progress);
        } else {
            boolean json = file.endsWith(".jsonl");
            try (InputStream in = open(file)) {
                run.all(new LintSource(in, file, json), linters, progress);
            }
            edit(file, new FileFixes(json, run.takeFixed()));
        }
        progress.end();
    }

    private void edit(String file, FileFixes fixes) throws IOException {
        if (!request.editsFiles() || fixes.isEmpty()) {
            return;
        }
        if (request.diff) {
            terminal.out().print(fixes.diff(file, Files.readAllBytes(Path.of(file))));
        }
        if (request.write) {
            fixes.write(Path.of(file));
            terminal.say(file + ": fixed " + fixes.count());
        }
    }

    private static InputStream open(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(file, null, "is a folder, name its files");
        }
        return Files.newInputStream(path);
    }

    private void updateBaseline(LintRun run) throws IOException {
        if (request.writeBaseline.isPresent()) {
            Baseline.of(run.unfiltered()).write(request.writeBaseline.get());
        }
        if (request.pruneBaseline && request.baseline.isPresent()) {
            Path file = request.baseline.get();
            Baseline.read(file).prune(run.unfiltered()).write(file);
        }
    }
}

package dev.chai.cli.eval;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.ReportFormat;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code chai eval} that say where a report goes, and in which form. */
final class EvalOutput {
    private static final List<String> FORMATS = Arrays.stream(ReportFormat.values())
            .map(format -> format.name().toLowerCase(Locale.ROOT))
            .toList();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json, csv, markdown, html or text (default: json, or what --out ends in).")
    private Optional<String> format = Optional.empty();

    @Option(
            names = {"--out", "-o"},
            paramLabel = "FILE",
            description = "Write to this file: .json, .csv, .md, .html (a page of its own, with charts) or .txt.")
    private Optional<Path> out = Optional.empty();

    EvalOutput() {}

    /** Fails early on a wrong option, before anything is measured. */
    void check() {
        form();
    }

    private ReportFormat form() {
        if (format.isPresent()) {
            return ReportFormat.valueOf(
                    Choice.of("--format", format.get(), FORMATS).toUpperCase(Locale.ROOT));
        }
        return out.isPresent() ? ReportFormat.of(out.get()) : ReportFormat.JSON;
    }

    /** Writes the report and gives the exit code. */
    int write(Terminal terminal, Report report) throws IOException {
        String text = report.in(form());
        if (out.isPresent()) {
            AtomicFile.write(out.get(), text);
            terminal.err().println("written: " + out.get());
        } else {
            terminal.out().append(text.endsWith("\n") ? text : text + "\n");
        }
        return ExitCode.OK;
    }
}

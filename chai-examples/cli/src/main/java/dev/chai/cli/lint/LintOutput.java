package dev.chai.cli.lint;

import dev.chai.model.grounding.ClipLintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.report.ReportFormat;
import dev.chai.spec.lint.report.ReportOptions;
import dev.chai.spec.lint.report.ReportWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Where the findings of a run go. */
interface LintOutput extends Closeable {
    void write(LintRecord text, ClipLintReport report, Optional<String> fixed) throws IOException;

    void failed(LintRecord text) throws IOException;

    @Override
    void close() throws IOException;

    /** Any format but JSON Lines, which the command answers itself because ids may be numbers. */
    static LintOutput of(ReportFormat format, PrintStream out, Linter linter, boolean color) {
        String version = Optional.ofNullable(LintOutput.class.getPackage().getImplementationVersion())
                .orElse("");
        // Listing the rules means reading all of them.
        ReportOptions options = format == ReportFormat.SARIF ? ReportOptions.of(linter) : ReportOptions.plain();
        ReportWriter writer = format.open(out, options.withColor(color).withVersion(version));
        return new LintOutput() {
            @Override
            public void write(LintRecord text, ClipLintReport report, Optional<String> fixed) throws IOException {
                writer.write(report.lint(), fixed);
            }

            @Override
            public void failed(LintRecord text) throws IOException {
                writer.failed(text.id(), text.error().orElse(""));
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }
}

package dev.chai.cli.lint;

import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.report.ReportFormat;
import dev.chai.spec.lint.report.ReportOptions;
import dev.chai.spec.lint.report.ReportWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Where the findings of a run go. */
interface LintOutput extends Closeable {
    /** Writes what there is to say about one text. */
    void write(LintRecord text, LintAnswer answer) throws IOException;

    /** Writes why a text could not be read. */
    void failed(LintRecord text) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens a report in any format but JSON Lines, which the command writes itself because ids may be numbers. */
    static LintOutput of(ReportFormat format, PrintStream out, Linters linters, boolean color) throws IOException {
        String version = Optional.ofNullable(LintOutput.class.getPackage().getImplementationVersion())
                .orElse("");
        ReportOptions options =
                ReportOptions.of(linters.usual()).withColor(color).withVersion(version);
        return new Report(format.open(out, options));
    }

    /** A report that the library writes. */
    record Report(ReportWriter writer) implements LintOutput {
        @Override
        public void write(LintRecord text, LintAnswer answer) throws IOException {
            writer.write(answer.report(), answer.fixed().map(FixedText::text));
        }

        @Override
        public void failed(LintRecord text) throws IOException {
            writer.failed(text.id(), text.error().orElse(""));
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}

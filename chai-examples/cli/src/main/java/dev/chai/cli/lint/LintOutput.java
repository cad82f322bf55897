package dev.chai.cli.lint;

import dev.chai.cli.io.Terminal;
import dev.chai.spec.lint.report.ReportFormat;
import dev.chai.spec.lint.report.ReportOptions;
import dev.chai.spec.rule.SourceRoot;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Where the findings of a run go. */
interface LintOutput extends Closeable {
    /** Takes everything and shows nothing. */
    LintOutput NONE = new LintOutput() {
        @Override
        public void write(LintRecord text, LintAnswer answer) {}

        @Override
        public void failed(LintRecord text) {}

        @Override
        public void close() {}
    };

    /** Writes what there is to say about one text. */
    void write(LintRecord text, LintAnswer answer) throws IOException;

    /** Writes why a text could not be read. */
    void failed(LintRecord text) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens a report in any format but JSON Lines, which the command writes itself because ids may be numbers. */
    static LintOutput of(LintRequest request, Terminal terminal, Linters linters) throws IOException {
        String version = Optional.ofNullable(LintOutput.class.getPackage().getImplementationVersion())
                .orElse("");
        ReportOptions options = ReportOptions.of(linters.usual())
                .withColor(request.colored(terminal.colored()))
                .withVersion(version)
                .withRoot(SourceRoot.here());
        Optional<URI> pages = request.rulePages();
        options = pages.isPresent() ? options.withRulePages(pages.get()) : options;
        return new WrittenReport(
                request.format().open(terminal.out(), options), terminal.out(), request.format() == ReportFormat.TEXT);
    }
}

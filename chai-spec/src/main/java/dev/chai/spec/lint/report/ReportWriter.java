package dev.chai.spec.lint.report;

import dev.chai.spec.lint.LintReport;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes reports one after the other in one format; closing it writes what the format needs at its end.
 *
 * <p>Not thread-safe. Closing does not close the output.
 *
 * @since 0.1
 */
public interface ReportWriter extends Closeable {
    /** Writes the findings of one text. */
    default void write(LintReport report) throws IOException {
        write(report, Optional.empty());
    }

    /** Writes the findings of one text, and the text after its fixes where fixing was asked for. */
    void write(LintReport report, Optional<String> fixed) throws IOException;

    /**
     * Writes that an input could not be read.
     *
     * @param id the user's name for it, empty if that could not be read either
     * @param problem what is wrong and where
     */
    void failed(String id, String problem) throws IOException;
}

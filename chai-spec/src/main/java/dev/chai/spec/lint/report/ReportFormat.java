package dev.chai.spec.lint.report;

import dev.chai.spec.data.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats in which findings are written. Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum ReportFormat {
    /** For people: the words concerned with a caret, the reason and the remedy. */
    TEXT,
    /** One JSON object for the whole run. */
    JSON,
    /** One JSON object per text, written at once. */
    JSONL,
    /** SARIF 2.1.0, for code scanning. */
    SARIF,
    /** Commands that GitHub Actions turns into annotations. */
    GITHUB,
    /** The XML of Checkstyle, which most review tools read. */
    CHECKSTYLE;

    /** Returns the name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a format by its {@link #id()}, ignoring case. */
    public static Optional<ReportFormat> find(String id) {
        for (ReportFormat format : values()) {
            if (format.id().equalsIgnoreCase(id)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the constant of an {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known formats
     */
    public static ReportFormat require(String id) {
        Optional<ReportFormat> found = find(id);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> known = Arrays.stream(values()).map(ReportFormat::id).toList();
        throw new IllegalArgumentException(
                "no report format \"" + id + "\"" + Nearest.hint(id, known) + " There are " + String.join(", ", known));
    }

    /** Starts a report. The writer does not close {@code out}. */
    public ReportWriter open(Appendable out, ReportOptions options) {
        return switch (this) {
            case TEXT -> new TextReport(out, options);
            case JSON -> new JsonReport(out, options);
            case JSONL -> new JsonLinesReport(out);
            case SARIF -> new SarifReport(out, options);
            case GITHUB -> new GitHubReport(out, options);
            case CHECKSTYLE -> new CheckstyleReport(out);
        };
    }
}

package dev.chai.eval.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The forms in which a report can be written.
 *
 * <pre>{@code
 * String page = report.in(ReportFormat.HTML);
 * ReportFormat.of(Path.of("report.md"));     // MARKDOWN
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum ReportFormat {
    /** One JSON object. */
    JSON(".json"),
    /** One row for each number. */
    CSV(".csv"),
    /** Markdown with tables. */
    MARKDOWN(".md"),
    /** A page of its own. */
    HTML(".html"),
    /** Plain text. */
    TEXT(".txt");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /** Returns the ending of its files. */
    public String ending() {
        return ending;
    }

    /**
     * Returns the format that a file's ending asks for.
     *
     * @throws IllegalArgumentException naming the known endings
     */
    public static ReportFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + ": the ending must be one of "
                        + Arrays.stream(values()).map(ReportFormat::ending).collect(Collectors.joining(", "))));
    }
}

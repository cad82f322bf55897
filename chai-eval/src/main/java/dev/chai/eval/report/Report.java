package dev.chai.eval.report;

import dev.chai.eval.metric.Score;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Figures with tables, charts and remarks, in reading order; the one model behind every rendering.
 *
 * <pre>{@code
 * Report report = Report.titled("Captions").scores(Map.of("BLEU", bleu)).note("2 ids without a prediction: a, b").build();
 * report.toJson();
 * report.toMarkdown();
 * report.write(Path.of("report.html"));     // by the ending: .html, .json, .csv, .md or .txt
 * }</pre>
 *
 * <p>In a notebook, {@code display("text/html", report.toHtmlFragment())} shows it in the cell; {@link #toString()} is the plain text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what was measured
 * @param parts everything else
 * @since 0.1
 */
public record Report(String title, List<Part> parts) {
    /** Checks and copies. */
    public Report {
        Objects.requireNonNull(title, "title");
        parts = List.copyOf(parts);
    }

    /** Something that a report shows. */
    public sealed interface Part permits Scores, Table, Chart, Note {}

    /**
     * Scores by name.
     *
     * @param byName in reading order
     */
    public record Scores(Map<String, Score> byName) implements Part {
        /** Copies the map in its order. */
        public Scores {
            byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }
    }

    /**
     * A remark for the reader.
     *
     * @param text one sentence or two
     */
    public record Note(String text) implements Part {}

    /** Starts a report. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Returns all scores of the report, in reading order. */
    public Map<String, Score> scores() {
        Map<String, Score> all = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Scores scores) {
                all.putAll(scores.byName());
            }
        }
        return all;
    }

    /**
     * Returns one score.
     *
     * @throws IllegalArgumentException if there is none of that name; the message names the nearest
     */
    public Score score(String name) {
        Map<String, Score> all = scores();
        Score score = all.get(name);
        if (score == null) {
            throw new IllegalArgumentException(
                    "\"" + title + "\" has no score \"" + name + "\"" + Nearest.hint(name, all.keySet()));
        }
        return score;
    }

    /** Returns one JSON object: {@code title, scores, tables, charts, notes}. Values that do not exist are null, with their reason. */
    public String toJson() {
        return JsonReport.write(this);
    }

    /** Returns one row for each number: {@code section, name, value, low, high, n, skipped, scale, signature}. */
    public String toCsv() {
        return CsvReport.write(this);
    }

    /** Returns Markdown with pipe tables; charts become tables. */
    public String toMarkdown() {
        return MarkdownReport.write(this);
    }

    /**
     * Returns a page of its own with sortable tables and charts, light or dark as the reader's device asks, for wide and narrow screens.
     */
    public String toHtml() {
        return HtmlReport.page(this);
    }

    /** Returns the same as a piece of a page, for notebook cells. */
    public String toHtmlFragment() {
        return HtmlReport.fragment(this);
    }

    /** Returns the report in a format. */
    public String in(ReportFormat format) {
        return switch (format) {
            case JSON -> toJson();
            case CSV -> toCsv();
            case MARKDOWN -> toMarkdown();
            case HTML -> toHtml();
            case TEXT -> toString();
        };
    }

    /**
     * Writes the format that the file's ending asks for.
     *
     * @throws IllegalArgumentException if the ending is none of .json, .csv, .md, .html and .txt
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, in(ReportFormat.of(file)));
    }

    /** Returns plain text for a terminal: scores, tables and remarks, without charts. */
    @Override
    public String toString() {
        return TextReport.write(this);
    }

    /** Collects the parts of a report. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final List<Part> parts = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        /** Adds scores, none if the map is empty, and why some have no value or left items out. */
        public Builder scores(Map<String, Score> byName) {
            if (byName.isEmpty()) {
                return this;
            }
            add(new Scores(byName));
            Map<String, List<String>> namesByReason = new LinkedHashMap<>();
            byName.forEach((name, score) -> score.reason()
                    .ifPresent(reason -> namesByReason
                            .computeIfAbsent(reason, key -> new ArrayList<>())
                            .add(name)));
            namesByReason.forEach((reason, names) -> note(String.join(", ", names) + ": " + reason));
            return this;
        }

        /** Adds one score under its metric's name. */
        public Builder score(Score score) {
            return scores(Map.of(score.metric(), score));
        }

        /** Adds a table. */
        public Builder table(Table table) {
            return add(table);
        }

        /** Adds a chart. */
        public Builder chart(Chart chart) {
            return add(chart);
        }

        /** Adds a remark. */
        public Builder note(String text) {
            return add(new Note(text));
        }

        /** Adds the reason for a figure as a remark, none if the reason is empty. */
        public Builder reason(String name, String reason) {
            return reason.isEmpty() ? this : note(name + ": " + reason);
        }

        /** Adds a remark that names the first few ids, none if there are none. */
        public Builder ids(String what, List<String> ids) {
            if (ids.isEmpty()) {
                return this;
            }
            String first = String.join(", ", ids.subList(0, Math.min(5, ids.size())));
            return note(String.format(
                    Locale.ROOT, "%s: %d (%s%s)", what, ids.size(), first, ids.size() > 5 ? ", ..." : ""));
        }

        /** Adds any part. */
        public Builder add(Part part) {
            parts.add(part);
            return this;
        }

        /** Returns the report. */
        public Report build() {
            return new Report(title, parts);
        }
    }
}

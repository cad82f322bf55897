package dev.chai.critique.unit;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.file.AtomicFile;
import dev.chai.spec.file.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads and writes units as JSON Lines: one unit a line, UTF-8.
 *
 * <pre>{@code
 * try (Stream<CaptionUnit> units = CaptionUnits.read(Path.of("units.jsonl"))) {
 *     CaptionUnits.write(Path.of("approved.jsonl"), units.filter(u -> u.state() instanceof ReviewState.Approved));
 * }
 * }</pre>
 *
 * <p>What was written reads back equal. Nothing is trusted: a line that breaks the
 * <a href="unit.schema.json">schema</a> or a rule of review is reported with line, column and JSON pointer. Memory is that of one line.
 *
 * <p>Thread-safe; a stream is for one thread.
 *
 * @since 0.1
 */
public final class CaptionUnits {
    private CaptionUnits() {}

    /** Loaded with the first bad line: good files never need it. */
    private static final class SchemaOnDemand {
        static final JsonProblems UNIT = new JsonProblems("unit.schema.json");
    }

    /**
     * Streams the units of a file; close the stream to close the file.
     *
     * @throws IOException if the file cannot be opened; later failures come as {@link UncheckedIOException}, bad lines as
     *     {@link ChaiDataException} out of the stream
     */
    public static Stream<CaptionUnit> read(Path file) throws IOException {
        return read(file, ReadLimits.records());
    }

    /** Streams the units of a file with other limits, of which the size of a line counts. */
    public static Stream<CaptionUnit> read(Path file, ReadLimits limits) throws IOException {
        return read(file.toString(), Files.newInputStream(file), limits);
    }

    /** Streams the units of any input, named {@code source} in messages. */
    public static Stream<CaptionUnit> read(String source, InputStream in, ReadLimits limits) {
        return new TextLines(source, in, limits.maxBytes())
                .stream().filter(line -> !line.isBlank()).map(line -> parse(source, line.number(), line.require()));
    }

    /**
     * Reads one unit.
     *
     * @throws ChaiDataException if the text is no unit
     */
    public static CaptionUnit parse(String json) {
        return parse("unit", 1, json);
    }

    /** Returns the unit as one line of JSON, without a line feed. */
    public static String format(CaptionUnit unit) {
        return UnitJson.MAPPER.writeValueAsString(UnitJson.Line.of(unit));
    }

    /**
     * Writes units to a file, which appears whole or not at all.
     *
     * @return how many were written
     */
    public static long write(Path file, Stream<CaptionUnit> units) throws IOException {
        return AtomicFile.writeLines(file, units.map(CaptionUnits::format));
    }

    /**
     * Writes units to a writer, which stays open.
     *
     * @return how many were written
     */
    public static long write(Writer out, Stream<CaptionUnit> units) throws IOException {
        long count = 0;
        for (Iterator<CaptionUnit> each = units.iterator(); each.hasNext(); count++) {
            out.write(format(each.next()));
            out.write('\n');
        }
        out.flush();
        return count;
    }

    /**
     * Returns everything that is wrong with one line of a unit file; empty where nothing is.
     *
     * <p>Unlike {@link #parse}, which stops at the first problem, this lists all that the schema finds. About 0.5 ms a line.
     */
    public static List<ChaiDataException> problems(String source, int line, String json) {
        List<ChaiDataException> problems = SchemaOnDemand.UNIT.of(source, line, json);
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            UnitReader.read(source, line, json);
            return List.of();
        } catch (ChaiDataException e) {
            return List.of(e);
        }
    }

    private static CaptionUnit parse(String source, int line, String json) {
        try {
            return UnitReader.read(source, line, json);
        } catch (ChaiDataException e) {
            List<ChaiDataException> located = SchemaOnDemand.UNIT.of(source, line, json);
            throw located.isEmpty() ? e : located.get(0);
        }
    }
}

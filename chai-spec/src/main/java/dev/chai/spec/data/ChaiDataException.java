package dev.chai.spec.data;

import java.util.Optional;

/**
 * Says that a file or record could not be understood: which one, where in it, why, and what to do.
 *
 * <p>Thrown for bad data, never for findings about a caption and never for I/O failures. The message is complete: it can be shown
 * to a person as it is.
 *
 * @since 0.1
 */
public final class ChaiDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final int column;
    private final String pointer;
    private final String problem;

    private ChaiDataException(String source, int line, int column, String pointer, String problem) {
        super(locate(source, line, column, pointer) + problem);
        this.source = source;
        this.line = line;
        this.column = column;
        this.pointer = pointer;
        this.problem = problem;
    }

    /** Returns a problem with a source as a whole. */
    public static ChaiDataException in(String source, String problem) {
        return new ChaiDataException(source, 0, 0, "", problem);
    }

    /** Returns a problem at a line and column, both counted from 1; 0 where unknown. */
    public static ChaiDataException at(String source, int line, int column, String problem) {
        return new ChaiDataException(source, line, column, "", problem);
    }

    /** Returns a problem at a JSON pointer such as {@code /rules/3/name}, with the line and column where known (else 0). */
    public static ChaiDataException at(String source, int line, int column, String pointer, String problem) {
        return new ChaiDataException(source, line, column, pointer, problem);
    }

    /** Returns the file or other origin of the data. */
    public String source() {
        return source;
    }

    /** Returns the line, counted from 1; 0 where unknown. */
    public int line() {
        return line;
    }

    /** Returns the column, counted from 1; 0 where unknown. */
    public int column() {
        return column;
    }

    /** Returns the JSON pointer of the offending value. */
    public Optional<String> pointer() {
        return pointer.isEmpty() ? Optional.empty() : Optional.of(pointer);
    }

    /** Returns what is wrong and what to do, without the place. */
    public String problem() {
        return problem;
    }

    private static String locate(String source, int line, int column, String pointer) {
        StringBuilder where = new StringBuilder(source);
        if (line > 0) {
            where.append(':').append(line);
            if (column > 0) {
                where.append(':').append(column);
            }
        }
        if (!pointer.isEmpty()) {
            where.append(" at ").append(Excerpt.plain(pointer));
        }
        return where.append(": ").toString();
    }
}

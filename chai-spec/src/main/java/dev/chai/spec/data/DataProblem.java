package dev.chai.spec.data;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong in a data file: where it is, what it is, and what to do.
 *
 * <pre>{@code
 * for (DataProblem problem : Taxonomy.check(path)) {
 *     System.out.println(problem);   // ours.json:4:7 at /primitives/0/alias: unknown key, did you mean aliases?
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the file or other origin
 * @param line counted from 1; 0 where unknown
 * @param column in UTF-16 units, counted from 1; 0 where unknown
 * @param pointer JSON pointer of the value, empty for the whole file
 * @param message what is wrong and what to do
 * @since 0.1
 */
public record DataProblem(String source, int line, int column, String pointer, String message) {
    /** Checks for nulls. */
    public DataProblem {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /** Takes over the place and the message. */
    public static DataProblem of(ChaiDataException error) {
        return new DataProblem(
                error.source(), error.line(), error.column(), error.pointer().orElse(""), error.problem());
    }

    /**
     * Does nothing where the list is empty.
     *
     * @throws ChaiDataException with the first problem and the number of the others
     */
    public static void throwFirst(List<DataProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        DataProblem first = problems.get(0);
        int others = problems.size() - 1;
        String more = others == 0 ? "" : " (and " + others + (others == 1 ? " more problem)" : " more problems)");
        throw ChaiDataException.at(first.source, first.line, first.column, first.pointer, first.message + more);
    }

    /** Returns the place and the message in one line. */
    @Override
    public String toString() {
        return String.valueOf(
                ChaiDataException.at(source, line, column, pointer, message).getMessage());
    }
}

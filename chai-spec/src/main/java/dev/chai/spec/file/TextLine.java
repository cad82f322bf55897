package dev.chai.spec.file;

import static java.util.Objects.requireNonNull;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import java.util.Optional;

/**
 * One line of a text file: its content, or the reason why it cannot be read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the file or other origin, for messages
 * @param number counted from 1
 * @param text the content without the line end; empty if there is a problem
 * @param problem why the line cannot be read
 */
public record TextLine(String source, int number, String text, Optional<String> problem) {
    /** Checks for nulls. */
    public TextLine {
        requireNonNull(source, "source");
        requireNonNull(text, "text");
        requireNonNull(problem, "problem");
    }

    /** Returns whether the line was read and holds nothing but white space. */
    public boolean isBlank() {
        return problem.isEmpty() && text.isBlank();
    }

    /**
     * Returns the content.
     *
     * @throws ChaiDataException if the line cannot be read
     */
    public String require() {
        if (problem.isPresent()) {
            throw error(problem.get());
        }
        return text;
    }

    /**
     * Returns the JSON object on this line.
     *
     * @throws ChaiDataException if the line cannot be read or is not one JSON object
     */
    public Located object() {
        Located json = LocatedReader.parse(require(), source, number);
        if (!json.isObject()) {
            throw json.error("expected a JSON object such as {\"id\":\"1\",\"text\":\"...\"}");
        }
        return json;
    }

    /** Returns an error about this line as a whole. */
    public ChaiDataException error(String what) {
        return ChaiDataException.at(source, number, 0, what);
    }
}

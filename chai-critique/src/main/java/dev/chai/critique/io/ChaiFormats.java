package dev.chai.critique.io;

import dev.chai.critique.qc.SharedWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The three forms in which the CHAI authors keep their annotations.
 *
 * <pre>{@code
 * ImportReport report = ChaiFormats.jsonl(Pseudonyms.KEPT).read(Path.of("triples.jsonl"), units::add);
 * }</pre>
 *
 * <p>Reading repairs what it can and says so: a rating that fits no text, a missing final critique, a rejection whose verdict was
 * replaced. What a form has and {@link dev.chai.critique.unit.CaptionUnit} has no place for is kept in the extra fields, so that writing
 * gives back what was read; only names of people differ, unless {@link Pseudonyms#KEPT}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ChaiFormats {
    private ChaiFormats() {}

    /**
     * Returns the annotation tool's folder: {@code output_captions/<task>/<clip>_precaption.json}, {@code _feedback.json},
     * {@code _feedback_prev.json} and {@code _review.json}, and {@code output_critiques/<type>/<task>/<clip>_critique.json}. The path
     * given to read and write is the folder that holds both.
     */
    public static UnitFormat folder(Pseudonyms people) {
        return new ChaiFolder(people);
    }

    /** Returns the export: a JSON array of videos, each with the captions of its tasks by short name. */
    public static UnitFormat export(Pseudonyms people) {
        return new ChaiExport(people);
    }

    /** Returns one clip and task a line, with the review and the rejected version inside. */
    public static UnitFormat jsonl(Pseudonyms people) {
        return new ChaiLines(people, Optional.empty());
    }

    /**
     * Returns the format of {@link #jsonl(Pseudonyms)}, with the bad critiques of another file of one record a line. That file is held in
     * memory while the first is read; writing leaves bad critiques out.
     */
    public static UnitFormat jsonl(Pseudonyms people, Path badCritiques) {
        return new ChaiLines(people, Optional.of(badCritiques));
    }

    /**
     * Reads units that several people did, one clip and task a line with a list of {@code annotations}; a draft that all of them saw may
     * be a field next to the list. A record that cannot be understood is refused, and reading goes on.
     *
     * @param sink takes each unit, in the order of the file
     * @throws IOException if the file cannot be read at all
     */
    public static ImportReport sharedWork(Path in, Pseudonyms people, Consumer<SharedWork> sink) throws IOException {
        return new ChaiSharedWork(people).read(in, sink);
    }
}

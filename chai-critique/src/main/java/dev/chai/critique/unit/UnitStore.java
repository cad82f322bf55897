package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Keeps units and their events so that nothing acknowledged is ever lost.
 *
 * <pre>{@code
 * try (UnitStore store = UnitStore.open(Path.of("work"))) {
 *     store.add(unit);
 *     store.append(unit.id(), ReviewEvent.approve("reviewer-91c0", WallTime.now(clock)));
 * }
 * }</pre>
 *
 * <p>When {@link #add}, {@link #addAll} or {@link #append} returns, the data is on disk and survives the end of the process and of
 * the machine. A program that needs a database implements this interface over it.
 *
 * <p>Thread-safe; an interrupted thread disturbs no other, and threads that append at the same time share one wait for the disk. A
 * unit that is found may hold an event whose writer still waits for the disk.
 *
 * @since 0.1
 */
public interface UnitStore extends UnitView {
    /**
     * Opens the store in a folder, which is made if absent: a journal of JSON Lines, one open writer at a time.
     *
     * <p>A line without a line feed at the end, which a killed process left and which was never acknowledged, is cut off; anything else
     * that is wrong is refused and left as it is. Cost: one pass over the journal, about 2 s of processor time for a GiB; memory about
     * 150 bytes a unit and 16 an event, which say where the lines lie, and the texts of the 16 units last changed.
     *
     * @throws IOException if the folder is open in another process or cannot be read
     * @throws ChaiDataException if a line is damaged, or the file is no journal or one of a later version; the file stays as it is,
     *     and {@link #repair} writes a repaired copy of a damaged one
     */
    static UnitStore open(Path folder) throws IOException {
        return JournalStore.open(folder);
    }

    /**
     * Mends a damaged store into a copy: every line whose checksum holds is kept, and the events of each unit as far as they are legal.
     * The damaged store is only read.
     *
     * <pre>{@code
     * RepairReport report = UnitStore.repair(Path.of("work"), Path.of("work-mended"));
     * report.leftOut().forEach(System.err::println);
     * }</pre>
     *
     * @param copy a folder that is absent or empty
     * @throws IOException if there is no journal, the copy's folder is not empty, or the disk fails
     */
    static RepairReport repair(Path damaged, Path copy) throws IOException {
        return JournalRepair.repair(damaged, copy);
    }

    /**
     * Adds a unit.
     *
     * @throws IllegalArgumentException if the store has a unit of that name
     */
    void add(CaptionUnit unit) throws IOException;

    /**
     * Adds units, with one wait for the disk at the end: until this returns, any of them may be missing after a crash.
     *
     * @return how many
     * @throws IllegalArgumentException if the store has a unit of one's name; those before it stay
     */
    long addAll(Stream<CaptionUnit> units) throws IOException;

    /**
     * Appends an event to a unit.
     *
     * @return the unit after it
     * @throws IllegalArgumentException if the store has no such unit
     * @throws IllegalStateException if the event is not legal now; nothing is written then
     */
    CaptionUnit append(UnitId unit, ReviewEvent event) throws IOException;

    /** Rewrites the journal with one line a unit. Either the old or the new journal survives a crash; no event is dropped. */
    void compact() throws IOException;
}

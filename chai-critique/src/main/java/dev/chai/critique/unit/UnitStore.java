package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.spec.data.ChaiDataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
 * <p>Thread-safe.
 */
public interface UnitStore extends Closeable {
    /**
     * Opens the store in a folder, which is made if absent: a journal of JSON Lines, one open writer at a time.
     *
     * <p>What a killed process left half written at the end is cut off. Cost: one pass over the journal, about 2 s of processor time for
     * a GiB; memory about 150 bytes a unit and 12 an event, which say where the lines lie, and no text.
     *
     * @throws IOException if the folder is open in another process or cannot be read
     * @throws ChaiDataException if a line other than the last is damaged
     */
    static UnitStore open(Path folder) throws IOException {
        return JournalStore.open(folder);
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

    /** The unit as it stands. */
    Optional<CaptionUnit> find(UnitId unit) throws IOException;

    /** All units as they stand, in the order in which they were added, one at a time in memory. */
    Stream<CaptionUnit> units();

    /** The number of units. */
    int size();

    /** Rewrites the journal with one line a unit. Either the old or the new journal survives a crash; no event is dropped. */
    void compact() throws IOException;
}

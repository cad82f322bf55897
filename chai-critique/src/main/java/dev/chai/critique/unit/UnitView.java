package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.spec.data.ChaiDataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the units of a store without writing anything, also while a writer has the store open.
 *
 * <pre>{@code
 * try (UnitView store = UnitView.open(Path.of("work"))) {
 *     store.units().filter(unit -> unit.state() instanceof ReviewState.Submitted).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public interface UnitView extends Closeable {
    /**
     * Opens a view of the units that are in a store now; what is written later is not seen.
     *
     * <p>Cost: that of {@link UnitStore#open}.
     *
     * @throws IOException if there is no store in the folder, or it cannot be read
     * @throws ChaiDataException if the journal is damaged, naming line and byte
     */
    static UnitView open(Path folder) throws IOException {
        return JournalView.open(folder);
    }

    /** Returns a unit with everything that happened to it. Cost: linear in its events. */
    Optional<CaptionUnit> find(UnitId unit) throws IOException;

    /** Returns all units in the order in which they were added, one at a time in memory. */
    Stream<CaptionUnit> units();

    /** Returns the number of units. */
    int size();
}

package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the lines of each unit lie in a journal: the place of each line, and for each line the one before it of the same unit.
 * Not thread-safe; its store locks.
 */
final class JournalIndex {
    private static final int FIRST_CAPACITY = 1024;
    private static final int NONE = -1;

    private final Map<UnitId, Integer> last = new LinkedHashMap<>();
    private long[] starts = new long[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private int[] previous = new int[FIRST_CAPACITY];
    private int lines;

    /** Where a line lies, with its line feed, in bytes. */
    record Place(long start, int length) {}

    void put(UnitId unit, Place place) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, 2 * lines);
            lengths = Arrays.copyOf(lengths, 2 * lines);
            previous = Arrays.copyOf(previous, 2 * lines);
        }
        Integer before = last.put(unit, lines);
        previous[lines] = before == null ? NONE : before;
        starts[lines] = place.start();
        lengths[lines] = place.length();
        lines++;
    }

    boolean contains(UnitId unit) {
        return last.containsKey(unit);
    }

    /** Returns the lines of a unit in order; none if there is no such unit. */
    List<Place> linesOf(UnitId unit) {
        int newest = last.getOrDefault(unit, NONE);
        int count = 0;
        for (int line = newest; line != NONE; line = previous[line]) {
            count++;
        }
        Place[] found = new Place[count];
        for (int line = newest; line != NONE; line = previous[line]) {
            found[--count] = new Place(starts[line], lengths[line]);
        }
        return List.of(found);
    }

    /** Returns the units in the order in which they came first. */
    List<UnitId> units() {
        return List.copyOf(last.keySet());
    }

    int size() {
        return last.size();
    }
}

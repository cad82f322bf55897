package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of each unit lie in a journal: line starts by line number, and for each line the one before it of the same unit.
 * Not thread-safe; its store locks.
 */
final class JournalIndex {
    private static final int CHUNK = 1 << 20;

    private final Map<UnitId, Integer> last = new LinkedHashMap<>();
    private long[] starts = new long[1024];
    private int[] previous = new int[1024];
    private int lines;

    /** One pass over a journal. A damaged or unfinished last line is left out: {@link #end} then lies before the end of the file. */
    static JournalIndex scan(String source, FileChannel channel) throws IOException {
        JournalIndex index = new JournalIndex();
        byte[] chunk = new byte[CHUNK];
        int filled = 0;
        long position = 0;
        channel.position(0);
        while (true) {
            int read = channel.read(ByteBuffer.wrap(chunk, filled, chunk.length - filled));
            if (read <= 0) {
                return index;
            }
            filled += read;
            int used = index.takeLines(source, channel, chunk, filled, position);
            if (used < 0) {
                return index;
            }
            position += used;
            filled -= used;
            System.arraycopy(chunk, used, chunk, 0, filled);
            if (filled == chunk.length) {
                chunk = Arrays.copyOf(chunk, 2 * chunk.length);
            }
        }
    }

    /** Indexes the lines of a chunk; returns how many bytes they take, or -1 after a damaged last line. */
    private int takeLines(String source, FileChannel channel, byte[] chunk, int filled, long position)
            throws IOException {
        int start = 0;
        for (int end = lineFeed(chunk, 0, filled); end < filled; end = lineFeed(chunk, start, filled)) {
            if (!JournalLine.isWhole(chunk, start, end)) {
                if (position + end + 1 < channel.size()) {
                    throw ChaiDataException.at(
                            source,
                            lines + 1,
                            0,
                            "damaged line amid the journal (its checksum fails); restore the file from a copy");
                }
                return -1;
            }
            put(JournalLine.unitOf(chunk, start), position + start, position + end + 1);
            start = end + 1;
        }
        return start;
    }

    /** A method of its own: compiled as part of the loop above, this search took twice as long, most of the time of opening. */
    private static int lineFeed(byte[] chunk, int from, int filled) {
        int at = from;
        while (at < filled && chunk[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Adds a line that goes from start to end. */
    void put(UnitId unit, long start, long end) {
        if (lines + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            previous = Arrays.copyOf(previous, 2 * previous.length);
        }
        Integer before = last.put(unit, lines);
        previous[lines] = before == null ? -1 : before;
        starts[lines] = start;
        lines++;
        starts[lines] = end;
    }

    boolean contains(UnitId unit) {
        return last.containsKey(unit);
    }

    /** The lines of a unit in order, each as {start, end}; null if there is no such unit. */
    long @Nullable [][] linesOf(UnitId unit) {
        Integer line = last.get(unit);
        if (line == null) {
            return null;
        }
        int count = 0;
        for (int at = line; at >= 0; at = previous[at]) {
            count++;
        }
        long[][] found = new long[count][];
        for (int at = line; at >= 0; at = previous[at]) {
            found[--count] = new long[] {starts[at], starts[at + 1]};
        }
        return found;
    }

    /** The units in the order in which they came first. */
    List<UnitId> units() {
        return List.copyOf(last.keySet());
    }

    int size() {
        return last.size();
    }

    int lines() {
        return lines;
    }

    /** The end of the last whole line. */
    long end() {
        return starts[lines];
    }
}

package dev.chai.critique.unit;

import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;

/**
 * One pass over a journal, which finds its lines and refuses what no writer of ours can have left.
 *
 * <p>A killed writer leaves a torn tail: the beginning of a line, without its line feed. A complete line whose checksum fails is
 * damage, and so is a file that begins like no journal. Nothing is changed here.
 */
final class JournalScan implements JournalLines.Handler {
    /** Chosen by hand: a unit of 100,000 events with texts of 2 kB compacts to less. */
    static final int MAX_LINE_BYTES = 256 << 20;

    private final String source;
    private final JournalIndex index = new JournalIndex();
    private int line;
    private long end;
    private boolean unended;

    private JournalScan(String source) {
        this.source = source;
    }

    static JournalScan of(JournalFile file) throws IOException {
        return of(file, MAX_LINE_BYTES);
    }

    static JournalScan of(JournalFile file, int maxLineBytes) throws IOException {
        JournalScan scan = new JournalScan(file.path().toString());
        JournalLines.read(file, maxLineBytes, scan);
        return scan;
    }

    JournalIndex index() {
        return index;
    }

    /** Returns where the last complete line ends, in bytes. */
    long end() {
        return end;
    }

    /** Returns whether a line that is whole but for its line feed follows the end. */
    boolean isUnended() {
        return unended;
    }

    @Override
    public void line(byte[] bytes, int start, int feed, long position) {
        line++;
        boolean head = line == 1 && JournalHead.matches(source, bytes, start, feed);
        if (!head && !JournalLine.isWhole(bytes, start, feed)) {
            throw damage(position, "its checksum does not fit");
        }
        int length = feed + 1 - start;
        if (!head) {
            index.put(JournalLine.unitOf(bytes, start), new JournalIndex.Place(position, length));
        }
        end = position + length;
    }

    @Override
    public void tail(byte[] bytes, int start, int stop, long position) {
        line++;
        unended = JournalLine.isWhole(bytes, start, stop);
        if (JournalLine.isWhole(bytes, start, stop - 1)) {
            throw damage(position, "another byte is in the place of its line feed");
        }
        if (!JournalLine.mayBegin(bytes, start, stop)) {
            throw damage(position, "it does not begin like a line of a journal");
        }
    }

    @Override
    public void tooLong(long position) {
        line++;
        throw damage(position, "it is longer than any line of a journal");
    }

    private ChaiDataException damage(long position, String why) {
        String what = line == 1 ? "no journal of units, or its first line is damaged: " : "damaged line: ";
        return ChaiDataException.at(
                source,
                line,
                0,
                what + why + " (byte " + position
                        + "). The file was left as it is; chai review repair mends the store into a copy");
    }
}

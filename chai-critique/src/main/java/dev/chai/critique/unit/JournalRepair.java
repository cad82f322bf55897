package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mends a damaged journal into a copy: keeps each line whose checksum holds, also those that lie within a damaged one because a line
 * feed is gone, and replays the events of each unit as far as they are legal.
 */
final class JournalRepair implements JournalLines.Handler {
    private static final String LEFT_OUT = "left-out.jsonl";

    private final JournalFile file;
    private final String source;
    private final JournalReader reader;
    private final JournalIndex index = new JournalIndex();
    private final List<ChaiDataException> problems = new ArrayList<>();
    private final List<JournalIndex.Place> leftOut = new ArrayList<>();
    private int line;
    private int units;
    private long events;

    private JournalRepair(JournalFile file) {
        this.file = file;
        this.source = file.path().toString();
        this.reader = new JournalReader(file, index);
    }

    static RepairReport repair(Path folder, Path copy) throws IOException {
        requireEmpty(copy);
        try (JournalFile file = JournalFile.forReading(folder.resolve(JournalStore.NAME))) {
            JournalRepair repair = new JournalRepair(file);
            JournalLines.read(file, JournalScan.MAX_LINE_BYTES, repair);
            Files.createDirectories(copy);
            repair.write(copy);
            return new RepairReport(repair.units, repair.events, repair.problems);
        }
    }

    private static void requireEmpty(Path copy) throws IOException {
        if (Files.exists(copy)) {
            try (Stream<Path> files = Files.list(copy)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(copy + " is not empty; name a new folder for the copy");
                }
            }
        }
    }

    @Override
    public void line(byte[] bytes, int start, int feed, long position) {
        line++;
        if (line == 1 && JournalHead.matches(source, bytes, start, feed)) {
            return;
        }
        if (JournalLine.isWhole(bytes, start, feed)) {
            index.put(JournalLine.unitOf(bytes, start), new JournalIndex.Place(position, feed + 1 - start));
        } else {
            salvage(bytes, start, feed, position);
        }
    }

    @Override
    public void tail(byte[] bytes, int start, int end, long position) {
        line++;
        salvage(bytes, start, end, position);
    }

    @Override
    public void tooLong(long position) {
        line++;
        problems.add(ChaiDataException.at(
                source,
                line,
                0,
                "longer than any line of a journal; left in the damaged file (byte " + position + ")"));
    }

    /** Looks for whole lines within a damaged one, up to the byte that was a line feed, or to the end. */
    private void salvage(byte[] bytes, int start, int end, long position) {
        int next;
        for (int at = start; at < end; at = next) {
            next = JournalLine.nextBeginning(bytes, at + 1, end);
            boolean whole = JournalLine.isWhole(bytes, at, next);
            int length = whole || !JournalLine.isWhole(bytes, at, next - 1) ? next - at : next - 1 - at;
            JournalIndex.Place place = new JournalIndex.Place(position + at - start, length);
            if (whole || length < next - at) {
                index.put(JournalLine.unitOf(bytes, at), place);
            } else {
                leaveOut(
                        place,
                        ChaiDataException.at(
                                source, line, 0, "the checksum does not fit (byte " + place.start() + ")"));
            }
        }
    }

    private void leaveOut(JournalIndex.Place place, ChaiDataException problem) {
        leftOut.add(place);
        problems.add(problem);
    }

    private void write(Path copy) throws IOException {
        try (AtomicFile journal = AtomicFile.replace(copy.resolve(JournalStore.NAME))) {
            journal.out().write(JournalHead.bytes());
            for (UnitId unit : index.units()) {
                write(unit, journal);
            }
            journal.commit();
        }
        if (!leftOut.isEmpty()) {
            try (AtomicFile rest = AtomicFile.replace(copy.resolve(LEFT_OUT))) {
                for (JournalIndex.Place place : leftOut) {
                    writeLine(place, rest);
                }
                rest.commit();
            }
        }
    }

    private void write(UnitId id, AtomicFile journal) throws IOException {
        Optional<CaptionUnit> unit = Optional.empty();
        for (JournalIndex.Place place : index.linesOf(id)) {
            try {
                unit = Optional.of(after(id, unit, reader.line(place)));
                writeLine(place, journal);
            } catch (IllegalStateException | IllegalArgumentException | ChaiDataException e) {
                leaveOut(place, ChaiDataException.in(source, e.getMessage() + " (byte " + place.start() + ")"));
            }
        }
        units += unit.isPresent() ? 1 : 0;
    }

    private CaptionUnit after(UnitId id, Optional<CaptionUnit> unit, JournalLine line) {
        if (line.event().isPresent()) {
            CaptionUnit after = unit.orElseThrow(
                            () -> new IllegalStateException("unit " + id + " has an event but the unit itself is lost"))
                    .with(line.event().get());
            events++;
            return after;
        }
        if (unit.isPresent()) {
            throw new IllegalStateException("unit " + id + " was added twice");
        }
        return line.add().orElseThrow().unit();
    }

    private void writeLine(JournalIndex.Place place, AtomicFile to) throws IOException {
        byte[] bytes = file.read(place);
        to.out().write(bytes);
        if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
            to.out().write('\n');
        }
    }
}

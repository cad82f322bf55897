package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link Journal} in a locked folder: one thread at a time changes it, and threads share the wait for the disk. */
final class JournalStore implements UnitStore {
    static final String NAME = "journal.jsonl";
    /** Lines of {@link #addAll} are gathered up to this many bytes before they are written. */
    private static final int BATCH_BYTES = 1 << 20;

    private final Path folder;
    private final StoreLock lock;
    private final Journal journal;
    private final RecentUnits recent = new RecentUnits();

    private JournalStore(Path folder, StoreLock lock, Journal journal) {
        this.folder = folder;
        this.lock = lock;
        this.journal = journal;
    }

    static JournalStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        StoreLock lock = StoreLock.take(folder);
        try {
            return new JournalStore(folder, lock, Journal.open(folder.resolve(NAME)));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void add(CaptionUnit unit) throws IOException {
        long mark;
        synchronized (this) {
            requireNew(unit.id());
            mark = write(unit.id(), JournalLine.ofUnit(unit));
            recent.put(unit);
        }
        journal.awaitDisk(mark);
    }

    @Override
    public long addAll(Stream<CaptionUnit> units) throws IOException {
        Batch batch = new Batch();
        long count = 0;
        try {
            for (Iterator<CaptionUnit> each = units.iterator(); each.hasNext(); count++) {
                batch.add(each.next());
            }
        } finally {
            // What came before a unit that is refused stays.
            journal.awaitDisk(batch.write());
        }
        return count;
    }

    @Override
    public CaptionUnit append(UnitId id, ReviewEvent event) throws IOException {
        CaptionUnit after;
        long mark;
        synchronized (this) {
            CaptionUnit unit =
                    current(id).orElseThrow(() -> new IllegalArgumentException("the store has no unit " + id));
            after = unit.with(event);
            mark = write(id, JournalLine.ofEvent(id, event));
            recent.put(after);
        }
        journal.awaitDisk(mark);
        return after;
    }

    private Optional<CaptionUnit> current(UnitId id) throws IOException {
        Optional<CaptionUnit> known = recent.find(id);
        return known.isPresent() ? known : journal.find(id);
    }

    @Override
    public synchronized Optional<CaptionUnit> find(UnitId id) throws IOException {
        return journal.find(id);
    }

    @Override
    public Stream<CaptionUnit> units() {
        List<UnitId> ids;
        synchronized (this) {
            ids = journal.units();
        }
        return ids.stream().map(this::require);
    }

    private CaptionUnit require(UnitId id) {
        try {
            return find(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized int size() {
        return journal.size();
    }

    @Override
    public synchronized void compact() throws IOException {
        requireLocked();
        journal.compact();
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            journal.close();
        } finally {
            lock.close();
        }
    }

    private long write(UnitId id, byte[] line) throws IOException {
        return write(List.of(id), List.of(line));
    }

    private synchronized long write(List<UnitId> ids, List<byte[]> lines) throws IOException {
        requireLocked();
        return journal.append(ids, lines);
    }

    private void requireLocked() throws IOException {
        if (!lock.holds()) {
            throw new IOException(
                    "the lock file of " + folder + " was deleted or replaced, so another process may write too; "
                            + "close the store and open it again");
        }
    }

    private void requireNew(UnitId id) {
        if (journal.contains(id)) {
            throw new IllegalArgumentException("the store has a unit " + id + "; append events to it");
        }
    }

    /** Gathers lines into large writes. */
    private final class Batch {
        private final Set<UnitId> ids = new LinkedHashSet<>();
        private final List<byte[]> lines = new ArrayList<>();
        private int bytes;

        void add(CaptionUnit unit) throws IOException {
            synchronized (JournalStore.this) {
                requireNew(unit.id());
            }
            byte[] line = JournalLine.ofUnit(unit);
            if (!ids.add(unit.id())) {
                throw new IllegalArgumentException("unit " + unit.id() + " is to be added twice");
            }
            lines.add(line);
            bytes += line.length;
            if (bytes >= BATCH_BYTES) {
                write();
            }
        }

        long write() throws IOException {
            synchronized (JournalStore.this) {
                ids.forEach(JournalStore.this::requireNew);
                long mark = JournalStore.this.write(List.copyOf(ids), lines);
                ids.clear();
                lines.clear();
                bytes = 0;
                return mark;
            }
        }
    }
}

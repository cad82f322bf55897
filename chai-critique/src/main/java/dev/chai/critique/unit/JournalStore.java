package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.spec.data.ChaiDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** A journal of {@link JournalLine}s: append and fsync, read by position, compact by writing anew and renaming. */
final class JournalStore implements UnitStore {
    private static final String NAME = "journal.jsonl";
    /** Lines of {@link #addAll} are gathered up to this many bytes before they are written. */
    private static final int GATHERED = 1 << 20;

    private final Path folder;
    private final Path journal;
    private final FileChannel lockFile;
    private FileChannel channel;
    private JournalIndex index;
    private boolean failed;

    private JournalStore(Path folder, FileChannel lockFile, FileChannel channel, JournalIndex index) {
        this.folder = folder;
        this.journal = folder.resolve(NAME);
        this.lockFile = lockFile;
        this.channel = channel;
        this.index = index;
    }

    static JournalStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile = lock(folder);
        try {
            Path journal = folder.resolve(NAME);
            Files.deleteIfExists(unfinished(journal));
            boolean isNew = Files.notExists(journal);
            FileChannel channel = openJournal(journal);
            if (isNew) {
                sync(folder);
            }
            return new JournalStore(folder, lockFile, channel, recover(journal, channel));
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException openedHere) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new IOException(folder + " is open in another store or process; close that first");
        }
        return file;
    }

    private static FileChannel openJournal(Path journal) throws IOException {
        return FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Indexes the journal and cuts off what a killed writer left half written. */
    private static JournalIndex recover(Path journal, FileChannel channel) throws IOException {
        JournalIndex index = JournalIndex.scan(journal.toString(), channel);
        if (index.end() < channel.size()) {
            channel.truncate(index.end());
            channel.force(true);
        }
        return index;
    }

    @Override
    public synchronized void add(CaptionUnit unit) throws IOException {
        requireNew(unit.id());
        byte[] line = JournalLine.ofUnit(unit);
        long start = index.end();
        write(line);
        sync();
        index.put(unit.id(), start, start + line.length);
    }

    @Override
    public synchronized long addAll(Stream<CaptionUnit> units) throws IOException {
        Gather gather = new Gather();
        long count = 0;
        try {
            for (Iterator<CaptionUnit> each = units.iterator(); each.hasNext(); count++) {
                CaptionUnit unit = each.next();
                requireNew(unit.id());
                gather.put(unit.id(), JournalLine.ofUnit(unit));
            }
        } finally {
            gather.flush();
            sync();
        }
        return count;
    }

    @Override
    public synchronized CaptionUnit append(UnitId id, ReviewEvent event) throws IOException {
        CaptionUnit unit = find(id).orElseThrow(() -> new IllegalArgumentException("the store has no unit " + id));
        CaptionUnit after = unit.with(event);
        byte[] line = JournalLine.ofEvent(id, event);
        long start = index.end();
        write(line);
        sync();
        index.put(id, start, start + line.length);
        return after;
    }

    @Override
    public synchronized Optional<CaptionUnit> find(UnitId id) throws IOException {
        requireUsable();
        long[][] lines = index.linesOf(id);
        if (lines == null) {
            return Optional.empty();
        }
        CaptionUnit unit = read(lines[0])
                .add()
                .orElseThrow(() ->
                        ChaiDataException.in(journal.toString(), "unit " + id + " has events but was never added"))
                .unit();
        for (int i = 1; i < lines.length; i++) {
            unit = unit.with(read(lines[i])
                    .event()
                    .orElseThrow(() -> ChaiDataException.in(journal.toString(), "unit " + id + " was added twice")));
        }
        return Optional.of(unit);
    }

    @Override
    public Stream<CaptionUnit> units() {
        List<UnitId> ids;
        synchronized (this) {
            ids = index.units();
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
        return index.size();
    }

    @Override
    public synchronized void compact() throws IOException {
        requireUsable();
        Path next = unfinished(journal);
        try {
            writeCompacted(next);
            Files.move(next, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        failed = true;
        sync(folder);
        channel.close();
        channel = openJournal(journal);
        index = recover(journal, channel);
        failed = false;
    }

    private void writeCompacted(Path next) throws IOException {
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (UnitId id : index.units()) {
                ByteBuffer line = ByteBuffer.wrap(JournalLine.ofUnit(require(id)));
                while (line.hasRemaining()) {
                    out.write(line);
                }
            }
            out.force(true);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            channel.close();
        } finally {
            lockFile.close();
        }
    }

    private JournalLine read(long[] line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (line[1] - line[0]));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, line[0] + bytes.position()) < 0) {
                throw new IOException(journal + " became shorter while it was open");
            }
        }
        try {
            return UnitJson.MAPPER.readValue(bytes.array(), JournalLine.class);
        } catch (JacksonException e) {
            throw ChaiDataException.in(
                    journal.toString(),
                    "line at byte " + line[0] + ": " + JsonProblems.firstLine(e.getOriginalMessage()));
        }
    }

    /** Writes at the end of the last whole line. After a failure nothing more is written: reopening cuts off the remains. */
    private void write(byte[] bytes) throws IOException {
        requireUsable();
        long at = channel.size();
        failed = true;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        failed = false;
    }

    private void sync() throws IOException {
        failed = true;
        channel.force(false);
        failed = false;
    }

    private void requireUsable() throws IOException {
        if (failed) {
            throw new IOException("writing to " + journal + " failed before; close the store and open it again");
        }
    }

    private void requireNew(UnitId id) {
        if (index.contains(id)) {
            throw new IllegalArgumentException("the store has a unit " + id + "; append events to it");
        }
    }

    private static Path unfinished(Path journal) {
        return journal.resolveSibling(NAME + ".new");
    }

    /** Makes a new or renamed file's name durable, where the system lets folders be synced. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no folders; there the rename itself is durable.
        }
    }

    /** Gathers lines into large writes. */
    private final class Gather {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(GATHERED);

        void put(UnitId id, byte[] line) throws IOException {
            long start = index.end();
            index.put(id, start, start + line.length);
            bytes.writeBytes(line);
            if (bytes.size() >= GATHERED) {
                flush();
            }
        }

        void flush() throws IOException {
            byte[] all = bytes.toByteArray();
            bytes.reset();
            write(all);
        }
    }
}

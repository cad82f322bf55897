package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.spec.file.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An open journal that is written to: lines are appended, and threads that wait for the disk at the same time wait once together.
 *
 * <p>Not thread-safe, except for {@link #awaitDisk}: the store locks all others.
 */
final class Journal implements Closeable {
    private final Path path;
    /** Held while waiting for the disk, so that those who come meanwhile share the next wait. */
    private final Object disk = new Object();

    private volatile boolean failed;
    /** Bytes appended since opening; compaction does not change it. */
    private volatile long appended;

    private long synced;
    private JournalFile file;
    private FileIdentity identity;
    private JournalIndex index;
    private JournalReader reader;

    private Journal(Path path, JournalFile file, JournalIndex index) throws IOException {
        this.path = path;
        this.file = file;
        this.index = index;
        this.reader = new JournalReader(file, index);
        this.identity = FileIdentity.of(path);
    }

    static Journal open(Path path) throws IOException {
        AtomicFile.deleteUnfinished(path);
        // What a compaction left behind that was killed before 0.1.
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".new"));
        if (Files.notExists(path) || Files.size(path) == 0) {
            AtomicFile.write(path, JournalHead.bytes());
        }
        JournalFile file = JournalFile.forWriting(path);
        try {
            return new Journal(path, file, recover(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Indexes a journal and cuts off the torn line that a killed writer left, which was never acknowledged. */
    private static JournalIndex recover(JournalFile file) throws IOException {
        JournalScan scan = JournalScan.of(file);
        if (!scan.isUnended() && scan.end() < file.length()) {
            file.truncate(scan.end());
            file.sync();
        } else if (scan.isUnended()) {
            file.append(new byte[] {'\n'});
            file.sync();
            return JournalScan.of(file).index();
        }
        return scan.index();
    }

    boolean contains(UnitId id) {
        return index.contains(id);
    }

    List<UnitId> units() {
        return index.units();
    }

    int size() {
        return index.size();
    }

    Optional<CaptionUnit> find(UnitId id) throws IOException {
        return reader.find(id);
    }

    /**
     * Appends lines, which are on disk when {@link #awaitDisk} returns for the result. After a failure nothing more is written: opening
     * the store anew cuts off the remains.
     */
    long append(List<UnitId> units, List<byte[]> lines) throws IOException {
        requireUsable();
        long start = file.length();
        orFail(() -> file.append(join(lines)));
        long end = appended; // One writer at a time appends; the flusher only reads.
        for (int i = 0; i < lines.size(); i++) {
            index.put(units.get(i), new JournalIndex.Place(start, lines.get(i).length));
            start += lines.get(i).length;
            end += lines.get(i).length;
        }
        appended = end;
        return end;
    }

    private static byte[] join(List<byte[]> lines) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        byte[] all = new byte[lines.stream().mapToInt(line -> line.length).sum()];
        int at = 0;
        for (byte[] line : lines) {
            System.arraycopy(line, 0, all, at, line.length);
            at += line.length;
        }
        return all;
    }

    /** Returns when all that was appended up to a mark is on disk. */
    void awaitDisk(long mark) throws IOException {
        synchronized (disk) {
            if (mark <= synced) {
                return;
            }
            requireWritten();
            long covered = appended;
            orFail(file::sync);
            synced = covered;
        }
    }

    /** Rewrites the journal with one line a unit; the old one stays until the new one is on disk. */
    void compact() throws IOException {
        requireUsable();
        synchronized (disk) {
            try (AtomicFile next = AtomicFile.replace(path)) {
                next.out().write(JournalHead.bytes());
                for (UnitId id : index.units()) {
                    next.out().write(JournalLine.ofUnit(find(id).orElseThrow()));
                }
                next.commit();
            }
            orFail(this::openAnew);
            synced = appended;
        }
    }

    private void openAnew() throws IOException {
        file.close();
        file = JournalFile.forWriting(path);
        identity = FileIdentity.of(path);
        index = recover(file);
        reader = new JournalReader(file, index);
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Runs a step after whose failure it is unknown what is on disk. */
    private void orFail(Step step) throws IOException {
        boolean done = false;
        try {
            step.run();
            done = true;
        } finally {
            if (!done) {
                failed = true;
            }
        }
    }

    void requireUsable() throws IOException {
        requireWritten();
        if (!identity.isUnchanged()) {
            failed = true;
            throw new IOException(
                    path + " was deleted or replaced while the store was open; restore it and open the store again");
        }
    }

    private void requireWritten() throws IOException {
        if (failed) {
            throw new IOException("writing to " + path + " failed before; close the store and open it again");
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (disk) {
            file.close();
        }
    }
}

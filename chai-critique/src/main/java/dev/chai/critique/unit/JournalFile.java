package dev.chai.critique.unit;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of a journal: read by position, appended, forced to disk.
 *
 * <p>It is no channel, because an interrupted thread closes a channel for all other threads. Not thread-safe, except that {@link #sync}
 * may run concurrently with the other methods.
 */
final class JournalFile implements Closeable {
    private final Path path;
    private final RandomAccessFile file;

    private JournalFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static JournalFile forReading(Path path) throws IOException {
        return new JournalFile(path, new RandomAccessFile(path.toFile(), "r"));
    }

    static JournalFile forWriting(Path path) throws IOException {
        return new JournalFile(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    Path path() {
        return path;
    }

    long length() throws IOException {
        return file.length();
    }

    /** Reads up to a number of bytes; returns how many, or -1 at the end. */
    int read(long position, byte[] into, int offset, int length) throws IOException {
        file.seek(position);
        return file.read(into, offset, length);
    }

    byte[] read(JournalIndex.Place place) throws IOException {
        if (place.start() + place.length() > length()) {
            throw new IOException(path + " became shorter while it was open");
        }
        byte[] bytes = new byte[place.length()];
        file.seek(place.start());
        file.readFully(bytes);
        return bytes;
    }

    void append(byte[] bytes) throws IOException {
        file.seek(file.length());
        file.write(bytes);
    }

    void truncate(long length) throws IOException {
        file.setLength(length);
    }

    void sync() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

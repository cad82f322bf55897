package dev.chai.critique.unit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one writer at a time into a folder, in this process and in others. */
final class StoreLock implements Closeable {
    private final FileChannel channel;
    private final FileIdentity file;

    private StoreLock(FileChannel channel, FileIdentity file) {
        this.channel = channel;
        this.file = file;
    }

    /** @throws IOException if another store has the folder */
    static StoreLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException(folder + " is open in another store or process; close that first");
        }
        return new StoreLock(channel, FileIdentity.of(file));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException openedHere) {
            return null;
        }
    }

    /** Returns whether the lock still shuts others out: a file that is deleted, or replaced by another, does not. */
    boolean holds() {
        return channel.isOpen() && file.isUnchanged();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package dev.chai.spec.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Replaces a file completely or not at all: the new content is written next to it, forced to disk, and renamed.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.replace(report)) {
 *     page.writeTo(file.out());
 *     file.commit();
 * }   // without commit, after an exception for example, the old file is as it was
 * }</pre>
 *
 * <p>A symbolic link stays and its target is replaced; permissions of an old file are kept. What is not a regular file, such as a
 * pipe or {@code /dev/stdout}, is written directly. A killed process leaves a hidden file ending in {@code .tmp}, which may be deleted.
 *
 * <p>Not thread-safe; two writers of one file do not disturb each other, and the last to commit wins.
 */
public final class AtomicFile implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String UNFINISHED = ".tmp";
    /** Keeps two writers of one process separate. */
    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path target;
    /** The unfinished file; the target itself where there is nothing to rename. */
    private final Path beside;

    private final FileChannel channel;
    private final OutputStream out;
    private boolean committed;

    private AtomicFile(Path target, Path beside, FileChannel channel) {
        this.target = target;
        this.beside = beside;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /**
     * Begins to replace a file, which need not exist.
     *
     * @throws IOException if the folder does not exist or cannot be written, or the path is a folder
     */
    public static AtomicFile replace(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "is a folder; name a file");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new AtomicFile(target, target, FileChannel.open(target, StandardOpenOption.WRITE));
        }
        Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
        if (Files.notExists(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "there is no such folder; create it first");
        }
        Path beside = folder.resolve("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + UNFINISHED);
        AtomicFile begun = new AtomicFile(
                target, beside, FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        begun.keepPermissions();
        return begun;
    }

    /** Replaces the content of a file by bytes. */
    public static void write(Path file, byte[] content) throws IOException {
        try (AtomicFile begun = replace(file)) {
            begun.out.write(content);
            begun.commit();
        }
    }

    /** Replaces the content of a file by text in UTF-8. */
    public static void write(Path file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces the content of a file by lines in UTF-8, each ended by a line feed.
     *
     * @return how many
     */
    public static long writeLines(Path file, Stream<String> lines) throws IOException {
        try (AtomicFile begun = replace(file)) {
            long count = 0;
            for (Iterator<String> each = lines.iterator(); each.hasNext(); count++) {
                begun.out.write((each.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            begun.commit();
            return count;
        }
    }

    /** Returns where the new content goes; closing it does not commit. */
    public OutputStream out() {
        return out;
    }

    /**
     * Puts the new content in the place of the old.
     *
     * @throws IOException if writing fails; the old file is as it was then
     */
    public void commit() throws IOException {
        out.flush();
        if (!beside.equals(target)) {
            channel.force(true);
            channel.close();
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(Objects.requireNonNull(target.getParent(), "a file lies in a folder"));
        }
        committed = true;
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!committed && !beside.equals(target)) {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Deletes what killed writers of a file have left next to it; for a caller who knows that no other writer of that file is at work.
     */
    public static void deleteUnfinished(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
        String prefix = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, path -> {
            String name = String.valueOf(path.getFileName());
            return name.startsWith(prefix) && name.endsWith(UNFINISHED);
        })) {
            for (Path unfinished : left) {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    /** Makes the names of new and renamed files in a folder durable, where the system lets folders be synced. */
    public static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no folders; there the rename itself is durable.
        }
    }

    private void keepPermissions() throws IOException {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
        }
    }
}

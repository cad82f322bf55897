package dev.chai.critique.unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which file was found under a name, so that a deleted or replaced one is noticed.
 *
 * @param key the file system's key; empty on systems without, which do not let open files be deleted
 */
record FileIdentity(Path path, Optional<Object> key) {
    static FileIdentity of(Path path) throws IOException {
        return new FileIdentity(path, key(path));
    }

    boolean isUnchanged() {
        try {
            return key.equals(key(path));
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Object> key(Path path) throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    }
}

package dev.chai.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void theOldFileStaysUntilTheNewOneIsCommitted() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        try (AtomicFile begun = AtomicFile.replace(file)) {
            begun.out().write("new".getBytes(StandardCharsets.UTF_8));
            begun.out().close();
            assertThat(file).hasContent("old");
            begun.commit();
            assertThat(file).hasContent("new");
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("units.jsonl"), "old");
        Stream<String> failing = Stream.of(1, 2).map(i -> {
            throw new UncheckedIOException(new IOException("disk full"));
        });
        assertThatThrownBy(() -> AtomicFile.writeLines(file, failing)).isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void foldersAndMissingFoldersAreRefusedByName() {
        assertThatThrownBy(() -> AtomicFile.write(folder, "x"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/where.txt"), "x"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has neither such links nor such permissions")
    void aSymbolicLinkAndPermissionsStay() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFile.write(link, "new");
        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatAKilledWriterLeftIsDeletedByItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("journal.jsonl"), "old");
        Path left = Files.writeString(folder.resolve(".journal.jsonl.1-1.tmp"), "half");
        AtomicFile.deleteUnfinished(file);
        assertThat(left).doesNotExist();
        assertThat(file).hasContent("old");
    }
}

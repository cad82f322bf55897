package dev.chai.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRootTest {
    @Test
    void theRootIsThatOfTheRepository(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        SourceRoot root = SourceRoot.above(deep);
        assertThat(root.folder()).isEqualTo(folder);
        assertThat(root.name(deep.resolve("../x.txt").toString())).isEqualTo("a/x.txt");
        assertThat(root.uri().toString()).startsWith("file:///").endsWith("/");
    }

    @Test
    void withoutARepositoryItIsTheFolderItself(@TempDir Path folder) {
        assertThat(SourceRoot.above(folder).holds(folder.resolve("x.txt").toString()))
                .isTrue();
        assertThat(SourceRoot.above(folder).holds(folder.resolve("../x.txt").toString()))
                .isFalse();
    }

    @Test
    void aFileHasOneNameHoweverItWasTyped() {
        SourceRoot here = SourceRoot.above(Path.of(""));
        String name = here.name("b.txt");
        assertThat(here.name("./b.txt")).isEqualTo(name);
        assertThat(here.name("x/../b.txt")).isEqualTo(name);
        assertThat(here.name(Path.of("b.txt").toAbsolutePath().toString())).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "https://example.org/a.txt"})
    void whatIsNoFileKeepsItsName(String name) {
        assertThat(SourceRoot.here().name(name)).isEqualTo(name);
        assertThat(SourceRoot.here().holds(name)).isFalse();
    }
}

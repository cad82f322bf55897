package dev.chai.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConfigurationsTest {
    @TempDir
    private Path folder;

    private static Configurations of(String... options) {
        return new Configurations(CommandLine.populateCommand(new LintRequest(), options), Optional.empty());
    }

    private String file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    @Test
    void theNearestFileAboveEachTextCounts() throws IOException {
        file("chai-lint.json", "{\"failOn\":\"warning\"}");
        file("drafts/chai-lint.json", "{\"failOn\":\"never\"}");
        Configurations configurations = of();
        assertThat(configurations.of(file("a.txt", "")).failOn().least()).isPresent();
        assertThat(configurations.of(file("drafts/old/b.txt", "")).failOn().least())
                .isEmpty();
    }

    @Test
    void filesOfOneConfigurationShareTheirLinters() throws IOException {
        file("chai-lint.json", "{}");
        Configurations configurations = of();
        assertThat(configurations.of(file("a.txt", ""))).isSameAs(configurations.of(file("x/b.txt", "")));
    }

    @Test
    void theOptionsMayNameAConfigurationOrNone() throws IOException {
        file("chai-lint.json", "{\"failOn\":\"never\"}");
        String text = file("a.txt", "");
        assertThat(of("--no-config").of(text).failOn().least()).isPresent();
        String other = file("other.json", "{\"failOn\":\"suggestion\"}");
        assertThat(of("--config", other).of(text).failOn().least()).isPresent();
    }

    @Test
    void aBaselineThatIsAboutToBeWrittenNeedNotExist() throws IOException {
        file("chai-lint.json", "{\"baseline\":\"known.json\"}");
        String text = file("a.txt", "");
        assertThat(of("--write-baseline", folder.resolve("known.json").toString())
                        .of(text)
                        .usual())
                .isNotNull();
    }
}

package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start of the program as a process of its own. */
class LauncherTest {
    private static final Path SCRIPT = Path.of(System.getProperty("chai.root", "../.."), "chai-examples/cli/chai");

    @TempDir
    private Path folder;

    private static Run run(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.onExit().join().exitValue(), "", output);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Without a build the launcher names the jar that it looks for. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theLauncherLooksBesideItselfAndNotBesideALinkToIt() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path script = Files.copy(SCRIPT, real.resolve("chai"), StandardCopyOption.COPY_ATTRIBUTES);
        Path links = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(links.resolve("one"), Path.of("../real/chai"));
        Path link = Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
        for (Path start : new Path[] {script, link}) {
            Run run = run(Map.of(), start.toString(), "rules");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("real/target/chai.jar is missing");
        }
    }

    @Test
    void theProgramWithoutItsLibrariesSaysWhatIsMissing() throws Exception {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Run run = run(Map.of(), java(), "-cp", classes.toString(), "dev.chai.cli.Main", "rules");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is missing", "lib").doesNotContain("\tat ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameBeyondTheLocaleIsRefusedWithTheReason() throws IOException {
        Run run = run(
                Map.of("LC_ALL", "C"),
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.chai.cli.Main",
                "lint",
                "--no-config",
                "caf\u00E9.txt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("caf", "LC_ALL=C.UTF-8").doesNotContain("\tat ");
    }
}

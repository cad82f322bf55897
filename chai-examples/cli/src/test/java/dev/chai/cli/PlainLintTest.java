package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.cli.io.Terminal;
import dev.chai.cli.lint.PlainLint;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLintTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.txt"), "The camera pans up to a stunning city.\nA red kite.\n")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--kind prompt",
                "--profile caption --target generic",
                "--kind critique",
                "--format jsonl",
                "--format sarif",
                "--fail-on never",
                "--kind poem",
                "--format poem",
                "--target wan2.2 --kind prompt missing.txt"
            })
    void answersAreThoseThatPicocliWouldHaveGiven(String options) {
        Run plain = Run.chai(arguments("--no-config", options));
        Run parsed = Run.chai(arguments("--no-config --color never", options));

        assertThat(PlainLint.of(terminal(), arguments("--no-config", options))).isPresent();
        assertThat(PlainLint.of(terminal(), arguments("--no-config --color never", options)))
                .isEmpty();
        assertThat(plain).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kind",
                "--kind prompt --profile caption",
                "--no-config --no-config",
                "--kind --fix",
                "--fix",
                "--help",
                "--kind=prompt",
                "@arguments",
                "--format @arguments"
            })
    void whateverElseIsAskedForIsLeftToPicocli(String options) {
        String[] arguments = ("lint " + file + " " + options).split(" ", -1);
        assertThat(PlainLint.of(terminal(), arguments)).isEmpty();
    }

    @Test
    void withoutAFileOrForAnotherCommandPicocliExplains() {
        assertThat(PlainLint.of(terminal())).isEmpty();
        assertThat(PlainLint.of(terminal(), "lint")).isEmpty();
        assertThat(PlainLint.of(terminal(), "extract", file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caption", "prompt"})
    void aPlainRunLoadsNeitherPicocliNorAJsonParserNorRulesOfClips(String kind) throws Exception {
        List<String> loaded = loadedBy("lint", "--kind", kind, file);

        assertThat(loaded).anyMatch(line -> line.contains("] dev.chai.cli.lint.LintJob "));
        assertThat(loaded).noneMatch(line -> line.contains("] picocli."));
        assertThat(loaded).noneMatch(line -> line.contains("] tools.jackson."));
        assertThat(loaded).noneMatch(line -> line.contains("] dev.chai.model.grounding.ClipRule"));
        assertThat(loaded).noneMatch(line -> line.contains("] dev.chai") && line.contains("$$Lambda"));
    }

    private static List<String> loadedBy(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.chai.cli.Chai"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            process.waitFor();
            return lines;
        }
    }

    private String[] arguments(String some, String more) {
        return ("lint " + some + " " + more + " " + file).replace("  ", " ").split(" ", -1);
    }

    private static Terminal terminal() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Terminal(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
    }
}

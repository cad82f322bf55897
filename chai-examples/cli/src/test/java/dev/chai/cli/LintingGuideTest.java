package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the linting guide shows runs, on files of the kinds it names. */
class LintingGuideTest {
    private static final Path GUIDE =
            Path.of(System.getProperty("chai.root", "../.."), "chai-examples/docs/guides/linting.md");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(txt|jsonl|json|sarif)");
    private static final Map<String, String> FILES = Map.of(
            "prompts.txt", "The camera pans up to a stunning city.\n",
            "captions.txt", "A man in in a coat.\n",
            "captions.jsonl", "{\"id\":\"a1\",\"text\":\"The camera pans left.\",\"aspect\":\"camera\"}\n",
            "chai-baseline.json", "{\"version\": 1, \"entries\": []}",
            "our-rules.json", "{\"rules\": []}");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<String> commands() throws IOException {
        try (Stream<String> lines = Files.lines(GUIDE)) {
            return lines.filter(line -> line.startsWith("chai ")).toList();
        }
    }

    @Test
    void everyCommandRuns() throws IOException {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(8);
        for (String command : commands) {
            // Some write their files.
            write();
            Run run = Run.chai(arguments(command));
            assertThat(run.code()).as(command + "\n" + run.err()).isIn(0, 1);
            assertThat(run.out() + run.err()).as(command).isNotEmpty();
        }
    }

    private String[] arguments(String command) {
        String shown = command.replaceFirst(" +#.*", "").replaceFirst(" > .*", "");
        return Arrays.stream(shown.split(" +", -1))
                .skip(1)
                .map(word -> FILE.matcher(word).matches() ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
    }
}

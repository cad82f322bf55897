package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DatasetCommandTest {
    private static final String TRIPLE = "{\"clip\":\"quay.1.2.mp4\",\"task\":\"camera_framing_dynamics\","
            + "\"pre_caption\":\"The camera pans left.\",\"pre_caption_llm\":\"drafter\",\"pre_caption_mode\":\"Video\","
            + "\"initial_caption_rating_score\":3,\"feedback_is_needed\":true,\"final_feedback\":\"It pans right.\","
            + "\"final_caption\":\"The camera pans right.\",\"annotator\":\"Jane Roe\","
            + "\"timestamp\":\"2026-03-01T09:30:00\",\"review\":{\"reviewer\":\"John Doe\","
            + "\"review_timestamp\":\"2026-03-02T09:30:00\",\"reviewer_double_check\":true},\"prev\":null}";

    @TempDir
    Path folder;

    private Path in;
    private Path units;

    /** What a run left behind. */
    private record Run(int code, String out, String err) {}

    @BeforeEach
    void writeInput() throws IOException {
        in = Files.writeString(folder.resolve("in.jsonl"), TRIPLE + "\n");
        units = folder.resolve("units.jsonl");
    }

    @Test
    void importedUnitsValidateAndAreCounted() throws IOException {
        Run imported = importLines("--salt", "a long secret");
        assertThat(imported.code).isZero();
        assertThat(imported.out).isEmpty();
        assertThat(imported.err).startsWith("read 1 units, made 0 repairs, refused 0 records");
        assertThat(Files.readString(units)).doesNotContain("Jane", "Doe").contains("person-");

        assertThat(chai("dataset", "validate", units.toString()))
                .isEqualTo(new Run(0, "{\"units\":1,\"problems\":0}\n", ""));

        JsonNode stats = JsonMapper.shared().readTree(chai("dataset", "stats", units.toString()).out);
        assertThat(stats.path("units").intValue()).isOne();
        assertThat(stats.path("sourceVideos").intValue()).isOne();
        assertThat(stats.path("states").path("approved").intValue()).isOne();
        assertThat(stats.path("draftRatings").path("3").intValue()).isOne();
    }

    @Test
    void anImportThatFailsLeavesTheOldUnits() throws IOException {
        Files.writeString(units, "old");
        Path folderOfNoFormat = Files.createDirectory(folder.resolve("empty"));
        assertThat(chai(
                                "dataset",
                                "import",
                                folderOfNoFormat.toString(),
                                "--from",
                                "chai",
                                "--to",
                                units.toString(),
                                "--keep-names")
                        .code)
                .isEqualTo(ExitCode.USAGE);
        assertThat(units).hasContent("old");
    }

    @Test
    void refusedRecordsGiveExitCodeOne() throws IOException {
        Files.writeString(in, TRIPLE + "\n{\"clip\":\n");
        Run run = importLines("--keep-names");
        assertThat(run.code).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err).contains("refused in.jsonl:2");
        assertThat(units).isNotEmptyFile();
    }

    @Test
    void namesAreKeptOnlyOnRequest() {
        assertThat(importLines().code).isEqualTo(ExitCode.USAGE);
        assertThat(importLines("--salt", "a long secret", "--keep-names").err)
                .contains("either --salt or --keep-names");
        assertThat(importLines("--salt", "short").err).contains("at least 8");
        assertThat(units).doesNotExist();
    }

    @Test
    void unknownFormatNamesTheNearest() {
        Run run = chai(
                "dataset", "import", in.toString(), "--from", "chai-json", "--to", units.toString(), "--keep-names");
        assertThat(run.code).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("did you mean chai-jsonl");
    }

    @Test
    void problemsOfAUnitFileAreLocated() throws IOException {
        Files.writeString(units, "{\"clip\":{},\"aspect\":\"lens\"}\n{\n");
        Run run = chai("dataset", "validate", units.toString());
        assertThat(run.code).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out)
                .contains("\"line\":1,\"column\":9,\"pointer\":\"/clip\"", "\"pointer\":\"/aspect\"", "\"line\":2")
                .endsWith("{\"units\":0,\"problems\":3}\n");
    }

    @Test
    void statsOfABrokenFileAreWrongUsage() throws IOException {
        Files.writeString(units, "{\n");
        Run run = chai("dataset", "stats", units.toString());
        assertThat(run.code).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("units.jsonl:1").doesNotContain("\tat ");
    }

    private Run importLines(String... more) {
        String[] args = {"dataset", "import", in.toString(), "--from", "chai-jsonl", "--to", units.toString()};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return chai(all);
    }

    private static Run chai(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (PrintStream outs = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream errs = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            code = Chai.run(new Terminal(new ByteArrayInputStream(new byte[0]), outs, errs, false), args);
        }
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.cli.io.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewCommandTest {
    private static final String UNIT = "{\"clip\":{\"id\":\"quay.1.2.mp4\"},\"aspect\":\"camera\",\"events\":["
            + "{\"type\":\"submit\",\"annotation\":{\"author\":\"ann\",\"at\":\"2026-03-01T09:30:00\","
            + "\"pre\":{\"text\":\"It pans left.\",\"by\":{\"type\":\"model\",\"name\":\"drafter\"}},\"ratings\":{\"pre\":3},"
            + "\"critique\":{\"text\":\"It pans right.\",\"by\":{\"type\":\"human\",\"pseudonym\":\"ann\"}},"
            + "\"post\":{\"text\":\"It pans right.\",\"by\":{\"type\":\"model\",\"name\":\"reviser\"}}}}]}";

    @TempDir
    Path folder;

    private String store;

    @BeforeEach
    void makeStore() throws IOException {
        store = folder.resolve("work").toString();
        Path units = Files.writeString(folder.resolve("units.jsonl"), UNIT + "\n");
        Run added = Run.chai("review", "apply", "--add", units.toString(), store);
        assertThat(added.err()).isEqualTo("added 1 units\n");
        assertThat(added.code()).isZero();
    }

    @Test
    void approvalIsAcknowledgedAndStays() {
        Run run = apply("{\"type\":\"approve\",\"actor\":\"rev\"}");
        assertThat(run.out()).isEqualTo("{\"unit\":\"camera/quay.1.2.mp4\",\"state\":\"approved\",\"events\":2}\n");
        assertThat(run.code()).isZero();
        assertThat(Run.chai("review", "status", store).out())
                .isEqualTo("{\"units\":1,\"states\":{\"approved\":{\"camera\":1}}}\n");
        assertThat(Run.chai("review", "status", "--list", "approved", store).out())
                .isEqualTo(
                        "{\"unit\":\"camera/quay.1.2.mp4\",\"state\":\"approved\",\"author\":\"ann\",\"events\":2}\n");
    }

    @Test
    void aDamagedStoreIsRefusedAndMendedIntoACopy() throws IOException {
        apply("{\"type\":\"approve\",\"actor\":\"rev\"}");
        Path journal = Path.of(store, "journal.jsonl");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length - 10] ^= 1;
        Files.write(journal, bytes);
        Run refused = Run.chai("review", "status", store);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("journal.jsonl:3").contains("chai review repair");
        String mended = folder.resolve("mended").toString();
        Run repair = Run.chai("review", "repair", store, "--to", mended);
        assertThat(repair.out()).isEqualTo("{\"units\":1,\"events\":0,\"leftOut\":1}\n");
        assertThat(repair.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readAllBytes(journal)).isEqualTo(bytes);
        assertThat(Run.chai("review", "status", mended).out())
                .isEqualTo("{\"units\":1,\"states\":{\"submitted\":{\"camera\":1}}}\n");
    }

    @Test
    void statusWritesNothingIntoTheStore() throws IOException {
        Path lock = Path.of(store, "lock");
        Files.delete(lock);
        assertThat(Run.chai("review", "status", store).code()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void historyShowsEachEventWithTheStateAfterIt() {
        apply("{\"type\":\"approve\",\"actor\":\"rev\",\"at\":\"2026-03-02T09:30:00\"}");
        List<JsonNode> events = Run.chai("review", "history", store, "camera/quay.1.2.mp4")
                .out()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(events).extracting(e -> e.path("state").stringValue()).containsExactly("submitted", "approved");
        assertThat(events.get(1).path("event").path("at").stringValue()).isEqualTo("2026-03-02T09:30:00");
    }

    @Test
    void illegalAndBrokenEventsAreAnsweredAndChangeNothing() {
        String events = """
                {"unit":"camera/quay.1.2.mp4","event":{"type":"approve","actor":"ann"}}
                {

                {"unit":"camera/other.mp4","event":{"type":"approve","actor":"rev"}}
                {"unit":"camera/quay.1.2.mp4","event":{"type":"applaud","actor":"rev"}}
                {"unit":"camera/quay.1.2.mp4"}
                """;
        Run run = Run.withInput(events, "review", "apply", store, "-");
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        self -> assertThat(self).contains("nobody reviews their own work"),
                        broken -> assertThat(broken).contains("line 2"),
                        unknown -> assertThat(unknown).contains("no unit camera/other.mp4"),
                        event -> assertThat(event).contains("type \\\"applaud\\\" is unknown, expected one of "),
                        none -> assertThat(none).contains("\\\"event\\\" is missing"));
        assertThat(Run.chai("review", "status", store).out()).contains("\"submitted\":{\"camera\":1}");
    }

    @Test
    void mistypedStoreIsNotMade() {
        Path missing = folder.resolve("wrok");
        Run run = Run.chai("review", "status", missing.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("no store").doesNotContain("\tat ");
        assertThat(missing).doesNotExist();
        assertThat(Run.chai("review", "history", store, "camera/none.mp4").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.chai("review", "status", "--list", "aproved", store).err())
                .contains("did you mean approved");
        assertThat(Run.chai("review", "apply", store).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void reportIsTheSameFromStoreAndFile() throws IOException {
        Path units = folder.resolve("units.jsonl");
        Run text = Run.chai("qc", "report", store);
        assertThat(text.out()).startsWith("1 units, 0 planted\n").contains("ann ", "no alarms");
        JsonNode json = JsonMapper.shared()
                .readTree(Run.chai("qc", "report", "--format", "json", units.toString())
                        .out());
        assertThat(json.path("states").path("submitted").intValue()).isOne();
        assertThat(json.path("annotators").get(0).path("pending").intValue()).isOne();
        assertThat(Run.chai("qc").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void sharedWorkAddsAgreement() throws IOException {
        String annotation = "{\"annotator\":\"a\",\"pre_caption\":\"It pans left.\",\"initial_caption_rating_score\":4,"
                + "\"feedback_is_needed\":true,\"final_feedback\":\"It pans right.\",\"final_caption\":\"It pans right.\"}";
        Path shared = Files.writeString(
                folder.resolve("shared.jsonl"),
                "{\"clip\":\"q.mp4\",\"task\":\"camera_framing_dynamics\",\"annotations\":[" + annotation + ","
                        + annotation.replace("\"a\"", "\"b\"") + "]}\n");
        Run run = Run.chai("qc", "report", "--shared", shared.toString(), store);
        assertThat(run.out()).contains("agreement: 1 units, 2 annotations", "same score            1.00");
    }

    private Run apply(String event) {
        return Run.withInput(
                "{\"unit\":\"camera/quay.1.2.mp4\",\"event\":" + event + "}\n", "review", "apply", store, "-");
    }
}

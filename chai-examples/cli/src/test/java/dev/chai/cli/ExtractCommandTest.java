package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
    @TempDir
    Path folder;

    @Test
    void answersALineWithAllThatAMentionKnows() {
        Run run = Run.withInput(
                "{\"id\":\"a\",\"text\":\"First the camera pans left, then it does not zoom in.\"}\n", "extract", "-");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("{\"id\":\"a\",\"primitives\":["
                        + "{\"id\":\"pan-left\",\"start\":17,\"end\":26,\"text\":\"pans left\",\"negated\":false,"
                        + "\"hedged\":false,\"phase\":\"step\",\"order\":1,\"actor\":\"camera\"},"
                        + "{\"id\":\"zoom-in\",\"start\":45,\"end\":52,\"text\":\"zoom in\",\"negated\":true,"
                        + "\"hedged\":false,\"phase\":\"step\",\"order\":2,\"actor\":\"camera\"}]}\n");
    }

    @Test
    void idsComeBackAsTheyWere() {
        Run run = Run.withInput("{\"id\":7,\"text\":\"\"}\r\n{\"id\":\"x\",\"text\":\"\"}\r\n", "extract", "-");
        assertThat(run.out()).isEqualTo("{\"id\":7,\"primitives\":[]}\n{\"id\":\"x\",\"primitives\":[]}\n");
    }

    @Test
    void aBadLineIsAnsweredWithItsPlaceAndEndsNothing() {
        String input = "{\"id\":\"1\",\"text\":5}\n{\"id\":\"2\",\n[]\n{\"id\":\"4\",\"text\":\"a close-up\"}\n";
        Run run = Run.withInput(input, "extract", "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.out().lines().toList().get(0))
                .contains("\"id\":\"1\"", "\"error\":\"line 1: ", "must be a string");
        assertThat(run.out().lines().toList().get(1)).contains("\"error\":\"line 2: ");
        assertThat(run.out().lines().toList().get(2)).contains("\"error\":\"line 3: ", "expected a JSON object");
        assertThat(run.out().lines().toList().get(3)).contains("close-up-shot");
    }

    @Test
    void aLineThatIsNoUtf8IsAnsweredWithAnError() {
        byte[] input = "{\"id\":\"1\",\"text\":\"?\"}\n{\"id\":\"2\",\"text\":\"\"}\n".getBytes(StandardCharsets.UTF_8);
        input[input.length - input.length / 2 - 6] = (byte) 0xFF;
        Run run = Run.withInput(input, "extract", "-");
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("line 1: line is not valid UTF-8");
    }

    @Test
    void aTextFileHasACaptionALine() throws IOException {
        Path file = Files.writeString(folder.resolve("captions.txt"), "pan left\n\ntilt up\n");
        Run run = Run.chai("extract", file.toString());
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("captions.txt:1", "pan-left", "captions.txt:3", "tilt-up");
    }

    @Test
    void wordingsOfAFileAreFoundToo() throws IOException {
        Path wordings =
                Files.writeString(folder.resolve("house.json"), "{\"wordings\": {\"dolly-in\": [\"creep~ up on\"]}}");
        Run run = Run.withInput(
                "{\"id\":\"a\",\"text\":\"It creeps up on the door.\"}\n",
                "extract",
                "--wordings",
                wordings.toString(),
                "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"id\":\"dolly-in\"").doesNotContain("pedestal");
    }

    @Test
    void aFaultyWordingsFileIsSaidInOneLineWithItsPlace() throws IOException {
        Path wordings =
                Files.writeString(folder.resolve("house.json"), "{\"wordings\": {\"dolly-in\": [\"creep (\"]}}");
        Run run = Run.withInput("", "extract", "--wordings", wordings.toString(), "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("house.json:1:28", "')' is missing").hasLineCount(1);
    }

    @Test
    void aMissingFileIsSaidInOneLine() {
        Run run = Run.chai("extract", folder.resolve("none.jsonl").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("none.jsonl: no such file\n").hasLineCount(1);
    }

    @Test
    void helpShowsAnExample() {
        Run run = Run.chai("extract", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Example:", "chai extract -");
    }
}

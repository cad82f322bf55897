package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCommandTest {
    @TempDir
    Path folder;

    @Test
    void showsShotsPartsAndPrimitives() {
        String prompt = "Style: film noir\n[0-3s] Wide shot of a pier. [3-6s] The camera tilts up. Avoid zooming in.\n";
        Run run = Run.withInput(prompt, "prompt", "show", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "whole prompt",
                        "  wish [Style]: film noir",
                        "shot 1, 0-3 s",
                        "  wish: Wide shot of a pier.",
                        "    wide-shot",
                        "shot 2, 3-6 s",
                        "  wish: The camera tilts up.",
                        "    tilt-up",
                        "  negative: zooming in",
                        "    zoom-in (denied)");
    }

    @Test
    void jsonNamesThePlacesOfPrimitivesInTheOriginal() throws IOException {
        String prompt = "{\"shots\": [{\"camera\": \"pan_left\"}]}";
        Path file = Files.writeString(folder.resolve("p.json"), prompt);
        Run run = Run.chai("prompt", "show", "--format", "json", file.toString());

        assertThat(run.out())
                .contains("\"form\":\"json\"", "\"field\":\"camera\"", "\"id\":\"pan-left\",\"start\":23,\"end\":31");
        assertThat(prompt.substring(23, 31)).isEqualTo("pan_left");
    }

    @Test
    void brokenJsonIsShownAsTextAndSaysSo() {
        Run run = Run.withInput("{\"camera\": \"tilts up\",}", "prompt", "show", "-");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("looks like JSON");
    }

    @Test
    void controlCharactersOfAPromptDoNotReachTheTerminal() {
        assertThat(Run.withInput("a \u001b]0;title\u0007 shot <lora:\u001b[31m:1>", "prompt", "show", "-")
                        .out())
                .doesNotContain("\u001b", "\u0007");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        Run run = Run.chai("prompt", "show", folder.resolve("none.txt").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none.txt: no such file");
    }
}

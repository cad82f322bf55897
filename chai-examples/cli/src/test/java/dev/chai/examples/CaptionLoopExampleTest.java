package dev.chai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CaptionLoopExampleTest {
    @Test
    void printsWhatTheGuideShows() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CaptionLoopExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "draft:    At regular speed and from eye level, the camera pans left.",
                        "critique: The camera pans right, not left: write \"pans right\".",
                        "revised:  At regular speed and from eye level, the camera pans right.",
                        "scores:   0.21 before, 0.82 after",
                        "seen:     4 frames of 320x192 (hf-processor fps=2.0 resize=torchvision) by example script");
    }
}

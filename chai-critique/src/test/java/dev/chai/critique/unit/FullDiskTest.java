package dev.chai.critique.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A writer that may make no file larger than the shell allows fails amid a line, or amid compaction, and loses nothing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its shell limits no file sizes")
class FullDiskTest {
    /** Blocks of 512 or 1024 bytes, by shell: a few dozen events, and some compactions. */
    private static final List<Integer> BLOCKS = List.of(61, 97);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedBeforeTheDiskWasFullIsThere() throws IOException, InterruptedException {
        for (int blocks : BLOCKS) {
            Path store = folder.resolve("store" + blocks);
            Map<UnitId, Integer> acknowledged = writeUntilFull(store, blocks);
            assertThat(acknowledged).isNotEmpty();
            try (UnitStore opened = UnitStore.open(store)) {
                for (Map.Entry<UnitId, Integer> unit : acknowledged.entrySet()) {
                    List<ReviewEvent> events =
                            opened.find(unit.getKey()).orElseThrow().history().events();
                    assertThat(events).hasSizeGreaterThanOrEqualTo(unit.getValue());
                    for (int i = 0; i < events.size(); i++) {
                        assertThat(events.get(i)).isEqualTo(KilledWriter.event(i));
                    }
                }
            }
        }
    }

    private static Map<UnitId, Integer> writeUntilFull(Path store, int blocks)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + blocks + "; exec \"$0\" \"$@\"",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<UnitId, Integer> acknowledged = new HashMap<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            process.getOutputStream().write((store + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int space = line.lastIndexOf(' ');
                acknowledged.put(UnitId.parse(line.substring(0, space)), Integer.parseInt(line.substring(space + 1)));
            }
        }
        assertThat(process.waitFor()).as("exit code").isEqualTo(1);
        return acknowledged;
    }
}

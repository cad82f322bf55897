package dev.chai.critique.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process with little memory streams a journal that is larger than its heap: 12,000 events in every build, a million in CI ({@code -P
 * durability}, which sets {@code -Dchai.events}).
 */
class LargeJournalTest {
    private static final int EVENTS = Integer.getInteger("chai.events", 12_000);
    /** For the process, and 500 bytes for each unit with its five events: the index, and room to let it grow. */
    private static final int HEAP_MIB = 8 + (int) ((EVENTS / LargeJournal.EVENTS_A_UNIT * 500L) >> 20);

    @TempDir
    Path folder;

    @Test
    void aJournalLargerThanTheHeapIsStreamed() throws IOException, InterruptedException {
        LargeJournal.write(folder, EVENTS);
        assertThat(Files.size(folder.resolve("journal.jsonl")) >> 20).isGreaterThan(HEAP_MIB);
        Process reader = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx" + HEAP_MIB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeJournal.class.getName(),
                        "read",
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = reader.inputReader(StandardCharsets.UTF_8)) {
            int units = EVENTS / LargeJournal.EVENTS_A_UNIT;
            assertThat(out.lines().collect(Collectors.joining("\n")))
                    .startsWith("approved " + units + ", events " + EVENTS + ", ");
        }
        assertThat(reader.waitFor()).isZero();
    }
}

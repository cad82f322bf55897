package dev.chai.critique.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at random moments, also amid compaction. Six times in every build; {@code -Dchai.kills=200} (profile
 * {@code durability}) for the full count.
 */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("chai.kills", 6);
    /** Processes that start while another one writes: most of the time is the start of a JVM. */
    private static final int WARM = 2;

    @TempDir
    Path folder;

    private final Random random = new Random(20260301);
    private final Map<UnitId, Integer> acknowledged = new HashMap<>();
    private final Queue<Process> warm = new ArrayDeque<>();

    @Test
    void everyAcknowledgedEventAndNoHalfOneSurvivesKill9() throws IOException, InterruptedException {
        int events = 0;
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                while (warm.size() < WARM) {
                    warm.add(start());
                }
                events += writeAndKill(warm.remove());
                check();
            }
        } finally {
            warm.forEach(Process::destroyForcibly);
        }
        assertThat(events).as("events acknowledged before the kills").isGreaterThan(KILLS);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Lets a process write for a random while, kills it and takes down what it had acknowledged. */
    private int writeAndKill(Process process) throws IOException, InterruptedException {
        int events = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            int first = random.nextInt(60);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int space = line.lastIndexOf(' ');
                UnitId unit = UnitId.parse(line.substring(0, space));
                acknowledged.put(unit, Integer.parseInt(line.substring(space + 1)));
                if (events++ == first) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(3000));
                    // Process.destroyForcibly would throw away what the process had said.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as("exit code after SIGKILL").isEqualTo(137);
        return events;
    }

    private void check() throws IOException {
        int inFlight = 0;
        try (UnitStore store = UnitStore.open(folder)) {
            for (CaptionUnit unit : store.units().toList()) {
                List<ReviewEvent> events = unit.history().events();
                int known = acknowledged.getOrDefault(unit.id(), -1);
                assertThat(events).hasSizeGreaterThanOrEqualTo(known);
                inFlight += events.size() - known;
                for (int i = 0; i < events.size(); i++) {
                    assertThat(events.get(i)).isEqualTo(KilledWriter.event(i));
                }
                acknowledged.put(unit.id(), events.size());
            }
            assertThat(store.size()).isEqualTo(acknowledged.size());
        }
        assertThat(inFlight).as("events written but not acknowledged").isLessThanOrEqualTo(1);
    }
}

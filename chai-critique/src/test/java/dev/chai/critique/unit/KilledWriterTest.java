package dev.chai.critique.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at random moments, also amid compaction: 25 times in every build, 200 times in CI ({@code -P durability}, which
 * sets {@code -Dchai.kills}).
 *
 * <p>Most of the time is the start of JVMs, so the processes share an archive of loaded classes, which a first one makes, and start
 * while others write.
 */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("chai.kills", 25);
    /** Processes that start while another one writes. */
    private static final int WARM = 2;
    /** Then a new store begins: a unit of thousands of events, which nobody has, takes long to read. */
    private static final int KILLS_A_STORE = 10;
    /** Events before a kill, at most, beside those of the last milliseconds. */
    private static final int MOST_EVENTS = 16;
    /** Events after which a process has loaded all that it needs. */
    private static final int TRAINING = 120;

    @TempDir
    Path folder;

    private final Random random = new Random(20260301);
    private final Map<UnitId, Integer> acknowledged = new HashMap<>();
    private final Queue<Process> warm = new ArrayDeque<>();

    @Test
    void everyAcknowledgedEventAndNoHalfOneSurvivesKill9() throws IOException, InterruptedException {
        int events = 0;
        makeArchive();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                while (warm.size() < WARM) {
                    warm.add(start());
                }
                if (kill % KILLS_A_STORE == 0) {
                    acknowledged.clear();
                }
                Path store = folder.resolve("store" + kill / KILLS_A_STORE);
                events += writeAndKill(warm.remove(), store);
                check(store);
            }
        } finally {
            warm.forEach(Process::destroyForcibly);
        }
        assertThat(events).as("events acknowledged before the kills").isGreaterThan(KILLS);
    }

    private Process start() throws IOException {
        return start("-XX:SharedArchiveFile=" + archive());
    }

    private Process start(String archiveOption, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xshare:auto",
                "-Xlog:disable",
                archiveOption,
                "-cp",
                classPath(),
                KilledWriter.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    /** Lets a process end by itself that puts what it has loaded into the archive. Where that fails, the others start without it. */
    private void makeArchive() throws IOException, InterruptedException {
        Process process = start("-XX:ArchiveClassesAtExit=" + archive(), Integer.toString(TRAINING));
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            say(process, folder.resolve("training"));
            assertThat(out.lines()).hasSize(TRAINING + 1);
        }
        process.waitFor();
    }

    private static void say(Process process, Path folder) throws IOException {
        process.getOutputStream().write((folder + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The class path with its folders as jars: an archive takes classes from jars only. */
    private String classPath() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            jars.add(Files.isDirectory(path) ? jar(path, folder.resolve(jars.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(Path classes, Path jar) throws IOException {
        if (Files.notExists(jar)) {
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
        return jar.toString();
    }

    /** Lets a process write for a random while, kills it and takes down what it had acknowledged. */
    private int writeAndKill(Process process, Path store) throws IOException, InterruptedException {
        int events = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            say(process, store);
            int first = random.nextInt(MOST_EVENTS);
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

    private void check(Path folder) throws IOException {
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

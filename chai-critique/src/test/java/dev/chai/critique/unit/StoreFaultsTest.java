package dev.chai.critique.unit;

import static dev.chai.critique.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.critique.Clip;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.testing.Samples;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What disks, editors, other processes and interrupts do to a store. */
class StoreFaultsTest {
    private static final int HEAD = JournalHead.bytes().length;

    /** A prime, so that the flipped bits lie in every kind of field. */
    private static final int BETWEEN_FLIPS = 7;

    @TempDir
    Path folder;

    private final ReviewEvent approval = ReviewEvent.approve("rev", NOON);

    @Test
    void aForeignFileOfTheJournalsNameIsRefusedAndLeftAlone() throws IOException {
        for (String foreign : List.of("a note without a line feed", "{\"id\":1}\n", "\n", "{\"id\":1}\n{\"id\":2}")) {
            Files.writeString(journal(), foreign);
            assertThatThrownBy(() -> UnitStore.open(folder))
                    .isInstanceOf(ChaiDataException.class)
                    .hasMessageContaining("journal.jsonl:1")
                    .hasMessageContaining("no journal");
            assertThat(journal()).hasContent(foreign);
        }
    }

    @Test
    void everyFlippedBitOfAnAcknowledgedLineIsRefusedAndLeftAlone() throws IOException {
        fill(2);
        byte[] whole = Files.readAllBytes(journal());
        for (int at = whole.length - 1; at >= HEAD; at -= BETWEEN_FLIPS) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(journal(), damaged);
            assertThatThrownBy(() -> UnitStore.open(folder))
                    .as("byte %d", at)
                    .isInstanceOf(ChaiDataException.class)
                    .hasMessageContaining("chai review repair");
            assertThat(Files.readAllBytes(journal())).isEqualTo(damaged);
        }
    }

    @Test
    void damageIsReportedByLineAndByte() throws IOException {
        fill(3);
        byte[] bytes = Files.readAllBytes(journal());
        int second = ends(bytes).get(1);
        bytes[second + 40] ^= 1;
        Files.write(journal(), bytes);
        assertThatThrownBy(() -> UnitStore.open(folder)).hasMessageContaining("journal.jsonl:3: damaged line");
        assertThatThrownBy(() -> UnitView.open(folder)).hasMessageContaining("byte " + second);
    }

    @Test
    void aLineThatLacksOnlyItsLineFeedIsKept() throws IOException {
        fill(2);
        byte[] whole = Files.readAllBytes(journal());
        Files.write(journal(), Arrays.copyOf(whole, whole.length - 1));
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.size()).isEqualTo(2);
        }
        assertThat(Files.readAllBytes(journal())).isEqualTo(whole);
    }

    @Test
    void zerosThatADiskLeftAtTheEndAreATornTail() throws IOException {
        fill(1);
        Files.write(journal(), new byte[512], StandardOpenOption.APPEND);
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.size()).isOne();
        }
    }

    @Test
    void repairKeepsAllButTheDamagedLineAndChangesNothing() throws IOException {
        fill(3);
        byte[] bytes = Files.readAllBytes(journal());
        bytes[ends(bytes).get(1) + 60] ^= 1;
        Files.write(journal(), bytes);
        Path copy = folder.resolve("mended");
        RepairReport report = UnitStore.repair(folder, copy);
        assertThat(report.units()).isEqualTo(2);
        assertThat(report.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.line()).isEqualTo(3));
        assertThat(Files.readAllBytes(journal())).isEqualTo(bytes);
        try (UnitStore store = UnitStore.open(copy)) {
            assertThat(store.units().map(unit -> unit.clip().id())).containsExactly("clip0", "clip2");
        }
        assertThat(Files.readString(copy.resolve("left-out.jsonl"), StandardCharsets.ISO_8859_1))
                .contains("clip1");
    }

    @Test
    void repairFindsBothLinesWhereALineFeedWasFlipped() throws IOException {
        fill(3);
        byte[] bytes = Files.readAllBytes(journal());
        bytes[ends(bytes).get(1) - 1] ^= 4;
        Files.write(journal(), bytes);
        RepairReport report = UnitStore.repair(folder, folder.resolve("mended"));
        assertThat(report).isEqualTo(new RepairReport(3, 0, List.of()));
    }

    @Test
    void repairRefusesAFolderThatHoldsSomething() throws IOException {
        fill(1);
        assertThatThrownBy(() -> UnitStore.repair(folder, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void aViewWritesNothingAndReadsBesideAWriter() throws IOException {
        fill(2);
        try (UnitStore store = UnitStore.open(folder)) {
            Files.write(journal(), "{\"crc\":\"12".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
            byte[] before = Files.readAllBytes(journal());
            try (UnitView view = UnitView.open(folder)) {
                assertThat(view.units().toList()).isEqualTo(store.units().toList());
            }
            assertThat(Files.readAllBytes(journal())).isEqualTo(before);
        }
        assertThatThrownBy(() -> UnitView.open(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void aJournalWithoutHeadIsReadAndGetsOneByCompaction() throws IOException {
        fill(2);
        byte[] bytes = Files.readAllBytes(journal());
        Files.write(journal(), Arrays.copyOfRange(bytes, HEAD, bytes.length));
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.size()).isEqualTo(2);
            store.compact();
        }
        assertThat(Files.readAllBytes(journal())).isEqualTo(bytes);
    }

    @Test
    void aJournalOfALaterVersionIsRefused() throws IOException {
        Files.writeString(journal(), "{\"format\":\"chai-journal\",\"version\":2}\n");
        assertThatThrownBy(() -> UnitStore.open(folder)).hasMessageContaining("version 2");
    }

    @Test
    void aLineLongerThanAnyIsAnErrorWithItsPlace() throws IOException {
        fill(1);
        Files.writeString(journal(), "x".repeat(3 << 20), StandardOpenOption.APPEND);
        try (JournalFile file = JournalFile.forReading(journal())) {
            assertThatThrownBy(() -> JournalScan.of(file, 1 << 20))
                    .hasMessageContaining("journal.jsonl:3")
                    .hasMessageContaining("longer than any line");
        }
    }

    @Test
    void anInterruptedReaderDoesNotCloseTheStoreForOthers() throws Exception {
        fill(3);
        try (UnitStore store = UnitStore.open(folder)) {
            Thread reader = new Thread(() -> {
                Thread.currentThread().interrupt();
                store.units().forEach(unit -> {});
            });
            reader.start();
            reader.join();
            store.append(id(1), approval);
            assertThat(store.units().count()).isEqualTo(3);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted there")
    void aDeletedLockFileIsNoticed() throws IOException {
        fill(1);
        try (UnitStore store = UnitStore.open(folder)) {
            Files.delete(folder.resolve("lock"));
            assertThatThrownBy(() -> store.append(id(0), approval))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("lock file");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted there")
    void aDeletedJournalIsNoticed() throws IOException {
        fill(1);
        try (UnitStore store = UnitStore.open(folder)) {
            Files.delete(journal());
            assertThatThrownBy(() -> store.append(id(0), approval)).hasMessageContaining("was deleted or replaced");
        }
    }

    @Test
    void aUnitOfManyEventsGrowsWithoutBeingReadAgain() throws IOException {
        int events = Integer.getInteger("chai.unitEvents", 300);
        try (UnitStore store = UnitStore.open(folder)) {
            store.add(CaptionUnit.of(Clip.of("clip0"), Aspect.CAMERA));
            for (int i = 0; i < events; i++) {
                store.append(id(0), KilledWriter.event(i));
            }
            assertThat(store.find(id(0)).orElseThrow().history().events()).hasSize(events);
        }
    }

    @Test
    void threadsThatWriteTogetherLoseNothing() throws Exception {
        int threads = 8;
        int eventsEach = 20;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (UnitStore store = UnitStore.open(folder)) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                CaptionUnit unit = CaptionUnit.of(Clip.of("clip" + thread), Aspect.CAMERA);
                done.add(pool.submit(() -> {
                    store.add(unit);
                    for (int i = 0; i < eventsEach; i++) {
                        store.append(unit.id(), KilledWriter.event(i));
                        if (i == eventsEach / 2) {
                            store.compact();
                        }
                    }
                    return unit;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        try (UnitView view = UnitView.open(folder)) {
            assertThat(view.units().map(unit -> unit.history().events().size()))
                    .hasSize(threads)
                    .containsOnly(eventsEach);
        }
    }

    private void fill(int units) throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            store.addAll(units(units));
        }
    }

    private static Stream<CaptionUnit> units(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CaptionUnit.of(Clip.of("clip" + i), Aspect.CAMERA)
                        .with(new ReviewEvent.Submit(Samples.improved("ann"))));
    }

    private static UnitId id(int number) {
        return new UnitId("clip" + number, Aspect.CAMERA);
    }

    /** The places after each line feed. */
    private static List<Integer> ends(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                .filter(i -> bytes[i] == '\n')
                .mapToObj(i -> i + 1)
                .toList();
    }

    private Path journal() {
        return folder.resolve("journal.jsonl");
    }
}

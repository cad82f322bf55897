package dev.chai.critique.unit;

import static dev.chai.critique.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.critique.Clip;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.testing.Samples;
import dev.chai.critique.testing.Units;
import dev.chai.spec.Aspect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitStoreTest {
    @TempDir
    Path folder;

    private final CaptionUnit submitted = Samples.submitted();
    private final ReviewEvent approval = ReviewEvent.approve("rev", NOON);

    @Test
    void whatWasAddedAndAppendedIsThereAfterReopening() throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            store.add(submitted);
            assertThat(store.append(submitted.id(), approval).state()).isInstanceOf(ReviewState.Approved.class);
        }
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.find(submitted.id())).contains(submitted.with(approval));
            assertThat(store.units()).containsExactly(submitted.with(approval));
            assertThat(store.size()).isOne();
        }
    }

    @Test
    void illegalEventIsRefusedAndNotWritten() throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            store.add(submitted);
            byte[] before = Files.readAllBytes(journal());
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.append(submitted.id(), ReviewEvent.approve("ann", NOON)));
            assertThat(Files.readAllBytes(journal())).isEqualTo(before);
        }
    }

    @Test
    void unknownUnitAndSecondAddAreRefused() throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.find(submitted.id())).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.append(submitted.id(), approval))
                    .withMessageContaining("camera/harbour.2.5.mp4");
            store.add(submitted);
            assertThatIllegalArgumentException().isThrownBy(() -> store.add(submitted));
        }
    }

    @Test
    void secondWriterIsLockedOut() throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.size()).isZero();
            assertThatThrownBy(() -> UnitStore.open(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is open in another");
        }
        UnitStore.open(folder).close();
    }

    @Test
    void compactionKeepsEveryEventAndTheOrderOfUnits() throws IOException {
        List<CaptionUnit> units = units(50);
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.addAll(units.stream())).isEqualTo(50);
            store.append(units.get(0).id(), approval);
            List<CaptionUnit> before = store.units().toList();
            store.compact();
            assertThat(store.units()).isEqualTo(before);
            assertThat(Files.readAllLines(journal())).hasSize(1 + 50);
            store.append(units.get(1).id(), approval);
        }
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.find(units.get(0).id())).contains(units.get(0).with(approval));
            assertThat(store.find(units.get(1).id())).contains(units.get(1).with(approval));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("journal.jsonl", "lock");
        }
    }

    @Test
    void tornTailIsCutOffAtEveryByte() throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            store.add(submitted);
            store.append(submitted.id(), approval);
        }
        byte[] whole = Files.readAllBytes(journal());
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int firstEnd = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
        for (int cut = firstEnd; cut < whole.length - 1; cut += 7) {
            Files.write(journal(), Arrays.copyOf(whole, cut));
            try (UnitStore store = UnitStore.open(folder)) {
                assertThat(store.units()).containsExactly(submitted);
                assertThat(Files.size(journal())).isEqualTo(firstEnd);
                store.append(submitted.id(), approval);
            }
            assertThat(Files.readAllBytes(journal())).isEqualTo(whole);
        }
    }

    @Test
    void remainsOfAKilledCompactionAreRemoved() throws IOException {
        Files.writeString(folder.resolve("journal.jsonl.new"), "half");
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.size()).isZero();
        }
        assertThat(folder.resolve("journal.jsonl.new")).doesNotExist();
    }

    @Test
    void namesThatJsonEscapesAreFoundAgain() throws IOException {
        CaptionUnit odd = CaptionUnit.of(Clip.of("a \"b\" \\ \n é 🎥.mp4"), Aspect.SCENE);
        try (UnitStore store = UnitStore.open(folder)) {
            store.add(odd);
        }
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.find(odd.id())).contains(odd);
        }
    }

    @Test
    void randomUnitsSurviveReopeningAndCompaction() throws IOException {
        List<CaptionUnit> units = LongStream.range(0, 200)
                .mapToObj(Units::of)
                .collect(Collectors.toMap(CaptionUnit::id, u -> u, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        try (UnitStore store = UnitStore.open(folder)) {
            store.addAll(units.stream());
        }
        try (UnitStore store = UnitStore.open(folder)) {
            assertThat(store.units()).isEqualTo(units);
            store.compact();
            assertThat(store.units()).isEqualTo(units);
        }
    }

    @Test
    void journalKeepsItsSchema() throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            store.add(submitted);
            store.append(submitted.id(), approval);
        }
        JsonProblems schema = new JsonProblems("journal.schema.json");
        for (String line : Files.readAllLines(journal()).subList(1, 3)) {
            assertThat(schema.of("journal", 1, line)).isEmpty();
        }
        assertThat(schema.of("journal", 1, "{\"crc\":\"x\"}")).isNotEmpty();
    }

    private Path journal() {
        return folder.resolve("journal.jsonl");
    }

    private static List<CaptionUnit> units(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CaptionUnit.of(Clip.of("clip" + i), Aspect.CAMERA)
                        .with(new ReviewEvent.Submit(Samples.improved("ann"))))
                .toList();
    }
}

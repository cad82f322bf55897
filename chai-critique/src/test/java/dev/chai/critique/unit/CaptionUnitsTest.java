package dev.chai.critique.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.chai.critique.review.ReviewPolicy;
import dev.chai.critique.testing.Samples;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionUnitsTest {
    private final CaptionUnit rejected = Samples.rejected();

    @Test
    void fileReadsBackEqual(@TempDir Path dir) throws IOException {
        List<CaptionUnit> units = List.of(
                rejected,
                Samples.submitted(),
                CaptionUnit.of(Samples.CLIP, Aspect.SCENE),
                CaptionUnit.of(Samples.CLIP, Aspect.MOTION, ReviewPolicy.IMPORTED));
        Path file = dir.resolve("units.jsonl");
        assertThat(CaptionUnits.write(file, units.stream())).isEqualTo(4);
        try (Stream<CaptionUnit> read = CaptionUnits.read(file)) {
            assertThat(read).isEqualTo(units);
        }
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void failedWriteLeavesTheOldFile(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("units.jsonl");
        CaptionUnits.write(file, Stream.of(rejected));
        Stream<CaptionUnit> broken = Stream.of(1, 0).map(n -> {
            assertThat(10 / n).isPositive();
            return Samples.submitted();
        });
        assertThatThrownBy(() -> CaptionUnits.write(file, broken)).isInstanceOf(ArithmeticException.class);
        assertThat(CaptionUnits.parse(Files.readString(file))).isEqualTo(rejected);
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void byteOrderMarkCarriageReturnsAndBlankLinesAreSkipped() {
        String line = CaptionUnits.format(rejected);
        assertThat(read("\uFEFF" + line + "\r\n\r\n  \n" + line)).containsExactly(rejected, rejected);
    }

    @Test
    void brokenJsonIsLocated() {
        assertThatThrownBy(() -> read(CaptionUnits.format(rejected) + "\n{\"clip\": {\"id\" 3}}"))
                .asInstanceOf(type(ChaiDataException.class))
                .satisfies(e -> assertThat(e).hasMessageContaining("test:2:16").hasMessageContaining("no valid JSON"));
    }

    @Test
    void missingFieldIsLocatedByPointerAndColumn() {
        assertThatThrownBy(() -> read("{\"aspect\": \"camera\", \"clip\": {\"uri\": \"file:///a\"}}"))
                .hasMessageContaining("test:1:30 at /clip")
                .hasMessageContaining("id");
    }

    @Test
    void ratingOutOfRangeIsLocated() {
        String line = CaptionUnits.format(rejected).replace("\"pre\":3", "\"pre\":9");
        assertThatThrownBy(() -> CaptionUnits.parse(line))
                .hasMessageContaining("/events/0/annotation/ratings/pre")
                .hasMessageContaining("5");
    }

    @Test
    void unknownFieldIsRefused() {
        assertThatThrownBy(() -> read("{\"aspect\":\"camera\",\"clip\":{\"id\":\"a\"},\"eventz\":[]}"))
                .hasMessageContaining("eventz");
    }

    @Test
    void illegalEventIsLocated() {
        String line = CaptionUnits.format(rejected).replace("\"actor\":\"rev\"", "\"actor\":\"ann\"");
        assertThatThrownBy(() -> CaptionUnits.parse(line))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("at /events/1")
                .hasMessageContaining("nobody reviews their own work");
    }

    @Test
    void changedCaptionWithoutCritiqueIsLocated() {
        String line = "{\"clip\":{\"id\":\"a\"},\"aspect\":\"camera\",\"events\":[{\"type\":\"submit\",\"annotation\":{"
                + "\"author\":\"x\",\"at\":\"2026-03-01T09:30:00\",\"pre\":{\"text\":\"a\",\"by\":{\"type\":\"human\","
                + "\"pseudonym\":\"x\"}},\"ratings\":{\"pre\":5},\"post\":{\"text\":\"b\",\"by\":{\"type\":\"human\","
                + "\"pseudonym\":\"x\"}}}}]}";
        assertThatThrownBy(() -> CaptionUnits.parse(line))
                .hasMessageContaining("/events/0")
                .hasMessageContaining("critique");
    }

    @Test
    void allProblemsOfALineAreListed() {
        String line = "{\"clip\":{},\"aspect\":\"lens\",\"events\":[{\"type\":\"approve\",\"actor\":\"\"}]}";
        assertThat(CaptionUnits.problems("f", 3, line))
                .extracting(p -> p.pointer().orElse(""))
                .contains("/clip", "/aspect", "/events/0", "/events/0/actor");
        assertThat(CaptionUnits.problems("f", 3, CaptionUnits.format(rejected))).isEmpty();
    }

    @Test
    void notJsonAtAllAndNullAreRefused() {
        for (String line : List.of("null", "[]", "3", "\"x\"", "{", "clip,aspect")) {
            assertThatThrownBy(() -> CaptionUnits.parse(line)).isInstanceOf(ChaiDataException.class);
        }
    }

    @Test
    void lineBeyondTheLimitIsRefusedByNumber() {
        ReadLimits limits = ReadLimits.records().withMaxBytes(100);
        byte[] bytes = ("\n" + "x".repeat(101)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CaptionUnits.read("big", new ByteArrayInputStream(bytes), limits)
                        .toList())
                .hasMessageContaining("big:2")
                .hasMessageContaining("100 bytes")
                .hasMessageContaining("longer than 100 bytes");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedByNumber() {
        byte[] bytes = {'{', (byte) 0xC3, '}'};
        assertThatThrownBy(() -> CaptionUnits.read("latin", new ByteArrayInputStream(bytes), ReadLimits.records())
                        .toList())
                .hasMessageContaining("latin:1")
                .hasMessageContaining("not valid UTF-8");
    }

    @Test
    void deepNestingIsRefusedRatherThanOverflowing() {
        assertThatThrownBy(() -> CaptionUnits.parse("{\"clip\":" + "[".repeat(100_000)))
                .isInstanceOf(ChaiDataException.class);
    }

    private static List<CaptionUnit> read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CaptionUnits.read("test", new ByteArrayInputStream(bytes), ReadLimits.records())
                .toList();
    }
}

package dev.chai.critique.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewHistory;
import dev.chai.critique.testing.RealData;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.CaptionUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All real units import, validate, replay and round-trip. */
class ChaiRealDataTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void everyTripleImportsValidatesReplaysAndIsWrittenBackAsItWas() throws IOException {
        Path triples = RealData.file("chai-triples.jsonl");
        UnitFormat format = ChaiFormats.jsonl(Pseudonyms.KEPT, RealData.file("chai-critiques.jsonl"));
        List<CaptionUnit> units = new ArrayList<>();
        ImportReport report = format.read(triples, units::add);
        assertThat(report.read()).isEqualTo(1522);
        assertThat(report.refused()).isEmpty();
        assertThat(report.repaired()).isEqualTo(Map.of("a rejection whose verdict was not kept", 3L));
        assertThat(units.stream().mapToInt(u -> u.negatives().size()).sum()).isEqualTo(4102);
        assertThat(states(units)).isEqualTo(Map.of("approved", 889L, "rejected", 522L, "submitted", 111L));

        for (CaptionUnit unit : units) {
            ReviewHistory h = unit.history();
            assertThat(ReviewHistory.replay(h.unit(), h.policy(), h.events())).isEqualTo(h);
            assertThat(CaptionUnits.parse(CaptionUnits.format(unit))).isEqualTo(unit);
        }
        for (int i = 0; i < units.size(); i += 20) {
            assertThat(CaptionUnits.problems("unit", 1, CaptionUnits.format(units.get(i))))
                    .isEmpty();
        }

        Path back = folder.resolve("back.jsonl");
        assertThat(format.write(back, units.stream())).isEqualTo(1522);
        List<String> before = Files.readAllLines(triples);
        List<String> after = Files.readAllLines(back);
        for (int i = 0; i < before.size(); i++) {
            assertThat(MAPPER.readTree(after.get(i))).isEqualTo(MAPPER.readTree(before.get(i)));
        }
    }

    @Test
    void rawFolderImportsAndIsWrittenBackAsItWas() throws IOException {
        Path raw = RealData.file("raw-example");
        UnitFormat format = ChaiFormats.folder(Pseudonyms.KEPT);
        List<CaptionUnit> units = new ArrayList<>();
        ImportReport report = format.read(raw, units::add);
        assertThat(report.read()).isEqualTo(15);
        assertThat(report.refused()).isEmpty();
        assertThat(report.repaired()).isEmpty();
        assertThat(states(units)).isEqualTo(Map.of("approved", 8L, "rejected", 5L, "submitted", 2L));
        assertThat(format.write(folder, units.stream())).isEqualTo(15);
        assertThat(tree(folder)).isEqualTo(tree(raw));
    }

    @Test
    void exportOfRealUnitsReadsBackEqual() throws IOException {
        List<CaptionUnit> units = new ArrayList<>();
        ChaiFormats.jsonl(Pseudonyms.KEPT).read(RealData.file("chai-triples.jsonl"), units::add);
        Map<String, List<CaptionUnit>> byClip =
                units.stream().collect(Collectors.groupingBy(u -> u.clip().id(), TreeMap::new, Collectors.toList()));
        UnitFormat export = ChaiFormats.export(Pseudonyms.KEPT);
        Path file = folder.resolve("export.json");
        export.write(file, byClip.values().stream().flatMap(List::stream));
        Map<UnitId, CaptionUnit> back = new TreeMap<>();
        ImportReport report = export.read(file, unit -> back.put(unit.id(), unit));
        assertThat(report.refused()).isEmpty();
        assertThat(back).isEqualTo(units.stream().collect(Collectors.toMap(CaptionUnit::id, Function.identity())));
    }

    private static Map<String, Long> states(List<CaptionUnit> units) {
        return units.stream().collect(Collectors.groupingBy(u -> u.state().name(), Collectors.counting()));
    }

    private static Map<String, JsonNode> tree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, JsonNode> tree = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString(), MAPPER.readTree(file));
            }
            return tree;
        }
    }
}

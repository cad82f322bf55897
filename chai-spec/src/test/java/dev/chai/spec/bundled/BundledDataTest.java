package dev.chai.spec.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.build.DataPacker;
import dev.chai.spec.data.Located;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BundledDataTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taxonomy/camera.json",
                "taxonomy/spatial.json",
                "mention/lexicon.json",
                "lint/rules/contexts.json",
                "lint/rules/camera-terms.json",
                "lint/rules/structure.json",
                "lint/rules/critique.json"
            })
    void packedFilesSayWhatTheirTextSaysButForExamples(String path) {
        assertThat(BundledData.standard())
                .as("the build packs the files after compiling")
                .isInstanceOf(PackedData.class);
        assertThat(content(BundledData.standard().read(path)))
                .isEqualTo(content(BundledData.json().read(path)));
    }

    @Test
    void bothFormsListTheSameFiles() {
        List<String> rules = BundledData.standard().files("lint/rules/");
        assertThat(rules).contains("lint/rules/camera-terms.json").isSorted();
        assertThat(BundledData.json().files("lint/rules/")).isEqualTo(rules);
    }

    @Test
    void aPackIsMadeFromTheFilesAsTheyAre() throws Exception {
        URL folder = Objects.requireNonNull(BundledData.class.getResource("/dev/chai/spec/taxonomy/"));
        byte[] now = DataPacker.digest(DataPacker.files(Path.of(folder.toURI()).resolveSibling("")));
        assertThat(PackedData.find().orElseThrow().digest()).isEqualTo(now);
    }

    @Test
    void theDigestChangesWithEveryByteAndName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{}");
        byte[] before = DataPacker.digest(Map.of("a.json", file));
        assertThat(DataPacker.digest(Map.of("b.json", file))).isNotEqualTo(before);
        Files.writeString(file, "{ }");
        assertThat(DataPacker.digest(Map.of("a.json", file))).isNotEqualTo(before);
    }

    @Test
    void whatWasCompiledFromOtherFilesDoesNotCount() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{}");
        PackedData other = new PackedData(DataPacker.pack(Map.of("a.json", file)));
        assertThat(other.compiled("linter.phrases")).isEmpty();
        assertThat(PackedData.find().orElseThrow().compiled("linter.phrases")).isPresent();
        assertThat(BundledData.json().compiled("linter.phrases")).isEmpty();
    }

    @Test
    void numbersBelowZeroAndAnyLettersSurvivePacking() throws IOException {
        assertThat(content(packed("{\"n\": -66, \"l\": \"\u00E4\", \"u\": \"a\u2019b\", \"e\": \"\"}")))
                .isEqualTo(Map.of("n", -66L, "l", "\u00E4", "u", "a\u2019b", "e", ""));
    }

    @Test
    void membersOfPackedObjectsAreFoundWhetherManyShareTheirNameOrNot() throws IOException {
        Located all = packed("{\"list\": [{\"a\": 1, \"b\": 2}, {\"a\": 3}, {\"a\": 4}, {\"only\": 5}]}");
        assertThat(all.elements("list").stream().map(one -> one.find("a").isPresent()))
                .containsExactly(true, true, true, false);
        assertThat(all.elements("list").get(3).require("only").integer(0, 9)).isEqualTo(5);
        assertThat(all.elements("list").get(0).members()).containsOnlyKeys("a", "b");
        assertThat(all.find("none")).isEmpty();
    }

    @Test
    void whatIsPackedCanNotBeChangedByAReader() throws IOException {
        Located all = packed("{\"list\": [1], \"map\": {\"a\": 1}}");
        assertThatThrownBy(() -> all.elements("list").remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.members("map").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void numbersThatThePackCannotHoldStopTheBuild() {
        assertThatThrownBy(() -> packed("{\"n\": 536870912}")).hasMessageContaining("536870912");
        assertThatThrownBy(() -> packed("{\"n\": 0.5}")).hasMessageContaining("0.5");
    }

    private Located packed(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("test.json"), json);
        return new PackedData(DataPacker.pack(Map.of("a test", file))).read("a test");
    }

    @Test
    void unknownFilesAreNamed() {
        for (BundledData data : List.of(BundledData.standard(), BundledData.json())) {
            assertThatThrownBy(() -> data.read("taxonomy/sound.json")).hasMessageContaining("taxonomy/sound.json");
        }
    }

    private static @Nullable Object content(Located value) {
        if (value.isObject()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            value.members().forEach((key, member) -> {
                if (!List.of("good", "bad").contains(key)) {
                    members.put(key, content(member));
                }
            });
            return members;
        }
        if (value.isArray()) {
            return value.elements().stream().map(BundledDataTest::content).toList();
        }
        return value.isString() ? value.string() : scalar(value);
    }

    private static Object scalar(Located value) {
        try {
            return value.bool();
        } catch (RuntimeException notABoolean) {
            return (long) value.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }
}

package dev.chai.spec.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.build.JsonPacker;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class BundledJsonTest {
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
        assertThat(BundledJson.class.getResource(BundledJson.PACK))
                .as("the build packs the files after compiling")
                .isNotNull();
        assertThat(content(BundledJson.read(path))).isEqualTo(content(BundledJson.parse(path)));
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

    private static Located packed(String json) throws IOException {
        JsonMapper mapper = new JsonMapper();
        byte[] bytes = JsonPacker.pack(mapper.createObjectNode().set("a test", mapper.readTree(json)));
        return Objects.requireNonNull(new PackedTree(bytes).files().get("a test"));
    }

    @Test
    void unknownFilesAreNamed() {
        assertThatThrownBy(() -> BundledJson.read("taxonomy/sound.json")).hasMessageContaining("taxonomy/sound.json");
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
            return value.elements().stream().map(BundledJsonTest::content).toList();
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

package dev.chai.spec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void numbersBelowZeroAndLongStringsSurvivePacking() {
        byte[] packed = {6, 2, 1, 'n', 3, (byte) 0x83, 1, 1, 's', 4, 2, (byte) 0xC3, (byte) 0xA4};
        assertThat(content(PackedReader.read(packed, "a test"))).isEqualTo(Map.of("n", -66L, "s", "\u00E4"));
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

package dev.chai.model.onnx.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.folder.ModelFamily;
import dev.chai.model.onnx.folder.VideoPlaces;
import dev.chai.model.onnx.folder.VideoPlaces.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places of tokens against the code of two releases of transformers, which differ; made by make-positions.py. */
final class ReleasePlacesTest {
    static List<JsonNode> cases() throws IOException {
        try (InputStream in = ReleasePlacesTest.class.getResourceAsStream("/onnx/positions.json")) {
            JsonNode all = JsonMapper.shared().readTree(Objects.requireNonNull(in));
            List<JsonNode> cases = new ArrayList<>();
            all.forEach(cases::add);
            assertThat(cases).hasSize(20);
            return cases;
        }
    }

    private static ModelConfig config(JsonNode given) {
        boolean seconds = given.get("model").stringValue().equals("qwen2_5_vl");
        Rule rule = given.get("release").stringValue().startsWith("4") ? Rule.TRANSFORMERS_4 : Rule.TRANSFORMERS_5;
        return new ModelConfig(
                seconds ? ModelFamily.QWEN2_5_VL : ModelFamily.QWEN2_VL,
                410,
                411,
                List.of(),
                4096,
                OptionalInt.of(0),
                new VideoPlaces(rule, seconds ? 4 : 0),
                14);
    }

    private static Prompt prompt(JsonNode parts) {
        List<Prompt.Block> blocks = new ArrayList<>();
        int tokens = 0;
        for (JsonNode part : parts) {
            if (part.isNumber()) {
                tokens += part.intValue();
                continue;
            }
            JsonNode grid = part.get(1);
            Prompt.Block block = new Prompt.Block(
                    tokens + 1,
                    grid.get(0).intValue(),
                    grid.get(1).intValue() / 2,
                    grid.get(2).intValue() / 2,
                    blocks.size(),
                    0,
                    part.get(2).doubleValue());
            blocks.add(block);
            tokens = block.end() + 1;
        }
        return new Prompt(new long[tokens], blocks);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void placesAreThoseOfTheRelease(JsonNode given) {
        RopePositions positions = RopePositions.of(prompt(given.get("parts")), config(given));
        for (int axis = 0; axis < 3; axis++) {
            JsonNode expected = given.get("places").get(axis);
            assertThat(positions.places()[axis])
                    .as("axis " + axis)
                    .isEqualTo(JsonMapper.shared().treeToValue(expected, long[].class));
        }
        assertThat(positions.next()).isEqualTo(given.get("next").longValue());
    }
}

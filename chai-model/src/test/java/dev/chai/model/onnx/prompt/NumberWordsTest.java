package dev.chai.model.onnx.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NumberWordsTest {
    @Test
    void numbersAreWrittenAsNum2wordsWritesThem() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/onnx/smolvlm/reference.json"))) {
            JsonNode words = JsonMapper.shared().readTree(in).get("words");
            assertThat(words.size()).isGreaterThan(10);
            words.forEachEntry((number, text) ->
                    assertThat(NumberWords.of(Integer.parseInt(number))).isEqualTo(text.stringValue()));
        }
    }
}

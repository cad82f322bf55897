package dev.chai.eval.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On real captions: swapping every "left" and "right" costs BLEU-4 eleven points of a hundred; primitives see a contradiction in nearly all. */
class RealSwapTest {
    private static String swapped(String text) {
        return text.replaceAll("\\bleft\\b", "\u0000")
                .replaceAll("\\bright\\b", "left")
                .replace("\u0000", "right");
    }

    private static List<Sample> swappedCaptions() throws IOException {
        Path file = Path.of(System.getProperty("chai.root", ".."))
                .resolve("../shared/data/camerabench/caption_data.json")
                .normalize();
        assumeTrue(Files.exists(file), "no ../shared/data beside the repository");
        List<Sample> samples = new ArrayList<>();
        for (JsonNode one : new JsonMapper().readTree(Files.readString(file))) {
            String caption = one.get("answer").asString();
            if (!swapped(caption).equals(caption)) {
                samples.add(Sample.of(one.get("video").asString(), swapped(caption), caption));
            }
        }
        return samples;
    }

    @Test
    void bleuHardlySeesASwapThatPrimitivesSee() throws IOException {
        List<Sample> samples = swappedCaptions();
        assertThat(samples).hasSizeGreaterThan(150);
        Score bleu = Metrics.bleu().score(samples);
        Score f1 = PrimitiveF1.standard().score(samples);
        assertThat(bleu.value()).isGreaterThan(85);
        assertThat(f1.part("contradicted")).isGreaterThan(0.95 * samples.size());
        assertThat(f1.value()).isLessThan(0.75);
    }
}

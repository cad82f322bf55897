package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.onnx.folder.GraphReport.DeepStack;
import dev.chai.model.onnx.folder.GraphReport.Positions;
import dev.chai.model.onnx.folder.SquareRules;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmVideo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against transformers' own SmolVLM2 on a tiny random model: ids, pixels, frames, logits and greedy tokens. */
class SmolVlmParityTest {
    private static final String MODEL = "smolvlm";
    private static Parity parity;

    @BeforeAll
    static void open() throws IOException {
        parity = new Parity(MODEL);
    }

    @AfterAll
    static void close() {
        parity.close();
    }

    static List<Reference> cases() throws IOException {
        return Reference.cases(MODEL);
    }

    @Test
    void graphsAreRecognised() {
        assertThat(parity.model.graphs().positions()).isEqualTo(Positions.PLAIN);
        assertThat(parity.model.graphs().deepStack()).isEqualTo(DeepStack.NOT_USED);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void idsAreEqual(Reference reference) throws VlmException {
        PromptPlan plan = parity.open.planner.plan(reference.request());
        assertThat(plan.prompt().ids()).isEqualTo(reference.longs("ids"));
        assertThat(plan.positions().next()).isEqualTo(plan.tokens());
        assertThat(parity.model.estimatePromptTokens(reference.request())).hasValue(plan.tokens());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pixelsAreEqual(Reference reference) throws VlmException {
        PromptPlan plan = parity.open.planner.plan(reference.request());
        SmolPictures pictures = (SmolPictures) parity.open.pictures;
        FloatBuffer all = FloatBuffer.allocate(1 << 20);
        int squares = 0;
        for (int i = 0; i < plan.media().size(); i++) {
            for (SmolPictures.Square square :
                    pictures.squares(plan.media().get(i), plan.sizes().get(i))) {
                all.put(pictures.pixels(square));
                squares++;
            }
        }
        assertThat(squares).isEqualTo(reference.values().path("squares").asInt(0));
        if (squares > 0) {
            Parity.checkPixels(all.flip(), reference.values().get("pixels"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logitsAreEqualHoweverThePromptIsCut(Reference reference) throws VlmException {
        parity.checkLogits(reference);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void greedyTokensAreEqual(Reference reference) throws VlmException {
        parity.checkGreedy(reference);
    }

    @Test
    void framesAreThoseOfTheProcessor() throws IOException {
        SquareRules rules = (SquareRules) parity.open.folder.pictures();
        JsonNode samples = Reference.read(MODEL).get("samples");
        assertThat(samples.size()).isEqualTo(10);
        for (JsonNode sample : samples) {
            int[] expected = Reference.ints(sample.get("indices"));
            int[] actual = rules.clip()
                    .frameIndices(
                            sample.get("total").intValue(), sample.get("fps").doubleValue());
            assertThat(actual).as(sample.toString()).isEqualTo(expected);
        }
    }

    /** The whole way of a clip: what the preparation has made small already is the same to the model. */
    @Test
    void aPreparedClipGivesThePixelsOfTheReference() throws IOException {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 75; i++) {
            frames.add(Pictures.frame(i, i / 25.0, 48, 64, 103 + i));
        }
        VlmVideo prepared = parity.model.capabilities().video().prepare("clip", FrameSources.of(frames));
        assertThat(prepared.width()).isEqualTo(32);
        assertThat(prepared.clipSeconds()).isEqualTo(3);
        assertThat(prepared.indices()).containsExactly(0, 37, 74);
        SmolPictures pictures = (SmolPictures) parity.open.pictures;
        VlmPart part = VlmPart.video(prepared);
        VlmPart raw = VlmPart.video(
                VlmVideo.of("clip", List.of(frames.get(0), frames.get(37), frames.get(74)), 25, "as given"));
        for (int i = 0; i < 3; i++) {
            FloatBuffer expected =
                    pictures.pixels(pictures.squares(raw, pictures.size(raw)).get(i));
            FloatBuffer actual =
                    pictures.pixels(pictures.squares(part, pictures.size(part)).get(i));
            assertThat(actual).isEqualTo(expected);
        }
    }
}

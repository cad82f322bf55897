package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.Decoding;
import dev.chai.model.LogprobRequest;
import dev.chai.model.VlmException;
import dev.chai.model.VlmPart;
import dev.chai.model.VlmResponse;
import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.onnx.prompt.RopePositions;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.tensor.PatchTensor;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against transformers' own Qwen3-VL on a tiny random model: ids, places, pixels, logits and greedy tokens. */
class Qwen3VlParityTest {
    private static final String MODEL = "qwen3vl";
    /** One level of 255, after scaling to -1 to 1: torchvision resizes bytes in whole numbers. */
    private static final float LEVEL = 2 / 255f + 1e-6f;

    private static final String RESIZED = "image-resized";
    /** torchvision rounds to bytes between its two passes as well; the pixels that differ by a level move the logits by 0.008. */
    private static final float AFTER_RESIZING = 0.02f;

    private static OpenModel open;
    private static OnnxVlm model;

    @BeforeAll
    static void open() throws IOException {
        open = new OpenModel(Reference.folder(MODEL));
        model = OnnxVlm.open(
                Reference.folder(MODEL),
                OnnxOptions.builder().device(DeviceChoice.cpu()).threads(1).build());
    }

    @AfterAll
    static void close() {
        open.close();
        model.close();
    }

    static List<Reference> cases() throws IOException {
        return Reference.cases(MODEL);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void idsAndPlacesAreEqual(Reference reference) throws VlmException {
        PromptPlan plan = open.planner.plan(reference.request());
        assertThat(plan.prompt().ids()).isEqualTo(reference.longs("ids"));
        RopePositions positions = plan.positions();
        for (int axis = 0; axis < 3; axis++) {
            JsonNode expected = reference.values().get("positions").get(axis);
            assertThat(positions.places()[axis]).as("axis " + axis).isEqualTo(Reference.longs(expected));
        }
        assertThat(positions.delta()).isEqualTo(reference.values().get("delta").longValue());
        assertThat(model.estimatePromptTokens(reference.request())).hasValue(reference.longs("ids").length);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pixelsAreEqualWithinOneLevel(Reference reference) throws VlmException {
        PromptPlan plan = open.planner.plan(reference.request());
        check(reference, plan, "image", VlmPart.Image.class);
        check(reference, plan, "video", VlmPart.Video.class);
    }

    private static void check(Reference reference, PromptPlan plan, String kind, Class<? extends VlmPart> type) {
        JsonNode grids = reference.values().path(kind + "Grids");
        FloatBuffer all = FloatBuffer.allocate(4 << 20);
        int count = 0;
        for (int i = 0; i < plan.media().size(); i++) {
            VlmPart part = plan.media().get(i);
            if (type.isInstance(part)) {
                PatchTensor tensor =
                        PatchTensor.of(frames(part), size(plan.sizes().get(i)));
                assertThat(tensor.grid()).isEqualTo(Reference.longs(grids.get(count++)));
                all.put(tensor.values());
            }
        }
        assertThat(grids.size()).isEqualTo(count);
        assertThat(reference.values().has(kind + "Pixels")).isEqualTo(count > 0);
        if (count > 0) {
            check(all.flip(), reference.values().get(kind + "Pixels"));
        }
    }

    private static void check(FloatBuffer all, JsonNode expected) {
        assertThat(all.remaining()).isEqualTo(expected.get("size").intValue());
        double sum = 0;
        while (all.hasRemaining()) {
            sum += all.get();
        }
        double reported = expected.get("sum").doubleValue() / all.limit();
        assertThat(sum / all.limit()).isCloseTo(reported, within(1e-3));
        for (int i = 0; i < expected.get("places").size(); i++) {
            float value = all.get(expected.get("places").get(i).intValue());
            assertThat(value).isCloseTo((float) expected.get("values").get(i).doubleValue(), within(LEVEL));
        }
    }

    private static List<VideoFrame> frames(VlmPart part) {
        return part instanceof VlmPart.Image image
                ? List.of(image.frame())
                : ((VlmPart.Video) part).video().frames();
    }

    private static PictureSize size(MediaSize size) {
        return PictureSize.exact(size.width(), size.height());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logitsAreEqualHoweverThePromptIsCut(Reference reference) throws VlmException {
        float[] expected = reference.floats("lastLogits");
        for (int chunk : new int[] {1, 7, 1024}) {
            float[] logits = open.logits(reference.request(), chunk);
            float most = reference.name().equals(RESIZED) ? AFTER_RESIZING : 1e-3f;
            assertThat(logits).as("chunk " + chunk).containsExactly(expected, within(most));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void greedyTokensAreEqual(Reference reference) throws VlmException {
        long[] expected = reference.longs("greedy");
        VlmResponse response = model.run(reference
                .request()
                .withDecoding(Decoding.greedy().withMaxTokens(expected.length))
                .withLogprobs(new LogprobRequest(1, List.of(), 1, LogprobRequest.Position.START)));
        long[] ids = response.tokens().stream()
                .mapToLong(token -> token.id().orElseThrow())
                .toArray();
        assertThat(ids).isEqualTo(expected);
        assertThat(response.warnings()).isEmpty();
    }
}

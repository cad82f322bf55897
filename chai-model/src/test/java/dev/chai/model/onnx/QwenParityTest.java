package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.onnx.folder.GraphReport;
import dev.chai.model.onnx.folder.GraphReport.DeepStack;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.GraphReport.Positions;
import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.onnx.prompt.RopePositions;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.video.tensor.PatchForm;
import dev.chai.model.video.tensor.PatchTensor;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmVideo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Against transformers' own Qwen2-VL, Qwen2.5-VL and Qwen3-VL on tiny random models: ids, places, pixels, logits and greedy tokens. */
class QwenParityTest {
    private static final List<String> MODELS = List.of("qwen2vl", "qwen2_5vl", "qwen3vl");
    private static final Map<String, Parity> OPEN = new HashMap<>();

    @BeforeAll
    static void open() throws IOException {
        for (String name : MODELS) {
            OPEN.put(name, new Parity(name));
        }
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(Parity::close);
        OPEN.clear();
    }

    static List<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String name : MODELS) {
            Reference.cases(name).forEach(each -> cases.add(Arguments.of(name, each)));
        }
        return cases;
    }

    private static Parity parity(String name) {
        return Objects.requireNonNull(OPEN.get(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen2vl", "qwen2_5vl", "qwen3vl"})
    void graphsAreRecognised(String name) {
        GraphReport report = parity(name).model.graphs();
        assertThat(report.layout()).isEqualTo(Layout.TRANSFORMERS_JS);
        assertThat(report.positions()).isEqualTo(Positions.THREE_AXES);
        assertThat(report.deepStack()).isEqualTo(name.equals("qwen3vl") ? DeepStack.PRESENT : DeepStack.NOT_USED);
        assertThat(report.lastLogitsOnly()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void idsAndPlacesAreEqual(String name, Reference reference) throws VlmException {
        PromptPlan plan = parity(name).open.planner.plan(reference.request());
        assertThat(plan.prompt().ids()).isEqualTo(reference.longs("ids"));
        RopePositions positions = plan.positions();
        for (int axis = 0; axis < 3; axis++) {
            JsonNode expected = reference.values().get("positions").get(axis);
            assertThat(positions.places()[axis]).as("axis " + axis).isEqualTo(Reference.longs(expected));
        }
        assertThat(positions.delta()).isEqualTo(reference.values().get("delta").longValue());
        assertThat(parity(name).model.estimatePromptTokens(reference.request()))
                .hasValue(reference.longs("ids").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen2vl", "qwen2_5vl"})
    void framesAreThoseOfTheProcessor(String name) throws IOException {
        Qwen2Preparation preparation =
                (Qwen2Preparation) parity(name).model.capabilities().video();
        JsonNode samples = Reference.read(name).get("samples");
        assertThat(samples.size()).isGreaterThan(10);
        for (JsonNode sample : samples) {
            int[] expected = Reference.ints(sample.get("indices"));
            int total = sample.get("total").intValue();
            assertThat(preparation.frameIndices(total, sample.get("fps").doubleValue()))
                    .as(total + " frames")
                    .isEqualTo(expected);
        }
        assertThat(preparation.frameIndices(1, 25)).containsExactly(0);
    }

    /** Seconds are counted over the whole clip, whose last frame is not among those taken. */
    @Test
    void aPreparedClipKnowsItsLength() throws IOException {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 75; i++) {
            frames.add(Pictures.frame(i, i / 25.0, 56, 84, 103 + i));
        }
        Parity newer = parity("qwen2_5vl");
        VlmVideo video = newer.model.capabilities().video().prepare("clip", FrameSources.of(frames));
        assertThat(video.indices()).containsExactly(0, 12, 25, 37, 50, 62);
        assertThat(video.clipSeconds()).isEqualTo(3);
        PromptPlan plan = newer.open.planner.plan(VlmRequest.of(VlmMessage.user(VlmPart.video(video))));
        assertThat(plan.prompt().blocks().get(0).secondsEach()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pixelsAreEqual(String name, Reference reference) throws VlmException {
        PromptPlan plan = parity(name).open.planner.plan(reference.request());
        PatchForm form = name.equals("qwen3vl") ? PatchForm.qwen3() : PatchForm.qwen2();
        check(reference, plan, "image", VlmPart.Image.class, form);
        check(reference, plan, "video", VlmPart.Video.class, form);
    }

    private static void check(
            Reference reference, PromptPlan plan, String kind, Class<? extends VlmPart> type, PatchForm form) {
        JsonNode grids = reference.values().path(kind + "Grids");
        FloatBuffer all = FloatBuffer.allocate(1 << 20);
        int count = 0;
        for (int i = 0; i < plan.media().size(); i++) {
            VlmPart part = plan.media().get(i);
            if (type.isInstance(part)) {
                MediaSize size = plan.sizes().get(i);
                List<VideoFrame> frames = Parity.frames(part).stream()
                        .map(frame -> Scaled.frame(frame, size.width(), size.height(), Filter.BICUBIC))
                        .toList();
                PatchTensor tensor = PatchTensor.of(frames, PictureSize.exact(size.width(), size.height()), form);
                assertThat(tensor.grid()).isEqualTo(Reference.longs(grids.get(count++)));
                all.put(tensor.values());
            }
        }
        assertThat(grids.size()).isEqualTo(count);
        assertThat(reference.values().has(kind + "Pixels")).isEqualTo(count > 0);
        if (count > 0) {
            Parity.checkPixels(all.flip(), reference.values().get(kind + "Pixels"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logitsAreEqualHoweverThePromptIsCut(String name, Reference reference) throws VlmException {
        parity(name).checkLogits(reference);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void greedyTokensAreEqual(String name, Reference reference) throws VlmException {
        parity(name).checkGreedy(reference);
    }
}

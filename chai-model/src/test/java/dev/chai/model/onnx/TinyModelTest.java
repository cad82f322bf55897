package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.onnx.folder.GraphReport.DeepStack;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.prompt.Prompt;
import dev.chai.model.onnx.tiny.DeepForm;
import dev.chai.model.onnx.tiny.TinyForward;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.onnx.tiny.TinyShape;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.tensor.PatchTensor;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop on a tiny model written by Java, against a forward pass in doubles, in all three layouts. */
class TinyModelTest {
    @TempDir
    Path folder;

    static VlmRequest request() {
        return VlmRequest.of(VlmMessage.user(
                VlmPart.video(Pictures.video(new int[] {64, 96}, 3, new int[] {0, 15, 30}, 30)),
                VlmPart.text("What does the camera do?")));
    }

    /** The last logits by plain loops in doubles. */
    private static double[][] expected(TinyModel tiny, PromptPlan plan, long[] ids, long[][] places) {
        TinyForward forward = new TinyForward(tiny);
        double[][] embeds = new double[ids.length][];
        double[][][] deep = new double[tiny.shape().deep()][ids.length][];
        for (int i = 0; i < ids.length; i++) {
            embeds[i] = forward.embed(ids[i]);
        }
        int media = 0;
        int group = 0;
        for (Prompt.Block block : plan.prompt().blocks()) {
            group = block.media() == media ? group : 0;
            media = block.media();
            double[][][] features = forward.features(patches(plan, block, group++));
            for (int i = 0; i < block.count(); i++) {
                embeds[block.start() + i] = features[0][i];
                for (int layer = 0; layer < deep.length; layer++) {
                    deep[layer][block.start() + i] = features[1 + layer][i];
                }
            }
        }
        return forward.logits(embeds, deep, places);
    }

    private static float[][] patches(PromptPlan plan, Prompt.Block block, int group) {
        VlmPart part = plan.media().get(block.media());
        List<VideoFrame> frames = part instanceof VlmPart.Image image
                ? List.of(image.frame())
                : ((VlmPart.Video) part).video().frames();
        List<VideoFrame> pair = frames.subList(2 * group, Math.min(frames.size(), 2 * group + 2));
        PatchTensor tensor = PatchTensor.of(pair, PictureSize.exact(32 * block.columns(), 32 * block.rows()));
        float[][] rows = new float[tensor.rows()][tensor.rowLength()];
        FloatBuffer values = tensor.values();
        for (float[] row : rows) {
            values.get(row);
        }
        return rows;
    }

    private static void assertClose(float[] actual, double[] expected, double most) {
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as("logit " + i).isCloseTo(expected[i], within(most));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void logitsAreThoseOfAForwardPassInDoubles(Layout layout) throws IOException {
        TinyModel tiny = TinyModel.of(layout);
        try (OpenModel open = new OpenModel(tiny.write(folder))) {
            assertThat(open.graphs.report().layout()).isEqualTo(layout);
            // Packages for onnxruntime-genai have no way for DeepStack features around the embedding graph; ours goes
            // past it.
            assertThat(open.graphs.report().deepStack()).isEqualTo(DeepStack.PRESENT);
            PromptPlan plan = open.planner.plan(request());
            double[][] expected =
                    expected(tiny, plan, plan.prompt().ids(), plan.positions().places());
            for (int chunk : new int[] {5, 1000}) {
                assertClose(open.logits(request(), chunk), expected[expected.length - 1], 1e-4);
            }
        }
    }

    /** Exporters hand features of several inner layers on in three forms; two layers tell their order. */
    @ParameterizedTest
    @EnumSource(DeepForm.class)
    void logitsAreTheSameInEveryFormOfDeepStack(DeepForm form) throws IOException {
        TinyModel tiny = TinyModel.of(new TinyShape(2, 64, 4, 2, 16, 412, 128, 2), Layout.MOBIUS)
                .withDeepStackAs(form);
        try (OpenModel open = new OpenModel(tiny.write(folder))) {
            assertThat(open.graphs.report().layout()).isEqualTo(Layout.MOBIUS);
            assertThat(open.graphs.report().deepStack()).isEqualTo(DeepStack.PRESENT);
            assertThat(open.graphs.deepStackLayers()).isEqualTo(2);
            PromptPlan plan = open.planner.plan(request());
            double[][] expected =
                    expected(tiny, plan, plan.prompt().ids(), plan.positions().places());
            for (int chunk : new int[] {5, 1000}) {
                assertClose(open.logits(request(), chunk), expected[expected.length - 1], 1e-4);
            }
        }
    }

    /** Which layout a folder has is told by its graphs, whatever the family; the answer is the same in all of them. */
    @ParameterizedTest
    @ValueSource(strings = {"qwen2_vl", "qwen2_5_vl", "qwen3_vl"})
    void allLayoutsOfAFamilyGiveTheSameLogits(String family) throws IOException {
        TinyShape plain = new TinyShape(2, 64, 4, 2, 16, 412, 128, 0);
        List<float[]> logits = new ArrayList<>();
        for (Layout layout : List.of(Layout.TRANSFORMERS_JS, Layout.GENAI)) {
            Path at = TinyModel.of(plain, layout).withFamily(family).write(folder.resolve(layout.name()));
            try (OpenModel open = new OpenModel(at)) {
                assertThat(open.graphs.report().layout()).isEqualTo(layout);
                assertThat(open.graphs.report().deepStack()).isEqualTo(DeepStack.NOT_USED);
                logits.add(open.logits(request(), 1000));
            }
        }
        assertThat(logits.get(1)).containsExactly(logits.get(0), within(1e-6f));
    }

    @Test
    void aDecoderOfAnotherFamilyIsRefused() throws IOException {
        TinyModel.of(new TinyShape(2, 64, 4, 2, 16, 412, 128, 0), Layout.TRANSFORMERS_JS)
                .withFamily("smolvlm")
                .write(folder);
        Files.delete(folder.resolve("preprocessor_config.json"));
        Files.delete(folder.resolve("video_preprocessor_config.json"));
        assertThatThrownBy(() -> OnnxVlm.open(folder, cpu().build()))
                .isInstanceOf(VlmException.class)
                .hasMessageContaining("position_ids on three axes")
                .hasMessageContaining("another model's decoder");
    }

    @Test
    void cachedStepsAreThoseOfAFullForwardPass() throws IOException {
        TinyModel tiny = TinyModel.of(Layout.TRANSFORMERS_JS);
        int steps = 12;
        try (OpenModel open = new OpenModel(tiny.write(folder));
                OnnxVlm model = OnnxVlm.open(folder, cpu().build())) {
            LogprobRequest all = new LogprobRequest(20, List.of(), 1, LogprobRequest.Position.START);
            VlmResponse response = model.run(request()
                    .withDecoding(Decoding.greedy().withMaxTokens(steps))
                    .withLogprobs(all));
            PromptPlan plan = open.planner.plan(request());
            int prompt = plan.tokens();
            int generated = response.tokens().size();
            long[] ids = java.util.Arrays.copyOf(plan.prompt().ids(), prompt + generated);
            long[][] places = new long[3][ids.length];
            for (int i = 0; i < ids.length; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    boolean known = i < prompt;
                    places[axis][i] = known
                            ? plan.positions().places()[axis][i]
                            : i + plan.positions().delta();
                }
                if (i >= prompt) {
                    ids[i] = response.tokens().get(i - prompt).id().orElseThrow();
                }
            }
            double[][] expected = expected(tiny, plan, ids, places);
            for (int step = 0; step < generated; step++) {
                double[] logits = expected[prompt - 1 + step];
                int chosen = (int) ids[prompt + step];
                double most = Double.NEGATIVE_INFINITY;
                double sum = 0;
                for (double logit : logits) {
                    most = Math.max(most, logit);
                }
                for (double logit : logits) {
                    sum += Math.exp(logit - most);
                }
                assertThat(logits[chosen]).as("greedy at step " + step).isCloseTo(most, within(1e-4));
                assertThat(response.tokens().get(step).logprob()).isCloseTo(-Math.log(sum), within(1e-4));
            }
        }
    }

    private static OnnxOptions.Builder cpu() {
        return OnnxOptions.builder().device(DeviceChoice.cpu()).threads(1);
    }

    @Test
    void fullLogitsAndHalfCachesGiveTheSameAnswer() throws IOException {
        VlmRequest request = request().withDecoding(Decoding.greedy().withMaxTokens(8));
        String kept = answer(TinyModel.of(Layout.TRANSFORMERS_JS), folder.resolve("kept"), request);
        assertThat(answer(TinyModel.of(Layout.TRANSFORMERS_JS).withFullLogits(), folder.resolve("full"), request))
                .isEqualTo(kept);
        assertThat(answer(TinyModel.of(Layout.MOBIUS).withHalfCache(), folder.resolve("half"), request))
                .isEqualTo(kept);
    }

    private static String answer(TinyModel tiny, Path folder, VlmRequest request) throws IOException {
        try (OnnxVlm model = OnnxVlm.open(tiny.write(folder), cpu().build())) {
            return model.run(request).text();
        }
    }

    @Test
    void aHeadBiasSetsTheProbabilityOfYes() throws IOException {
        TinyModel plain = TinyModel.of(Layout.TRANSFORMERS_JS);
        double before;
        int yes;
        VlmRequest scoring =
                request().withDecoding(Decoding.greedy().withMaxTokens(1)).withLogprobs(LogprobRequest.of("Yes", "No"));
        try (OpenModel open = new OpenModel(plain.write(folder.resolve("plain")));
                OnnxVlm model = OnnxVlm.open(folder.resolve("plain"), cpu().build())) {
            long[] ids = open.tokenizer.encode("Yes");
            assertThat(ids).hasSize(1);
            yes = (int) ids[0];
            before = model.run(scoring).answer("Yes").orElseThrow().probability();
        }
        for (float bias : new float[] {1, 3, 6}) {
            TinyModel biased = TinyModel.of(Layout.TRANSFORMERS_JS).withBias(yes, bias);
            try (OnnxVlm model = OnnxVlm.open(biased.write(folder.resolve("bias" + bias)), cpu().build())) {
                double odds = before / (1 - before) * Math.exp(bias);
                double after = model.run(scoring).answer("Yes").orElseThrow().probability();
                assertThat(after).isCloseTo(odds / (1 + odds), within(1e-6));
            }
        }
    }

    @Test
    void missingDeepStackIsSaidLoudlyOrRefused() throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).withoutDeepStack().write(folder);
        try (OnnxVlm model = OnnxVlm.open(folder, cpu().build())) {
            assertThat(model.graphs().deepStack()).isEqualTo(DeepStack.MISSING);
            assertThat(model.capabilities().warnings())
                    .singleElement()
                    .asString()
                    .contains("DEEPSTACK IS MISSING");
            VlmResponse response =
                    model.run(request().withDecoding(Decoding.greedy().withMaxTokens(2)));
            assertThat(response.warnings()).isEqualTo(model.capabilities().warnings());
            assertThat(response.provenance().version().orElseThrow()).contains("deepstack=missing");
        }
        assertThatThrownBy(
                        () -> OnnxVlm.open(folder, cpu().requireDeepStack(true).build()))
                .isInstanceOf(VlmException.class)
                .hasMessageContaining("export_qwen3_vl.py");
    }
}

package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.Decoding;
import dev.chai.model.VlmPart;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.tensor.PatchForm;
import dev.chai.model.video.tensor.PatchTensor;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Qwen2-VL and Qwen2.5-VL against transformers' processors: ids, places, grids, pixels. Their graphs are not made here. */
class Qwen2ParityTest {
    /** One level of 255 after dividing by the smallest deviation. */
    private static final float LEVEL = 1 / 255f / 0.26f;

    @TempDir
    Path folder;

    static List<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String[] model : new String[][] {{"qwen2vl", "qwen2_vl"}, {"qwen2_5vl", "qwen2_5_vl"}}) {
            Reference.cases(model[0]).forEach(each -> cases.add(Arguments.of(model[1], each)));
        }
        return cases;
    }

    /** A tiny model's graphs under another family's configuration: planning looks at no more of them than their sizes. */
    private OpenModel open(String family) throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        Files.writeString(folder.resolve("config.json"), """
                {"model_type": "%s", "image_token_id": 410, "video_token_id": 411, "max_position_embeddings": 4096,
                 "vision_config": {"patch_size": 14, "tokens_per_second": 4}}
                """.formatted(family));
        String sizes = "{\"size\": {\"shortest_edge\": 784, \"longest_edge\": 1003520}}";
        Files.writeString(folder.resolve("preprocessor_config.json"), sizes);
        Files.writeString(folder.resolve("video_preprocessor_config.json"), sizes);
        return new OpenModel(folder);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void idsPlacesAndPixelsAreEqual(String family, Reference reference) throws IOException {
        try (OpenModel open = open(family)) {
            PromptPlan plan = open.planner.plan(reference.request());
            assertThat(plan.prompt().ids()).isEqualTo(reference.longs("ids"));
            checkPlaces(family, reference, plan);
            assertThat(open.planner.dryRun(plan, Decoding.greedy()).promptTokens())
                    .isEqualTo(reference.longs("ids").length);
            check(reference, plan, "image", VlmPart.Image.class);
            check(reference, plan, "video", VlmPart.Video.class);
        }
    }

    /**
     * Behind a video of Qwen2.5-VL transformers 4.57, with which it is mostly run, goes on after the largest place, and so do we; 5.23,
     * which made the reference, goes on after its rows and columns alone. So places are compared as far as the first video's end there.
     */
    private static void checkPlaces(String family, Reference reference, PromptPlan plan) {
        boolean whole = family.equals("qwen2_vl") || !reference.values().has("videoGrids");
        int end = whole ? plan.tokens() : plan.prompt().blocks().get(0).end();
        for (int axis = 0; axis < 3; axis++) {
            long[] expected =
                    Reference.longs(reference.values().get("positions").get(axis));
            long[] places = plan.positions().places()[axis];
            assertThat(Arrays.copyOf(places, end)).as("axis " + axis).isEqualTo(Arrays.copyOf(expected, end));
        }
        if (whole) {
            assertThat(plan.positions().delta())
                    .isEqualTo(reference.values().get("delta").longValue());
        }
    }

    private static void check(Reference reference, PromptPlan plan, String kind, Class<? extends VlmPart> type) {
        FloatBuffer all = FloatBuffer.allocate(1 << 20);
        int count = 0;
        for (int i = 0; i < plan.media().size(); i++) {
            VlmPart part = plan.media().get(i);
            if (type.isInstance(part)) {
                MediaSize size = plan.sizes().get(i);
                PictureSize exact = PictureSize.exact(size.width(), size.height());
                PatchTensor tensor = PatchTensor.of(frames(part), exact, PatchForm.qwen2());
                JsonNode grid = reference.values().get(kind + "Grids").get(count++);
                assertThat(tensor.grid()).isEqualTo(Reference.longs(grid));
                all.put(tensor.values());
            }
        }
        assertThat(reference.values().has(kind + "Pixels")).isEqualTo(count > 0);
        if (count > 0) {
            JsonNode expected = reference.values().get(kind + "Pixels");
            assertThat(all.position()).isEqualTo(expected.get("size").intValue());
            for (int i = 0; i < expected.get("places").size(); i++) {
                float value = all.get(expected.get("places").get(i).intValue());
                assertThat(value)
                        .isCloseTo((float) expected.get("values").get(i).doubleValue(), within(LEVEL));
            }
        }
    }

    private static List<VideoFrame> frames(VlmPart part) {
        return part instanceof VlmPart.Image image
                ? List.of(image.frame())
                : ((VlmPart.Video) part).video().frames();
    }
}

package dev.chai.model.onnx.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in which the releases of transformers keep what a processor was told. */
final class ProcessorFilesTest {
    /** What 5.23 writes for a Qwen3-VL processor, its budgets made small. */
    private static final String NESTED = """
            {"image_processor": {"do_resize": true, "image_mean": [0.48145466, 0.4578275, 0.40821073],
               "image_std": [0.26862954, 0.26130258, 0.27577711], "merge_size": 2, "patch_size": 16, "resample": 3,
               "rescale_factor": 0.00392156862745098, "size": {"longest_edge": 65536, "shortest_edge": 4096},
               "temporal_patch_size": 2, "image_processor_type": "Qwen2VLImageProcessor"},
             "processor_class": "Qwen3VLProcessor",
             "video_processor": {"do_sample_frames": true, "fps": 4, "image_mean": [0.5, 0.5, 0.5],
               "image_std": [0.5, 0.5, 0.5], "max_frames": 16, "min_frames": 2, "max_video_tokens": 768, "patch_size": 16,
               "size": {"longest_edge": 786432, "shortest_edge": 4097}, "video_processor_type": "Qwen3VLVideoProcessor"}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
    }

    private QwenRules rules() throws IOException {
        return (QwenRules) ModelFolder.read(folder).pictures();
    }

    private void file(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json);
    }

    @Test
    void partsOfTheProcessorsFileComeFirst() throws IOException {
        file("processor_config.json", NESTED);
        QwenRules rules = rules();
        assertThat(rules.minPixels()).isEqualTo(4096);
        assertThat(rules.maxPixels()).isEqualTo(65_536);
        assertThat(rules.images()).isEqualTo(Normalization.CLIP);
        assertThat(rules.clips()).isEqualTo(Normalization.HALF);
        assertThat(rules.video().fps()).isEqualTo(4);
        assertThat(rules.video().minFrames()).isEqualTo(2);
        assertThat(rules.video().maxFrames()).isEqualTo(16);
        assertThat(rules.video().shortestEdge()).isEqualTo(4097);
        assertThat(rules.video().longestEdge()).isEqualTo(786_432);
        assertThat(rules.warnings()).isEmpty();
    }

    @Test
    void anOlderProcessorsFileHasNoPartsAndChangesNothing() throws IOException {
        QwenRules before = rules();
        file("processor_config.json", "{\"image_seq_len\": 4, \"processor_class\": \"Qwen2VLProcessor\"}");
        assertThat(rules()).isEqualTo(before);
    }

    @Test
    void theImagesSettingsCountForClipsWhereThereIsNoOtherFile() throws IOException {
        Files.delete(folder.resolve("video_preprocessor_config.json"));
        file("preprocessor_config.json", "{\"min_pixels\": 5000, \"max_pixels\": 70000}");
        assertThat(rules().video().shortestEdge()).isEqualTo(5000);
        assertThat(rules().video().longestEdge()).isEqualTo(70_000);
    }

    @Test
    void aSettingThatIsNotUnderstoodIsSaidWithItsPlace() throws IOException {
        file(
                "preprocessor_config.json",
                "{\"do_resize\": false,\n \"sharpen\": 2, \"rescale_factor\": 0.5, \"resample\": 2, \"patch_size\": 14}");
        List<String> warnings = rules().warnings();
        assertThat(warnings).hasSize(5);
        assertThat(warnings.get(0))
                .contains(
                        "preprocessor_config.json:1:15: \"do_resize\" is false, but pictures are prepared here as with true");
        assertThat(warnings.get(1)).contains(":2:13: the setting \"sharpen\" is not understood");
        assertThat(warnings).anySatisfy(warning -> assertThat(warning).contains("divided by 255"));
        assertThat(warnings).anySatisfy(warning -> assertThat(warning).contains("\"resample\" is 2"));
    }
}

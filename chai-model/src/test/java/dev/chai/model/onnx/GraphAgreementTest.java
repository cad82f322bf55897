package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.onnx.tiny.TinyShape;
import dev.chai.model.vlm.VlmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs of different models in one folder are refused before anything runs. */
final class GraphAgreementTest {
    private static final TinyShape TWO_LAYERS = new TinyShape(2, 64, 4, 2, 16, 412, 128, 2);
    private static final TinyShape NARROW = new TinyShape(2, 32, 4, 2, 8, 412, 64, 2);

    @TempDir
    Path folder;

    private void assertRefused(TinyShape other, String graph, String reason) throws IOException {
        Path model = TinyModel.of(TWO_LAYERS, Layout.MOBIUS).write(folder.resolve("model"));
        Path foreign = TinyModel.of(other, Layout.MOBIUS).write(folder.resolve("foreign"));
        Files.copy(foreign.resolve(graph), model.resolve(graph), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> OnnxVlm.open(model))
                .isInstanceOfSatisfying(
                        VlmException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.kind())
                                .isEqualTo(VlmException.Kind.UNSUPPORTED))
                .hasMessageContaining(reason)
                .hasMessageContaining("graphs of different models");
    }

    @Test
    void anEncoderWithFewerLayersForDeepStackThanTheDecoderTakesIsRefused() throws IOException {
        assertRefused(TinyShape.small(), "onnx/vision.onnx", "has 1 layers for DeepStack");
    }

    @Test
    void anEncoderOfAnotherWidthIsRefused() throws IOException {
        assertRefused(NARROW, "onnx/vision.onnx", "has 32 numbers in a row of features");
    }

    @Test
    void embeddingsOfAnotherWidthAreRefused() throws IOException {
        assertRefused(NARROW, "onnx/embedding.onnx", "has 32 numbers in a row of features");
    }
}

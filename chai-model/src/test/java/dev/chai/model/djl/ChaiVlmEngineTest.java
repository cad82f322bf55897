package dev.chai.model.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import dev.chai.model.onnx.OnnxOptions;
import dev.chai.model.onnx.OnnxVlm;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaiVlmEngineTest {
    @TempDir
    static Path folder;

    private static final VlmRequest REQUEST = VlmRequest.of(VlmMessage.user(VlmPart.text("What does it show?")))
            .withDecoding(Decoding.greedy().withMaxTokens(6));

    @BeforeAll
    static void write() throws Exception {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
    }

    @Test
    void aPredictorAnswersAsTheModelItself() throws Exception {
        try (ZooModel<VlmRequest, VlmResponse> model =
                        ChaiVlmEngine.criteria(folder).loadModel();
                Predictor<VlmRequest, VlmResponse> predictor = model.newPredictor();
                OnnxVlm direct = OnnxVlm.open(folder, OnnxOptions.builder().build())) {
            String expected = direct.run(REQUEST).text();
            assertThat(predictor.predict(REQUEST).text()).isEqualTo(expected);
            assertThat(predictor.batchPredict(List.of(REQUEST, REQUEST)))
                    .extracting(VlmResponse::text)
                    .containsExactly(expected, expected);
        }
    }

    @Test
    void failuresKeepTheirKind() throws Exception {
        VlmRequest tooLong = VlmRequest.of(VlmMessage.user(VlmPart.text("word ".repeat(5000))));
        try (ZooModel<VlmRequest, VlmResponse> model =
                        ChaiVlmEngine.criteria(folder).loadModel();
                Predictor<VlmRequest, VlmResponse> predictor = model.newPredictor()) {
            assertThatThrownBy(() -> predictor.predict(tooLong))
                    .isInstanceOf(TranslateException.class)
                    .hasRootCauseInstanceOf(VlmException.class)
                    .hasMessageContaining("the model takes 4096");
        }
    }

    @Test
    void anUnknownOptionOrABrokenFolderIsSaid(@TempDir Path other) throws Exception {
        Criteria<VlmRequest, VlmResponse> unknown = Criteria.builder()
                .setTypes(VlmRequest.class, VlmResponse.class)
                .optEngine(ChaiVlmEngine.NAME)
                .optTranslator(new VlmTranslator())
                .optModelPath(folder)
                .optOption("beams", "4")
                .build();
        assertThatThrownBy(unknown::loadModel).hasStackTraceContaining("no setting \"beams\"");
        Files.writeString(other.resolve("config.json"), "{}");
        assertThatThrownBy(() -> ChaiVlmEngine.criteria(other).loadModel())
                .hasStackTraceContaining(MalformedModelException.class.getSimpleName())
                .hasStackTraceContaining("\"model_type\" is missing");
    }
}

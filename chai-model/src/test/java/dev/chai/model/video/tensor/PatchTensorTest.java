package dev.chai.model.video.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PatchTensorTest {
    private static final List<VideoFrame> THREE = List.of(
            BicubicParityTest.picture(96, 64, 0),
            BicubicParityTest.picture(96, 64, 1),
            BicubicParityTest.picture(96, 64, 2));

    @Test
    void valuesStandWherePyTorchPutsThem() throws IOException {
        PatchTensor tensor = PatchTensor.of(THREE, PictureSize.exact(96, 64));

        FloatBuffer values = tensor.values();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/tensor/patches.csv")),
                StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().skip(1).toList();
            assertThat(lines).hasSize(200);
            for (String line : lines) {
                String[] cells = line.split(",", -1);
                int place = Integer.parseInt(cells[0]) * PatchTensor.ROW + Integer.parseInt(cells[1]);
                assertThat(values.get(place)).as(line).isCloseTo(Float.parseFloat(cells[2]), within(1e-6f));
            }
        }
    }

    @Test
    void shapesFollowFromFramesAndSize() {
        PatchTensor tensor = PatchTensor.of(THREE, PictureSize.exact(64, 32));

        assertThat(tensor.grid()).containsExactly(2, 2, 4);
        assertThat(tensor.rows()).isEqualTo(16);
        assertThat(tensor.tokens()).isEqualTo(4);
        assertThat(tensor.values().capacity()).isEqualTo(16 * PatchTensor.ROW);
        assertThat(tensor.values().isDirect()).isTrue();
        assertThat(tensor).hasToString("PatchTensor 2x2x4");
    }

    @Test
    void theProfileDecidesOnTheSize() {
        PatchTensor tensor = PatchTensor.of(THREE, QwenVideo.processor());

        assertThat(tensor.tokens()).isEqualTo((int) QwenVideo.processor().tokens(3, PictureSize.exact(96, 64)));
    }

    @Test
    void anOddLastFrameIsPairedWithItself() {
        PatchTensor three = PatchTensor.of(THREE, PictureSize.exact(96, 64));
        PatchTensor four = PatchTensor.of(
                List.of(THREE.get(0), THREE.get(1), THREE.get(2), THREE.get(2)), PictureSize.exact(96, 64));

        assertThat(three.values()).isEqualTo(four.values());
    }

    @Test
    void sizesAndFramesThatMakeNoTensorAreRefused() {
        assertThatThrownBy(() -> PatchTensor.of(List.of(), QwenVideo.utils()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PatchTensor.of(THREE, PictureSize.exact(96, 60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("multiples of 32");
        assertThatThrownBy(() -> PatchTensor.of(THREE, PictureSize.longestSide(96)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        PatchTensor.of(List.of(THREE.get(0), BicubicParityTest.picture(32, 32, 0)), QwenVideo.utils()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one size");
        assertThatThrownBy(() -> PatchTensor.of(List.of(THREE.get(0)), PictureSize.exact(16_384, 16_384)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 GiB");
    }
}

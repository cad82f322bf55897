package dev.chai.model.video.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.internal.ByteResampler.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against torchvision on tensors of bytes, bit by bit; see {@code make-reference-resize.py}. */
class ByteResamplerTest {
    private static final int[][] SIZES = {
        {61, 43, 32, 32}, {40, 30, 48, 20}, {71, 20, 32, 46}, {64, 48, 64, 24}, {17, 90, 34, 16}
    };

    private static byte[] picture(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[at++] = (byte) (x * 7 + y * 13 + c * 29 + x * y * (c + 3) % 97 * 2 + (x / 5 + y / 7) % 2 * 90);
                }
            }
        }
        return rgb;
    }

    @Test
    void everyByteIsTorchvisions() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/onnx/resized.bin"))) {
            for (Filter filter : Filter.values()) {
                for (int[] size : SIZES) {
                    int[] from = {size[0], size[1]};
                    int[] to = {size[2], size[3]};
                    byte[] resized = new ByteResampler(from, to, filter).resize(picture(size[0], size[1]));
                    assertThat(resized)
                            .as("%s %dx%d to %dx%d", filter, size[0], size[1], size[2], size[3])
                            .isEqualTo(in.readNBytes(size[2] * size[3] * 3));
                }
            }
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aPictureOfTheRightSizeIsLeftAlone() {
        byte[] picture = picture(20, 10);
        int[] size = {20, 10};
        assertThat(new ByteResampler(size, size, Filter.LANCZOS).resize(picture))
                .isSameAs(picture);
    }

    @Test
    void aPlainPictureStaysPlain() {
        byte[] gray = new byte[50 * 40 * 3];
        java.util.Arrays.fill(gray, (byte) 200);
        for (Filter filter : Filter.values()) {
            byte[] resized = new ByteResampler(new int[] {50, 40}, new int[] {33, 71}, filter).resize(gray);
            assertThat(resized).hasSize(33 * 71 * 3).containsOnly((byte) 200);
        }
    }
}

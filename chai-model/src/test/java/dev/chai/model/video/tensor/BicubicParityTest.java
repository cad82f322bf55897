package dev.chai.model.video.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.VideoFrame;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Resizing against PyTorch's antialiased bicubic; the reference is made by {@code make-reference.py} beside it. */
class BicubicParityTest {
    private static final int[][] SIZES = {
        {61, 43, 32, 32}, {40, 30, 96, 64}, {100, 20, 32, 64}, {128, 96, 64, 32}, {64, 64, 64, 32}
    };

    @Test
    void everyLevelLiesWithinOneOfPyTorchs() throws IOException {
        byte[] expected;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/tensor/bicubic.bin"))) {
            expected = in.readAllBytes();
        }
        int at = 0;
        int different = 0;
        for (int[] size : SIZES) {
            VideoFrame resized = picture(size[0], size[1], 0).resized(size[2], size[3]);
            for (byte level : resized.bytes()) {
                int difference = Math.abs((level & 0xff) - (expected[at++] & 0xff));
                assertThat(difference).as("byte %d", at).isLessThanOrEqualTo(1);
                different += difference;
            }
        }
        assertThat(at).isEqualTo(expected.length);
        // Only where the exact value lies on a half.
        assertThat(different).isLessThan(expected.length / 500);
    }

    /** The formula of {@code make-reference.py}. */
    static VideoFrame picture(int width, int height, int seed) {
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    int level = x * 7 + y * 13 + c * 29 + x * y * (c + 3 + seed) % 97 * 2 + (x / 5 + y / 7) % 2 * 90;
                    rgb[at++] = (byte) level;
                }
            }
        }
        return VideoFrame.of(seed, seed / 2.0, width, height, rgb);
    }
}

package dev.chai.model.video.tensor;

import java.util.List;

/**
 * How a family of Qwen models cuts and scales pictures: side of a patch, and each channel's mean and deviation.
 *
 * <pre>{@code
 * PatchTensor tensor = PatchTensor.of(frames, PictureSize.exact(448, 252), PatchForm.qwen2());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param patch side of a patch in pixels
 * @param mean of red, green and blue, 0 to 1
 * @param deviation of red, green and blue
 * @since 0.1
 */
public record PatchForm(int patch, List<Double> mean, List<Double> deviation) {
    private static final PatchForm QWEN3 = new PatchForm(16, List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5));
    private static final PatchForm QWEN2 =
            new PatchForm(14, List.of(0.48145466, 0.4578275, 0.40821073), List.of(0.26862954, 0.26130258, 0.27577711));

    /** @throws IllegalArgumentException if the side is not positive or there are not three channels */
    public PatchForm {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (patch < 1 || patch > 64 || mean.size() != 3 || deviation.size() != 3) {
            throw new IllegalArgumentException("a patch of " + patch + " pixels with means " + mean + " and deviations "
                    + deviation + " must be 1 to 64 pixels wide with three of each");
        }
    }

    /** Patches of 16 pixels, brought to -1 to 1: Qwen3-VL. */
    public static PatchForm qwen3() {
        return QWEN3;
    }

    /** Patches of 14 pixels, normalized as CLIP's: Qwen2-VL and Qwen2.5-VL. */
    public static PatchForm qwen2() {
        return QWEN2;
    }

    /** What each of the 256 levels of each channel becomes. */
    float[][] normalised() {
        float[][] table = new float[3][256];
        for (int channel = 0; channel < table.length; channel++) {
            float middle = mean.get(channel).floatValue();
            float spread = deviation.get(channel).floatValue();
            for (int level = 0; level < table[channel].length; level++) {
                table[channel][level] = (level * (1 / 255f) - middle) / spread;
            }
        }
        return table;
    }
}

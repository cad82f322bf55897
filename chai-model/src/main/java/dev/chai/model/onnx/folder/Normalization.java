package dev.chai.model.onnx.folder;

import java.util.List;
import java.util.Optional;

/**
 * How the values of a picture are centered and scaled. Immutable and thread-safe.
 *
 * @param mean taken from each channel, 0 to 1
 * @param deviation by which each channel is divided then
 * @since 0.1
 */
public record Normalization(List<Double> mean, List<Double> deviation) {
    /** Those of CLIP, which Qwen2-VL and Qwen2.5-VL take. */
    static final Normalization CLIP =
            new Normalization(List.of(0.48145466, 0.4578275, 0.40821073), List.of(0.26862954, 0.26130258, 0.27577711));

    /** From -1 to 1, as Qwen3-VL and SmolVLM2 take them. */
    static final Normalization HALF = new Normalization(List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5));

    /** Copies the lists. */
    public Normalization {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    static Normalization read(Optional<Settings> settings, Normalization otherwise) {
        return new Normalization(
                Settings.channels(settings, "image_mean", otherwise.mean),
                Settings.channels(settings, "image_std", otherwise.deviation));
    }
}

package dev.chai.model;

import static java.util.Objects.requireNonNull;

import dev.chai.model.vlm.VideoPreparation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a model is opened.
 *
 * <pre>{@code
 * Models.open("onnx:models/qwen3-vl-2b", ModelOptions.defaults().withDevice("cuda:0"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param device {@code auto}, {@code cpu} or {@code cuda:N}, for models in this process; default {@code auto}
 * @param video how clips are prepared; default what the model wants
 * @param extra settings of one kind of back end only, by name; an unknown one is refused
 * @since 0.1
 */
public record ModelOptions(String device, Optional<VideoPreparation> video, Map<String, String> extra) {
    private static final ModelOptions DEFAULTS = new ModelOptions("auto", Optional.empty(), Map.of());

    /** @throws IllegalArgumentException if the device is none of the three */
    public ModelOptions {
        requireNonNull(video, "video");
        extra = Map.copyOf(extra);
        boolean known = device.equals("auto") || device.equals("cpu") || isCuda(device);
        if (!known) {
            throw new IllegalArgumentException("device \"" + device + "\" is unknown, expected auto, cpu or cuda:N");
        }
    }

    private static boolean isCuda(String device) {
        String number = device.startsWith("cuda:") ? device.substring(5) : "";
        return !number.isEmpty() && number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns the defaults named above. */
    public static ModelOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with another device. */
    public ModelOptions withDevice(String other) {
        return new ModelOptions(other, video, extra);
    }

    /** Returns a copy that prepares clips otherwise. */
    public ModelOptions withVideo(VideoPreparation other) {
        return new ModelOptions(device, Optional.of(other), extra);
    }

    /** Returns a copy with a setting of one kind of back end. */
    public ModelOptions with(String name, String value) {
        Map<String, String> more = new TreeMap<>(extra);
        more.put(name, value);
        return new ModelOptions(device, video, more);
    }
}

package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a folder says about the preparation of pictures, wherever its release of transformers wrote it: since 5.0 into the parts of
 * {@code processor_config.json}, before into {@code preprocessor_config.json} and {@code video_preprocessor_config.json}, and before 4.52
 * into the first of these alone, for images and clips. The newest form counts, as it does there.
 *
 * @param image settings for images
 * @param video settings for clips
 * @param clipsAsImages whether those for clips are only those for images, taken for both
 */
record ProcessorFiles(Optional<Settings> image, Optional<Settings> video, boolean clipsAsImages) {
    /** What the processors can be configured to do otherwise, but always do here. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("do_resize", "true"),
            Map.entry("do_rescale", "true"),
            Map.entry("do_normalize", "true"),
            Map.entry("do_center_crop", "false"),
            Map.entry("temporal_patch_size", "2"),
            Map.entry("merge_size", "2"));

    private static final double RESCALE = 1 / 255.0;
    private static final double RESCALE_SLACK = 1e-9;

    /** What is read elsewhere, or changes no pixel that is shown. */
    private static final Set<String> KNOWN = Set.of(
            "size",
            "min_pixels",
            "max_pixels",
            "max_image_size",
            "do_image_splitting",
            "image_mean",
            "image_std",
            "fps",
            "min_frames",
            "max_frames",
            "num_frames",
            "cap_pixels_per_frame",
            "max_video_tokens",
            "video_sampling",
            "patch_size",
            "do_sample_frames",
            "do_convert_rgb",
            "do_pad",
            "resample",
            "rescale_factor",
            "return_metadata",
            "return_tensors",
            "return_row_col_info",
            "default_to_square",
            "use_token_compression",
            "data_format",
            "input_data_format",
            "device",
            "disable_grouping",
            "image_seq_length",
            "image_processor_type",
            "video_processor_type",
            "feature_extractor_type",
            "processor_class",
            "model_input_names",
            "auto_map",
            "use_fast");

    static ProcessorFiles read(Path folder, ReadLimits limits) throws IOException {
        Optional<Settings> both = Settings.readIfThere(folder.resolve("processor_config.json"), limits);
        Optional<Settings> flat = Settings.readIfThere(folder.resolve("preprocessor_config.json"), limits);
        Optional<Settings> clips = Settings.readIfThere(folder.resolve("video_preprocessor_config.json"), limits);
        Optional<Settings> image = part(both, "image_processor").or(() -> flat);
        Optional<Settings> video = part(both, "video_processor").or(() -> clips);
        return new ProcessorFiles(image, video.or(() -> flat), video.isEmpty() && flat.isPresent());
    }

    private static Optional<Settings> part(Optional<Settings> both, String name) {
        return both.flatMap(settings -> settings.find(name));
    }

    /** Settings for clips of their own; empty where those for images count for both. */
    Optional<Settings> ownVideo() {
        return clipsAsImages ? Optional.empty() : video;
    }

    /**
     * Returns what the files ask for and does not happen here, for the person who compares with transformers.
     *
     * @param fixedInFamily settings that the family's models always have, with their values
     */
    List<String> warnings(Map<String, String> fixedInFamily) {
        Map<String, String> fixed = new HashMap<>(FIXED);
        fixed.putAll(fixedInFamily);
        List<String> warnings = new ArrayList<>();
        image.ifPresent(settings -> check(settings, fixed, warnings));
        ownVideo().ifPresent(settings -> check(settings, fixed, warnings));
        return warnings;
    }

    private static void check(Settings settings, Map<String, String> always, List<String> warnings) {
        for (String name : settings.names()) {
            Settings value = settings.find(name).orElse(null);
            if (value == null) {
                continue;
            }
            String fixed = always.get(name);
            if (fixed != null && !value.text().equals(fixed)) {
                warnings.add(value.place() + ": \"" + name + "\" is " + value.text()
                        + ", but pictures are prepared here as with " + fixed);
            } else if (fixed == null && !KNOWN.contains(name)) {
                warnings.add(value.place() + ": the setting \"" + name + "\" is not understood and has no effect here");
            }
        }
        settings.find("rescale_factor")
                .filter(value -> Math.abs(value.number(-1e9, 1e9) - RESCALE) > RESCALE_SLACK)
                .ifPresent(value -> warnings.add(value.place() + ": \"rescale_factor\" is " + value.text()
                        + ", but pixels are divided by 255 here"));
    }
}

package dev.chai.model.onnx.folder;

import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Qwen's processors prepare pictures, from {@code processor_config.json}, or {@code preprocessor_config.json} and
 * {@code video_preprocessor_config.json}.
 *
 * <pre>{@code
 * if (ModelFolder.read(path).pictures() instanceof QwenRules rules) {
 *     QwenVideo profile = rules.video();
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param minPixels fewest pixels of an image
 * @param maxPixels most pixels of an image
 * @param images how the values of an image are scaled
 * @param clips how those of a clip's frames are
 * @param video how clips are sampled; its budget is that of a whole clip for Qwen3-VL, of a frame for earlier ones
 * @param warnings what the files ask for and does not happen
 * @since 0.1
 */
public record QwenRules(
        long minPixels,
        long maxPixels,
        Normalization images,
        Normalization clips,
        QwenVideo video,
        List<String> warnings)
        implements PictureRules {
    private static final long MAX_PIXELS = 1L << 40;
    /** The number of this filter in Pillow. */
    private static final String BICUBIC = "3";

    private static final int MAX_FRAMES = 1_000_000;
    /** A token of Qwen2-VL and Qwen2.5-VL is a square of this many pixels a side. */
    private static final long CLIP_SIDE = 28;

    /** Copies the list. */
    public QwenRules {
        warnings = List.copyOf(warnings);
    }

    /** What a processor does where its files say nothing: the class defaults of transformers for images, checkpoints' for clips. */
    private record Defaults(long minPixels, long maxPixels, long minClip, long maxClip, Normalization normalization) {
        static Defaults of(ModelConfig config) {
            if (config.family() == ModelFamily.QWEN3_VL) {
                QwenVideo clip = QwenVideo.processor();
                return new Defaults(65_536, 16_777_216, clip.shortestEdge(), clip.longestEdge(), Normalization.HALF);
            }
            long token = CLIP_SIDE * CLIP_SIDE;
            return new Defaults(4 * token, 1280 * token, 128 * token, 768 * token, Normalization.CLIP);
        }
    }

    static QwenRules read(Path folder, ModelConfig config, ReadLimits limits) throws IOException {
        ProcessorFiles files = ProcessorFiles.read(folder, limits);
        Defaults defaults = Defaults.of(config);
        return new QwenRules(
                pixels(files.image(), "min_pixels", "shortest_edge").orElse(defaults.minPixels),
                pixels(files.image(), "max_pixels", "longest_edge").orElse(defaults.maxPixels),
                Normalization.read(files.image(), defaults.normalization),
                Normalization.read(files.video(), defaults.normalization),
                profile(files.video(), defaults),
                files.warnings(Map.of("patch_size", String.valueOf(config.patch()), "resample", BICUBIC)));
    }

    private static Optional<Long> pixels(Optional<Settings> settings, String flat, String nested) {
        Optional<Settings> inSize = settings.flatMap(s -> s.find("size")).flatMap(size -> size.find(nested));
        return settings.flatMap(s -> s.find(flat)).or(() -> inSize).map(value -> value.integer(1, MAX_PIXELS));
    }

    private static QwenVideo profile(Optional<Settings> video, Defaults defaults) {
        QwenVideo usual = QwenVideo.processor();
        long least = pixels(video, "min_pixels", "shortest_edge").orElse(defaults.minClip);
        long most = pixels(video, "max_pixels", "longest_edge").orElse(defaults.maxClip);
        int fewest = video.map(s -> s.integer("min_frames", usual.minFrames(), 1, MAX_FRAMES))
                .orElse(usual.minFrames());
        int frames = video.map(s -> s.integer("max_frames", usual.maxFrames(), fewest, MAX_FRAMES))
                .orElse(usual.maxFrames());
        return new QwenVideo(
                QwenVideo.Profile.HF_PROCESSOR,
                video.map(s -> s.number("fps", usual.fps(), 1e-3, 1000)).orElse(usual.fps()),
                fewest,
                frames,
                least,
                Math.max(least, most),
                video.flatMap(s -> s.find("cap_pixels_per_frame"))
                        .map(Settings::bool)
                        .orElse(false));
    }
}

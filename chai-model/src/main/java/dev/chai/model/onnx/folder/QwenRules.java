package dev.chai.model.onnx.folder;

import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How Qwen's processors prepare pictures, from {@code preprocessor_config.json} and {@code video_preprocessor_config.json}.
 *
 * <pre>{@code
 * if (ModelFolder.read(path).pictures() instanceof QwenRules rules) {
 *     QwenVideo profile = rules.video();
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param leastPixels fewest pixels of an image
 * @param mostPixels most pixels of an image
 * @param mean taken from each channel, 0 to 1
 * @param deviation by which each channel is divided then
 * @param video how clips are sampled; its budget is that of a whole clip for Qwen3-VL, of a frame for earlier ones
 */
public record QwenRules(long leastPixels, long mostPixels, List<Double> mean, List<Double> deviation, QwenVideo video)
        implements PictureRules {
    private static final long MOST_PIXELS = 1L << 40;
    private static final int MOST_FRAMES = 1_000_000;
    private static final List<Double> CLIP_MEAN = List.of(0.48145466, 0.4578275, 0.40821073);
    private static final List<Double> CLIP_DEVIATION = List.of(0.26862954, 0.26130258, 0.27577711);
    private static final List<Double> HALF = List.of(0.5, 0.5, 0.5);

    /** Copies the lists. */
    public QwenRules {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    static QwenRules read(Path folder, ModelConfig config, ReadLimits limits) throws IOException {
        Optional<Settings> image = Settings.readIfThere(folder.resolve("preprocessor_config.json"), limits);
        Optional<Settings> video = Settings.readIfThere(folder.resolve("video_preprocessor_config.json"), limits);
        boolean clip = config.family() == ModelFamily.QWEN2_VL || config.family() == ModelFamily.QWEN2_5_VL;
        // The processors' own defaults: 4 to 16,384 tokens of 28 pixels; 64 to 16,384 of 32.
        long least = clip ? 56 * 56 : 65_536;
        long most = clip ? 28L * 28 * 1280 : 16_777_216;
        return new QwenRules(
                pixels(image, "min_pixels", "shortest_edge").orElse(least),
                pixels(image, "max_pixels", "longest_edge").orElse(most),
                Settings.channels(image, "image_mean", clip ? CLIP_MEAN : HALF),
                Settings.channels(image, "image_std", clip ? CLIP_DEVIATION : HALF),
                profile(config, video));
    }

    private static Optional<Long> pixels(Optional<Settings> settings, String flat, String nested) {
        Optional<Settings> inSize = settings.flatMap(s -> s.find("size")).flatMap(size -> size.find(nested));
        return settings.flatMap(s -> s.find(flat)).or(() -> inSize).map(value -> value.integer(1, MOST_PIXELS));
    }

    private static QwenVideo profile(ModelConfig config, Optional<Settings> video) {
        boolean whole = config.family() == ModelFamily.QWEN3_VL;
        QwenVideo usual = QwenVideo.processor();
        long least = pixels(video, "min_pixels", "shortest_edge").orElse(whole ? usual.shortestEdge() : 128 * 28 * 28);
        long most = pixels(video, "max_pixels", "longest_edge").orElse(whole ? usual.longestEdge() : 28L * 28 * 768);
        int fewest = video.map(s -> s.integer("min_frames", usual.minFrames(), 1, MOST_FRAMES))
                .orElse(usual.minFrames());
        int frames = video.map(s -> s.integer("max_frames", usual.maxFrames(), fewest, MOST_FRAMES))
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

package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How SmolVLM's processors prepare pictures: in squares of one size, into which a large image is cut, from {@code config.json},
 * {@code processor_config.json}, or {@code preprocessor_config.json} and {@code video_preprocessor_config.json}.
 *
 * <pre>{@code
 * if (ModelFolder.read(path).pictures() instanceof SquareRules rules) {
 *     int[] frames = rules.clip().frameIndices(300, 30.0);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param side of a square in pixels
 * @param tokensEach tokens that represent a square
 * @param longestSide pixels to which the longer side of an image is scaled at first
 * @param splitting whether an image larger than a square is cut up
 * @param normalization how the values of a picture are scaled
 * @param clip how clips are sampled
 * @param warnings what the files ask for and does not happen
 * @since 0.1
 */
public record SquareRules(
        int side,
        int tokensEach,
        int longestSide,
        boolean splitting,
        Normalization normalization,
        Clip clip,
        List<String> warnings)
        implements PictureRules {
    /** The processor's own bound, and ours on what a file may ask for. */
    private static final int MAX_SIDE = 4096;

    private static final int MAX_FRAMES = 1_000_000;
    private static final String LONGEST = "longest_edge";

    /** Copies the list. */
    public SquareRules {
        warnings = List.copyOf(warnings);
    }

    /**
     * How clips are sampled. Immutable and thread-safe.
     *
     * @param fps frames wanted a second
     * @param maxFrames most frames
     * @param longestSide pixels to which the longer side of a frame is scaled before it is made a square
     */
    public record Clip(double fps, int maxFrames, int longestSide) {
        /**
         * Returns the frames that are taken: evenly, without the first and last second of a long clip. Source: transformers,
         * {@code SmolVLMVideoProcessor.sample_frames}.
         */
        public int[] frameIndices(int frames, double sourceFps) {
            double seconds = frames / sourceFps;
            int wanted = (int) Math.max(1, Math.min(Math.rint(fps * seconds), maxFrames));
            int first = 0;
            int last = frames - 1;
            if (seconds - 2 > maxFrames * fps) {
                first = (int) sourceFps;
                last = Math.min(last, (int) (frames - sourceFps));
            }
            return first < last ? evenly(first, last, wanted) : evenly(0, frames - 1, wanted);
        }

        private static int[] evenly(int first, int last, int count) {
            int[] places = new int[count];
            double step = count > 1 ? (double) (last - first) / (count - 1) : 0;
            for (int i = 0; i < count; i++) {
                places[i] = i > 0 && i == count - 1 ? last : (int) (i * step + first);
            }
            return Arrays.stream(places).distinct().toArray();
        }
    }

    static SquareRules read(Path folder, ReadLimits limits) throws IOException {
        Settings config = Settings.readIfThere(folder.resolve("config.json"), limits)
                .orElseThrow(() -> ChaiDataException.in(
                        folder.toString(),
                        "a genai_config.json does not say how large SmolVLM2's squares are; put the checkpoint's"
                                + " config.json beside it"));
        ProcessorFiles files = ProcessorFiles.read(folder, limits);
        Optional<Settings> image = files.image();
        int usual = config.require("vision_config").integer("image_size", 512, 1, MAX_SIDE);
        int side = longest(image, "max_image_size").orElse(usual);
        return new SquareRules(
                side,
                tokensEach(config),
                longest(image, "size").orElse(4 * side),
                image.flatMap(s -> s.find("do_image_splitting"))
                        .map(Settings::bool)
                        .orElse(true),
                Normalization.read(image, Normalization.HALF),
                clip(image, files.ownVideo(), side),
                files.warnings(Map.of()));
    }

    private static Optional<Integer> longest(Optional<Settings> settings, String key) {
        return settings.flatMap(s -> s.find(key))
                .flatMap(size -> size.find(LONGEST))
                .map(value -> (int) value.integer(1, MAX_SIDE));
    }

    /** Patches of a square, of which a square of patches becomes a token. */
    private static int tokensEach(Settings config) {
        Settings vision = config.require("vision_config");
        int size = vision.integer("image_size", 512, 1, MAX_SIDE);
        int patch = vision.integer("patch_size", 16, 1, size);
        int scale = config.integer("scale_factor", 4, 1, size / patch);
        int tokens = size / patch / scale;
        return tokens * tokens;
    }

    /** Older folders describe clips next to images, under a separate key. */
    private static Clip clip(Optional<Settings> image, Optional<Settings> video, int side) {
        Optional<Settings> sampling =
                video.flatMap(s -> s.find("video_sampling")).or(() -> image.flatMap(s -> s.find("video_sampling")));
        Optional<Settings> given = sampling.or(() -> video);
        return new Clip(
                given.map(s -> s.number("fps", 1, 1e-3, 1000)).orElse(1.0),
                given.map(s -> s.integer(sampling.isPresent() ? "max_frames" : "num_frames", 64, 1, MAX_FRAMES))
                        .orElse(64),
                longest(sampling, "video_size").or(() -> longest(video, "size")).orElse(side));
    }
}

package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an answer came about: numbers of two runs compare only where these agree. Never holds keys or other secrets.
 *
 * <pre>{@code
 * VlmProvenance by = response.provenance();
 * by.model();                            // "Qwen/Qwen3-VL-8B-Instruct"
 * by.videos().get(0).frames();           // [0, 12, 24, ...]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param backend kind of back end, such as {@code onnx} or {@code openai/vllm}
 * @param model name of the model
 * @param version what pins it down: a hash of its files or the server's version
 * @param dtype in which precision it runs, where known
 * @param seed of the draw
 * @param template id of the prompt template, where one was used
 * @param videos what was shown of each video
 * @since 0.1
 */
public record VlmProvenance(
        String backend,
        String model,
        Optional<String> version,
        Optional<String> dtype,
        OptionalLong seed,
        Optional<String> template,
        List<SeenVideo> videos) {
    /**
     * What a model saw of a video.
     *
     * @param name of the clip
     * @param profile how frames were chosen and scaled
     * @param transport how they reached the model: {@code tensor}, {@code mp4}, {@code frames} or {@code link}
     * @param frames their indices in the clip; empty where a server chose
     * @param width columns sent; 0 where a server chose
     * @param height rows sent; 0 where a server chose
     * @param fps frames a second of the clip they were taken from; 0 where unknown
     * @param resized the size to which the model's own processor brought them; empty where it left them as they were, or a server does
     *     not say
     */
    public record SeenVideo(
            String name,
            String profile,
            String transport,
            List<Integer> frames,
            int width,
            int height,
            double fps,
            Optional<Resized> resized) {
        /**
         * A size in pixels.
         *
         * @param width columns
         * @param height rows
         */
        public record Resized(int width, int height) {
            @Override
            public String toString() {
                return width + "x" + height;
            }
        }

        /** Copies the list. */
        public SeenVideo {
            frames = List.copyOf(frames);
        }

        /** Returns a video of ours, sent in some way. */
        public static SeenVideo of(VlmVideo video, String transport) {
            List<Integer> indices =
                    video.frames().stream().map(frame -> frame.index()).toList();
            return new SeenVideo(
                    video.name(),
                    video.profile(),
                    transport,
                    indices,
                    video.width(),
                    video.height(),
                    video.sourceFps(),
                    Optional.empty());
        }

        /** Returns a copy with the size to which the model brought the frames; the same where that is the size sent. */
        public SeenVideo resizedTo(int modelWidth, int modelHeight) {
            Optional<Resized> other = modelWidth == width && modelHeight == height
                    ? Optional.empty()
                    : Optional.of(new Resized(modelWidth, modelHeight));
            return new SeenVideo(name, profile, transport, frames, width, height, fps, other);
        }
    }

    /** Copies the list. */
    public VlmProvenance {
        requireNonNull(backend, "backend");
        requireNonNull(model, "model");
        requireNonNull(version, "version");
        requireNonNull(dtype, "dtype");
        requireNonNull(seed, "seed");
        requireNonNull(template, "template");
        videos = List.copyOf(videos);
    }

    /** Returns provenance of which only the back end and the model are known. */
    public static VlmProvenance of(String backend, String model) {
        return new VlmProvenance(
                backend, model, Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), List.of());
    }

    /** Returns a copy with a version. */
    public VlmProvenance withVersion(String known) {
        return new VlmProvenance(backend, model, Optional.of(known), dtype, seed, template, videos);
    }

    /** Returns a copy with a precision. */
    public VlmProvenance withDtype(String known) {
        return new VlmProvenance(backend, model, version, Optional.of(known), seed, template, videos);
    }

    /** Returns a copy with a seed. */
    public VlmProvenance withSeed(OptionalLong known) {
        return new VlmProvenance(backend, model, version, dtype, known, template, videos);
    }

    /** Returns a copy with a template's id. */
    public VlmProvenance withTemplate(String id) {
        return new VlmProvenance(backend, model, version, dtype, seed, Optional.of(id), videos);
    }

    /** Returns a copy with what was shown. */
    public VlmProvenance withVideos(List<SeenVideo> seen) {
        return new VlmProvenance(backend, model, version, dtype, seed, template, seen);
    }
}

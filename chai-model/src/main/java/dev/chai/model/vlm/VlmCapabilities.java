package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a back end and its model can do.
 *
 * <pre>{@code
 * if (!model.capabilities().has(VlmCapabilities.Feature.VIDEO)) {
 *     // send frames as images
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param backend kind of back end, as in {@link VlmProvenance#backend()}
 * @param model name of the model
 * @param features what it can do
 * @param maxPromptTokens the longest prompt, where known
 * @param video how clips are prepared for it unless the caller says otherwise
 * @param warnings known problems, such as a graph that lacks DeepStack
 * @since 0.1
 */
public record VlmCapabilities(
        String backend,
        String model,
        Set<Feature> features,
        OptionalLong maxPromptTokens,
        VideoPreparation video,
        List<String> warnings) {
    /** One thing that not all back ends can do. */
    public enum Feature {
        /** Takes images. */
        IMAGES,
        /** Takes frames with times as one video. */
        VIDEO,
        /** Fetches videos itself. */
        VIDEO_LINKS,
        /** Hands over text while it is generated. */
        STREAMING,
        /** The same request and seed give the same answer. */
        REPRODUCIBLE,
        /** Reports log-probabilities of tokens. */
        LOGPROBS,
        /** Log-probabilities cover the full vocabulary, so no answer is ever censored, and another temperature can be asked for. */
        EXACT_LOGPROBS,
        /** Requests that begin with the same video share the work on it. */
        PREFIX_REUSE
    }

    /** Copies the collections. */
    public VlmCapabilities {
        requireNonNull(backend, "backend");
        requireNonNull(model, "model");
        features = Set.copyOf(features);
        requireNonNull(maxPromptTokens, "maxPromptTokens");
        requireNonNull(video, "video");
        warnings = List.copyOf(warnings);
    }

    /** Returns whether it can do this. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}

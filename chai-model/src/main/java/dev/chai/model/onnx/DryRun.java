package dev.chai.model.onnx;

import dev.chai.model.vlm.VlmProvenance.SeenVideo;
import java.util.List;

/**
 * What a request would take: nothing has been run but the tokenizer. The number of tokens is exact.
 *
 * <pre>{@code
 * DryRun plan = model.dryRun(request);
 * plan.promptTokens();                  // 11,974
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param promptTokens tokens of the prompt, pictures included
 * @param pictureTokens those that represent pictures
 * @param maxNewTokens most tokens that may be generated
 * @param maxPositions the most that the model takes, prompt and answer together
 * @param memory what it takes at least
 * @param videos what the model would see of each clip, with the size sent and the one after its own resize
 * @since 0.1
 */
public record DryRun(
        int promptTokens,
        int pictureTokens,
        int maxNewTokens,
        int maxPositions,
        MemoryEstimate memory,
        List<SeenVideo> videos) {
    /** Copies the list. */
    public DryRun {
        videos = List.copyOf(videos);
    }

    /** Returns whether the prompt leaves room for at least one token. */
    public boolean fitsContext() {
        return promptTokens < maxPositions;
    }

    @Override
    public String toString() {
        return promptTokens + " prompt tokens, " + pictureTokens + " of them for pictures, and up to " + maxNewTokens
                + " new ones, of " + maxPositions + "; memory: " + memory;
    }
}

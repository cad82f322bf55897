package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.graph.GraphSet;
import dev.chai.model.onnx.prompt.ChatFormat;
import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.onnx.prompt.Prompt;
import dev.chai.model.onnx.prompt.RopePositions;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import java.util.ArrayList;
import java.util.List;

/** Works out what a request takes before it is run, and refuses what cannot go well. Thread-safe. */
final class Planner {
    private final ModelConfig config;
    private final ModelTokenizer tokenizer;
    private final PictureEncoder pictures;
    private final GraphSet graphs;
    private final OnnxOptions options;
    private final long weights;

    Planner(ModelConfig config, ModelTokenizer tokenizer, PictureEncoder pictures, GraphSet graphs, Limits limits) {
        this.config = config;
        this.tokenizer = tokenizer;
        this.pictures = pictures;
        this.graphs = graphs;
        this.options = limits.options;
        this.weights = limits.weights;
    }

    /** What may be used, and what the weights use already. */
    record Limits(OnnxOptions options, long weights) {}

    PromptPlan plan(VlmRequest request) throws VlmException {
        List<VlmPart> media = new ArrayList<>();
        List<MediaSize> sizes = new ArrayList<>();
        for (VlmMessage message : request.messages()) {
            for (VlmPart part : message.parts()) {
                if (part instanceof VlmPart.Image || part instanceof VlmPart.Video) {
                    media.add(part);
                    sizes.add(pictures.size(part));
                }
            }
        }
        Prompt prompt = ChatFormat.of(config).prompt(request.messages(), tokenizer, sizes);
        checkIds(prompt.ids());
        return new PromptPlan(media, sizes, prompt, RopePositions.of(prompt, config));
    }

    /** Tokenizer, configuration and graphs may come from different models. */
    private void checkIds(long[] ids) throws VlmException {
        long vocabulary = graphs.vocabulary();
        for (long id : ids) {
            if (vocabulary > 0 && id >= vocabulary) {
                throw new VlmException(
                        VlmException.Kind.REJECTED,
                        "the prompt has the token " + id + ", but the decoder tells only " + vocabulary
                                + " apart: tokenizer.json or the tokens in config.json are another model's");
            }
        }
    }

    DryRun dryRun(PromptPlan plan, Decoding decoding) throws VlmException {
        int room = Math.max(0, config.maxPositions() - plan.tokens());
        int generated = Math.min(decoding.maxTokens(), room);
        return new DryRun(
                plan.tokens(),
                plan.prompt().pictureTokens(),
                generated,
                config.maxPositions(),
                memory(plan, plan.tokens() + generated),
                plan.seen());
    }

    private MemoryEstimate memory(PromptPlan plan, long tokens) throws VlmException {
        long hidden = graphs.hidden();
        long layers = 1L + graphs.deepStackLayers();
        long chunk = Math.min(plan.tokens(), chunkTokens());
        long logits = graphs.vocabulary() * (graphs.report().lastLogitsOnly() ? 1 : chunk);
        long features = plan.prompt().pictureTokens() * hidden * layers * Float.BYTES;
        long pixels =
                plan.sizes().stream().mapToLong(pictures::pixelBytes).max().orElse(0);
        return new MemoryEstimate(
                weights,
                2 * tokens * graphs.cacheBytesPerToken(),
                features + pixels,
                (chunk * hidden * layers + logits) * Float.BYTES,
                available());
    }

    private long available() {
        return options.memoryBytes().isPresent()
                ? Math.max(0, options.memoryBytes().getAsLong() - weights)
                : MachineMemory.available();
    }

    /** A decoder that gives all logits gives vocabulary times tokens of them, so it gets fewer tokens at once. */
    int chunkTokens() {
        return graphs.report().lastLogitsOnly() ? options.chunkTokens() : Math.min(options.chunkTokens(), 256);
    }

    /** Refuses a request that does not fit. */
    void check(DryRun run) throws VlmException {
        if (!run.fitsContext()) {
            throw new VlmException(
                    VlmException.Kind.CONTEXT_OVERFLOW,
                    "the prompt has " + run.promptTokens() + " tokens (" + run.pictureTokens()
                            + " for pictures), but the model takes " + run.maxPositions()
                            + " with the answer; take fewer or smaller frames");
        }
        if (!run.memory().fits()) {
            throw new VlmException(
                    VlmException.Kind.OUT_OF_MEMORY,
                    "the request needs " + run.memory() + ". " + run
                            + ". Take fewer or smaller frames or fewer new tokens");
        }
    }
}

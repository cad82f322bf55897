package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One call's way through the decoder: the prompt in chunks, then token after token.
 *
 * <p>A step's buffers, its tensors and the map that holds them are made once; logits are written straight into a buffer of ours; keys and
 * values of one step are handed to the next as they are. Only outputs that are needed are asked for.
 *
 * <p>Not thread-safe.
 */
public final class DecoderRun implements AutoCloseable {
    private final GraphSet graphs;
    private final DecoderGraph decoder;
    private final PromptInput prompt;
    private final RunControl control;
    private final ChunkEmbedder embedder;
    private final int axes;
    private final Map<String, OnnxTensor> feed = new LinkedHashMap<>();
    private final Set<String> cacheOnly;
    private final Set<String> cacheAndLogits;
    private final List<OnnxTensor> owned = new ArrayList<>();

    private LongBuffer ones;
    private final boolean pinned;
    private final FloatBuffer pinnedLogits;
    private final Map<String, OnnxTensor> pin = new LinkedHashMap<>();

    private final LongBuffer stepId;
    private final LongBuffer stepPosition;
    private final Map<String, OnnxTensor> stepEmbedFeed = new LinkedHashMap<>();
    private final Set<String> stepEmbedWanted = Set.of(DecoderGraph.EMBEDS);
    private final OnnxTensor stepPositions;
    private final Map<String, OnnxTensor> stepDeep = new LinkedHashMap<>();

    DecoderRun(GraphSet graphs, PromptInput prompt, RunControl control) throws VlmException {
        this.graphs = graphs;
        this.decoder = graphs.decoder();
        this.prompt = prompt;
        this.control = control;
        this.embedder = new ChunkEmbedder(graphs, prompt, control);
        this.axes = decoder.hasThreeAxes() ? 3 : 1;
        this.cacheOnly = new LinkedHashSet<>(decoder.present());
        this.cacheAndLogits = new LinkedHashSet<>(decoder.present());
        this.ones = ones(prompt.length() + 256);
        long vocabulary = graphs.vocabulary();
        this.pinned = vocabulary > 0 && decoder.givesFloats();
        this.pinnedLogits = Tensors.floats(Math.max(1, vocabulary));
        if (pinned) {
            pin.put(DecoderGraph.LOGITS, own(Tensors.of(pinnedLogits, OnnxJavaType.FLOAT, 1, 1, vocabulary)));
        } else {
            cacheAndLogits.add(DecoderGraph.LOGITS);
        }
        if (decoder.keepsLogits()) {
            feed.put(DecoderGraph.KEEP, own(Tensors.of(1)));
        }
        this.stepId = Tensors.longs(1);
        this.stepPosition = Tensors.longs(axes);
        this.stepPositions = own(positionTensor(stepPosition, 1));
        prepareStepEmbedding();
    }

    private OnnxTensor own(OnnxTensor tensor) {
        owned.add(tensor);
        return tensor;
    }

    private OnnxTensor positionTensor(LongBuffer values, int count) throws VlmException {
        return axes == 3 ? Tensors.of(values, 3, 1, count) : Tensors.of(values, 1, count);
    }

    /** A generated token is text: it has no features, and zeros for DeepStack. */
    private void prepareStepEmbedding() throws VlmException {
        int width = graphs.hidden();
        Graph embedding = graphs.embedding();
        stepEmbedFeed.put(GraphSet.IDS, own(Tensors.of(stepId, 1, 1)));
        if (embedding.takes(GraphSet.FEATURES)) {
            stepEmbedFeed.put(GraphSet.FEATURES, own(Tensors.empty(embedding.input(GraphSet.FEATURES).type, 0, width)));
        }
        for (String input : graphs.embeddingDeepInputs()) {
            OnnxJavaType type = embedding.input(input).type;
            long[] none = input.equals(GraphSet.DEEP_FEATURES)
                    ? new long[] {Math.max(1, graphs.deepStackLayers()), 0, width}
                    : new long[] {0, width};
            stepEmbedFeed.put(input, own(Tensors.empty(type, none)));
        }
        if (decoder.deepStack().isPresent()) {
            stepDeep.putAll(decoder.deepStack().get().values(1).tensors());
            owned.addAll(stepDeep.values());
        }
    }

    /**
     * Runs a span of the prompt after a cache, in chunks of bounded size.
     *
     * @param past what came before {@code from}; stays usable
     * @param chunk most tokens in a run
     * @return the cache after the span; the caller holds it
     */
    public KvCache fill(KvCache past, int from, int to, int chunk) throws VlmException {
        KvCache cache = past;
        past.retain();
        for (int at = from; at < to; at += chunk) {
            KvCache before = cache;
            try {
                cache = runChunk(before, at, Math.min(to, at + chunk), cacheOnly, Map.of());
            } finally {
                before.release();
            }
        }
        return cache;
    }

    /**
     * Runs the last span of the prompt and reads the logits after its last token.
     *
     * @return the cache after it, which the caller holds; without one where no token follows
     */
    public KvCache finish(KvCache past, int from, int to, boolean wantCache, float[] logits) throws VlmException {
        // A decoder that cannot keep the last logits alone gives all of them: so the last token goes alone.
        KvCache before = decoder.keepsLogits() || to - from == 1 ? past : fill(past, from, to - 1, to);
        try {
            Set<String> wanted = wantCache ? cacheAndLogits : pinned ? Set.of() : Set.of(DecoderGraph.LOGITS);
            int start = before == past ? from : to - 1;
            KvCache after = runChunk(before, start, to, wanted, pin);
            readLogits(logits);
            return after;
        } finally {
            if (before != past) {
                before.release();
            }
        }
    }

    private KvCache runChunk(KvCache past, int from, int to, Set<String> wanted, Map<String, OnnxTensor> pins)
            throws VlmException {
        int count = to - from;
        LongBuffer places = Tensors.longs((long) axes * count);
        for (int axis = 0; axis < axes; axis++) {
            for (int i = from; i < to; i++) {
                places.put(prompt.position(axis, i));
            }
        }
        try (ChunkEmbedder.Chunk embedded = embedder.embed(from, to);
                OnnxTensor positions = positionTensor(places.flip(), count)) {
            feed.put(DecoderGraph.EMBEDS, embedded.embeds);
            feed.putAll(embedded.deep);
            feed.put(DecoderGraph.POSITIONS, positions);
            return run(past, count, wanted, pins);
        }
    }

    /**
     * Runs one generated token and reads the logits after it.
     *
     * @param position its place on all axes
     * @param past what came before; given back by this call
     * @return the cache after it, which the caller holds
     */
    // HOT: DecodingLoopBenchmark
    public KvCache step(KvCache past, long id, long position, float[] logits) throws VlmException {
        stepId.put(0, id);
        for (int axis = 0; axis < axes; axis++) {
            stepPosition.put(axis, position);
        }
        try (OrtSession.Result embedded = graphs.embedding().run(stepEmbedFeed, stepEmbedWanted, control)) {
            feed.put(DecoderGraph.EMBEDS, (OnnxTensor) embedded.get(0));
            feed.put(DecoderGraph.POSITIONS, stepPositions);
            feed.putAll(stepDeep);
            KvCache after = run(past, 1, cacheAndLogits, pin);
            readLogits(logits);
            return after;
        } finally {
            past.release();
        }
    }

    private KvCache run(KvCache past, int count, Set<String> wanted, Map<String, OnnxTensor> pins) throws VlmException {
        int total = past.length() + count;
        List<String> names = decoder.past();
        for (int i = 0; i < names.size(); i++) {
            feed.put(names.get(i), past.tensors().get(i));
        }
        OrtSession.Result result;
        if (decoder.graph().takes(DecoderGraph.MASK)) {
            try (OnnxTensor mask = mask(total)) {
                feed.put(DecoderGraph.MASK, mask);
                result = decoder.graph().run(feed, wanted, pins, control);
            }
        } else {
            result = decoder.graph().run(feed, wanted, pins, control);
        }
        if (wanted.contains(DecoderGraph.LOGITS)) {
            copyLogits((OnnxTensor) result.get(wanted.size() - 1));
        }
        return cache(result, wanted, pins.size(), total);
    }

    /** A result lists pinned outputs first, then those wanted, each in the order given. */
    private KvCache cache(OrtSession.Result result, Set<String> wanted, int first, int total) {
        if (!wanted.contains(decoder.present().get(0))) {
            result.close();
            return new KvCache(List.of(), total, null);
        }
        List<OnnxTensor> tensors = new ArrayList<>(decoder.present().size());
        for (int i = 0; i < decoder.present().size(); i++) {
            tensors.add((OnnxTensor) result.get(first + i));
        }
        return new KvCache(tensors, total, result);
    }

    private OnnxTensor mask(int total) throws VlmException {
        if (total > ones.capacity()) {
            ones = ones(total * 2);
        }
        return Tensors.of(ones.duplicate().limit(total), 1, total);
    }

    private static LongBuffer ones(int count) throws VlmException {
        LongBuffer ones = Tensors.longs(count);
        for (int i = 0; i < count; i++) {
            ones.put(i, 1);
        }
        return ones;
    }

    private float[] unpinned = new float[0];

    /** Halves, or a vocabulary that the graph does not state: the last row is what was asked for. */
    private void copyLogits(OnnxTensor tensor) throws VlmException {
        FloatBuffer values = Tensors.read(tensor);
        int vocabulary = (int) Tensors.axis(tensor.getInfo(), 1);
        unpinned = new float[vocabulary];
        values.get(values.limit() - vocabulary, unpinned);
    }

    private void readLogits(float[] logits) throws VlmException {
        if (pinned) {
            pinnedLogits.get(0, logits);
        } else if (unpinned.length == logits.length) {
            System.arraycopy(unpinned, 0, logits, 0, logits.length);
        } else {
            throw new VlmException(
                    VlmException.Kind.REJECTED,
                    decoder.graph().name() + " gave logits for " + unpinned.length + " tokens, expected "
                            + logits.length);
        }
    }

    @Override
    public void close() {
        owned.forEach(OnnxTensor::close);
    }
}

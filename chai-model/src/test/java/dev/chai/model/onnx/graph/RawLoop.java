package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plainest decoding loop over the sessions of a {@link GraphSet}: makes the tensors of a step, runs embedding and decoder, takes the
 * largest logit and hands the cache on. No sampling, text, limits, cancelling or errors. For graphs in the layout of transformers.js.
 */
public final class RawLoop implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession embedding;
    private final OrtSession decoder;
    private final List<String> past;
    private final int[] present;
    private final int logits;
    private final KvCache empty;
    private List<OnnxTensor> cache;
    private OrtSession.@Nullable Result before;
    private long[] now;
    private int total;

    /** A loop that begins with a prompt. */
    public RawLoop(GraphSet graphs, long[] prompt) throws Exception {
        this.embedding = graphs.embedding().session();
        this.decoder = graphs.decoder().graph().session();
        this.past = graphs.decoder().past();
        List<String> outputs = List.copyOf(decoder.getOutputInfo().keySet());
        this.present =
                graphs.decoder().present().stream().mapToInt(outputs::indexOf).toArray();
        this.logits = outputs.indexOf("logits");
        this.empty = graphs.emptyCache();
        this.cache = empty.tensors();
        this.now = prompt;
    }

    /** Runs the prompt, at first, or the last token, and chooses the next. */
    public void step() throws OrtException {
        total += now.length;
        OrtSession.Result result = run();
        now = new long[] {largest(((OnnxTensor) result.get(logits)).getFloatBuffer())};
        OnnxTensor[] next = new OnnxTensor[present.length];
        Arrays.setAll(next, i -> (OnnxTensor) result.get(present[i]));
        cache = List.of(next);
        if (before != null) {
            before.close();
        }
        before = result;
    }

    /** The token chosen last. */
    public long last() {
        return now[0];
    }

    private OrtSession.Result run() throws OrtException {
        long[] mask = new long[total];
        Arrays.fill(mask, 1);
        long[] places = new long[3 * now.length];
        Arrays.setAll(places, i -> total - now.length + i % now.length);
        try (OnnxTensor ids = longs(now, 1, now.length);
                OrtSession.Result embedded = embedding.run(Map.of("input_ids", ids));
                OnnxTensor masks = longs(mask, 1, total);
                OnnxTensor positions = longs(places, 3, 1, now.length);
                OnnxTensor keep = longs(new long[] {1})) {
            Map<String, OnnxTensor> feed = new HashMap<>();
            for (int i = 0; i < cache.size(); i++) {
                feed.put(past.get(i), cache.get(i));
            }
            feed.put("inputs_embeds", (OnnxTensor) embedded.get(0));
            feed.put("attention_mask", masks);
            feed.put("position_ids", positions);
            feed.put("num_logits_to_keep", keep);
            return decoder.run(feed);
        }
    }

    private OnnxTensor longs(long[] values, long... dimensions) throws OrtException {
        LongBuffer buffer = ByteBuffer.allocateDirect(values.length * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
        return OnnxTensor.createTensor(environment, buffer.put(values).flip(), dimensions);
    }

    private static int largest(FloatBuffer logits) {
        int best = 0;
        for (int i = 1; i < logits.remaining(); i++) {
            best = logits.get(i) > logits.get(best) ? i : best;
        }
        return best;
    }

    @Override
    public void close() {
        if (before != null) {
            before.close();
        }
        empty.release();
    }
}

package dev.chai.model.onnx.decode;

import dev.chai.model.onnx.graph.DecoderRun;
import dev.chai.model.onnx.graph.KvCache;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmRequest;
import java.util.Set;

/**
 * Generates one answer: reads the prompt, then goes on token by token until an end token, a stop text or the limit.
 *
 * <p>Thread-safe; each call keeps its own state.
 */
public final class Generator {
    private final ModelTokenizer tokenizer;
    private final Set<Integer> ends;
    private final int vocabulary;

    /**
     * Creates a generator.
     *
     * @param ends ids that end an answer
     * @param vocabulary logits at each position
     */
    public Generator(ModelTokenizer tokenizer, Set<Integer> ends, int vocabulary) {
        this.tokenizer = tokenizer;
        this.ends = Set.copyOf(ends);
        this.vocabulary = vocabulary;
    }

    /**
     * The position in the prompt when generation begins.
     *
     * @param ids the prompt
     * @param cache what has been read of it; the caller continues to hold it
     * @param chunk most tokens read at once
     * @param nextPlace place of the first generated token
     */
    @SuppressWarnings("ArrayRecordComponent") // A carrier between two methods, never compared.
    public record Start(long[] ids, KvCache cache, int chunk, long nextPlace) {}

    /** Generates an answer. */
    public Generation generate(
            Start start, DecoderRun run, VlmRequest request, RunControl control, VlmListener listener)
            throws VlmException {
        try (DecodeLoop answering = begin(start, run, request, control, listener)) {
            boolean more = true;
            while (more) {
                more = answering.step();
            }
            return answering.end();
        }
    }

    /** Reads the prompt; each step of what comes back is one token. */
    DecodeLoop begin(Start start, DecoderRun run, VlmRequest request, RunControl control, VlmListener listener)
            throws VlmException {
        DecodeState answer = new DecodeState(request, start.ids, tokenizer, ends, listener);
        float[] logits = new float[vocabulary];
        KvCache cache = read(start, run, request.decoding().maxTokens() > 1, logits);
        return new DecodeLoop(answer, run, control, logits, cache, start.nextPlace);
    }

    private KvCache read(Start start, DecoderRun run, boolean several, float[] logits) throws VlmException {
        int from = start.cache.length();
        int last = Math.max(from, start.ids.length - start.chunk);
        KvCache most = run.fill(start.cache, from, last, start.chunk);
        try {
            return run.finish(most, last, start.ids.length, several, logits);
        } finally {
            most.release();
        }
    }
}

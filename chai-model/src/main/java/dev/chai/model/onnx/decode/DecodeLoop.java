package dev.chai.model.onnx.decode;

import dev.chai.model.onnx.graph.DecoderRun;
import dev.chai.model.onnx.graph.KvCache;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.vlm.VlmException;

/** The loop that produces an answer, step by step: a token is chosen, then the decoder runs for it. Closing it gives the cache back. */
final class DecodeLoop implements AutoCloseable {
    /** Stands in while a step holds the cache; releasing it frees nothing. */
    private static final KvCache EMPTY_HANDED = KvCache.none();

    private final DecodeState answer;
    private final DecoderRun run;
    private final RunControl control;
    private final float[] logits;
    private KvCache cache;
    private long place;

    DecodeLoop(DecodeState answer, DecoderRun run, RunControl control, float[] logits, KvCache cache, long place) {
        this.answer = answer;
        this.run = run;
        this.control = control;
        this.logits = logits;
        this.cache = cache;
        this.place = place;
    }

    /** Chooses a token and runs the decoder for it; false where the answer ends with that token. */
    boolean step() throws VlmException {
        if (!answer.add(logits)) {
            return false;
        }
        control.check();
        KvCache past = cache;
        // The step gives the old cache back, whether it succeeds or not.
        cache = EMPTY_HANDED;
        cache = run.step(past, answer.last(), place++, logits);
        return true;
    }

    /** The token chosen last. */
    long last() {
        return answer.last();
    }

    Generation end() {
        return answer.end();
    }

    @Override
    public void close() {
        cache.release();
    }
}

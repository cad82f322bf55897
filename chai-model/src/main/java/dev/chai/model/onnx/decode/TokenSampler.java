package dev.chai.model.onnx.decode;

import dev.chai.model.vlm.Decoding;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Chooses the next token: repetition and presence penalty, temperature, top-k, top-p, seeded draw, in this order, as transformers and
 * vLLM apply them.
 *
 * <p>Not thread-safe; one for each answer. Cost of a greedy choice: one pass over the vocabulary; of a draw: the same and a partial sort.
 */
public final class TokenSampler {
    private final Decoding decoding;
    private final SplittableRandom random;
    private final BitSet seen = new BitSet();
    private final BitSet answered = new BitSet();
    private float[] adjusted = new float[0];

    /** Creates a sampler that knows the prompt, for the repetition penalty. */
    public TokenSampler(Decoding decoding, long[] prompt) {
        this.decoding = decoding;
        this.random = decoding.seed().isPresent()
                ? new SplittableRandom(decoding.seed().getAsLong())
                : new SplittableRandom();
        for (long id : prompt) {
            seen.set((int) id);
        }
    }

    /** Returns the next token; the logits are left as they are. */
    public int next(float[] logits) {
        float[] scores = penalised(logits);
        int chosen = decoding.isGreedy() ? likeliest(scores) : draw(scores);
        seen.set(chosen);
        answered.set(chosen);
        return chosen;
    }

    /** The first of the largest. */
    // HOT: DecodingLoopBenchmark
    static int likeliest(float[] scores) {
        int best = 0;
        float most = scores[0];
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > most) {
                most = scores[i];
                best = i;
            }
        }
        return best;
    }

    private float[] penalised(float[] logits) {
        double repetition = decoding.repetitionPenalty();
        double presence = decoding.presencePenalty();
        if (repetition == 1 && presence == 0) {
            return logits;
        }
        if (adjusted.length != logits.length) {
            adjusted = new float[logits.length];
        }
        System.arraycopy(logits, 0, adjusted, 0, logits.length);
        for (int id = seen.nextSetBit(0); id >= 0 && id < adjusted.length; id = seen.nextSetBit(id + 1)) {
            adjusted[id] = (float) (adjusted[id] > 0 ? adjusted[id] / repetition : adjusted[id] * repetition);
        }
        for (int id = answered.nextSetBit(0); id >= 0; id = answered.nextSetBit(id + 1)) {
            adjusted[id] = (float) (adjusted[id] - presence);
        }
        return adjusted;
    }

    private int draw(float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (Float.isNaN(scores[i])) {
                // Nothing can be drawn from it; the caller sees what was chosen.
                return i;
            }
        }
        Candidates kept = candidates(scores);
        double sum = 0;
        for (double weight : kept.weights) {
            sum += weight;
        }
        double most = decoding.topP() * sum;
        double mass = 0;
        int count = 0;
        while (count < kept.ids.length && (count == 0 || mass < most)) {
            mass += kept.weights[count++];
        }
        double at = random.nextDouble() * mass;
        for (int i = 0; i < count - 1; i++) {
            at -= kept.weights[i];
            if (at < 0) {
                return kept.ids[i];
            }
        }
        return kept.ids[count - 1];
    }

    /** Ids with weights, the likeliest first, ties in the order of ids. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier within this class, never compared.
    private record Candidates(int[] ids, double[] weights) {}

    private Candidates candidates(float[] scores) {
        int[] ids = leading(scores, decoding.topK() == 0 ? scores.length : Math.min(decoding.topK(), scores.length));
        double[] weights = new double[ids.length];
        double temperature = decoding.temperature();
        float most = scores[ids[0]];
        for (int i = 0; i < ids.length; i++) {
            weights[i] = Math.exp((scores[ids[i]] - most) / temperature);
        }
        return new Candidates(ids, weights);
    }

    /** The ids of the largest, sorted. */
    static int[] leading(float[] scores, int count) {
        float least = count < scores.length ? nthLargest(scores, count) : Float.NEGATIVE_INFINITY;
        long[] keys = new long[scores.length];
        int kept = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= least) {
                keys[kept++] = (key(scores[i]) << 32) | i;
            }
        }
        Arrays.sort(keys, 0, kept);
        int[] ids = new int[Math.min(kept, count)];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (int) keys[i];
        }
        return ids;
    }

    /** Ascending for descending scores. */
    private static long key(float score) {
        int bits = Float.floatToIntBits(score);
        int ascending = bits < 0 ? ~bits : bits | 0x80000000;
        return ~ascending ^ 0x80000000;
    }

    /** By a small heap whose root is the least of those kept. */
    private static float nthLargest(float[] scores, int count) {
        float[] heap = Arrays.copyOf(scores, count);
        for (int i = count / 2 - 1; i >= 0; i--) {
            sink(heap, i);
        }
        for (int i = count; i < scores.length; i++) {
            if (scores[i] > heap[0]) {
                heap[0] = scores[i];
                sink(heap, 0);
            }
        }
        return heap[0];
    }

    private static void sink(float[] heap, int from) {
        int at = from;
        while (2 * at + 1 < heap.length) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[at] <= heap[child]) {
                return;
            }
            float swap = heap[at];
            heap[at] = heap[child];
            heap[child] = swap;
            at = child;
        }
    }
}

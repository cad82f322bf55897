package dev.chai.model.onnx.decode;

/**
 * Log-probabilities of raw logits over the full vocabulary. Immutable. Cost: one pass over the vocabulary, in doubles.
 */
final class LogProbs {
    private final float[] logits;
    private final double temperature;
    private final double logTotal;

    /** The array is kept, not copied. */
    LogProbs(float[] logits, double temperature) {
        this.logits = logits;
        this.temperature = temperature;
        double most = logits[TokenSampler.likeliest(logits)] / temperature;
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit / temperature - most);
        }
        this.logTotal = most + Math.log(sum);
    }

    /** Natural logarithm of a token's probability. */
    double of(int id) {
        return logits[id] / temperature - logTotal;
    }

    /** The likeliest tokens, the likeliest first. */
    int[] leading(int count) {
        return TokenSampler.leading(logits, Math.min(count, logits.length));
    }
}

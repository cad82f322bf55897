package dev.chai.model.onnx.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.vlm.Decoding;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenSamplerTest {
    private static final long[] NO_PROMPT = {};

    private static double[] shares(Decoding decoding, float... logits) {
        double[] shares = new double[logits.length];
        int draws = 40_000;
        TokenSampler sampler = new TokenSampler(decoding.withSeed(11), NO_PROMPT);
        for (int i = 0; i < draws; i++) {
            shares[sampler.next(logits)] += 1.0 / draws;
        }
        return shares;
    }

    private static final Decoding PLAIN = Decoding.greedy().withTemperature(1);

    @Test
    void drawsFollowTheSoftmaxOfTheTemperature() {
        double[] shares = shares(PLAIN.withTemperature(2), 0, (float) (2 * Math.log(3)));
        assertThat(shares[1]).isCloseTo(0.75, within(0.01));
    }

    @Test
    void topKKeepsTheLikeliestOnly() {
        double[] shares = shares(PLAIN.withTopK(2), 1, 3, 2, 0);
        assertThat(shares[0]).isZero();
        assertThat(shares[3]).isZero();
        assertThat(shares[1]).isCloseTo(Math.E / (1 + Math.E), within(0.01));
    }

    @Test
    void topPKeepsTheLeastSetThatReachesIt() {
        // Probabilities 0.5, 0.3, 0.2: 0.6 is reached by two.
        float[] logits = {(float) Math.log(0.5), (float) Math.log(0.3), (float) Math.log(0.2)};
        double[] shares = shares(PLAIN.withTopP(0.6), logits);
        assertThat(shares[2]).isZero();
        assertThat(shares[0]).isCloseTo(0.625, within(0.01));
        assertThat(shares(PLAIN.withTopP(0.4), logits)[0]).isEqualTo(1, within(1e-9));
    }

    @Test
    void repetitionPenaltyCountsThePromptAndPresenceTheAnswerOnly() {
        Decoding repetition = Decoding.greedy().withPenalties(2, 0);
        assertThat(new TokenSampler(repetition, new long[] {0}).next(new float[] {3, 2, -1}))
                .isEqualTo(1);
        assertThat(new TokenSampler(repetition, new long[] {0}).next(new float[] {-1, -1.5f}))
                .isEqualTo(1);
        TokenSampler presence = new TokenSampler(Decoding.greedy().withPenalties(1, 1.5), new long[] {0});
        assertThat(presence.next(new float[] {3, 2})).isEqualTo(0);
        assertThat(presence.next(new float[] {3, 2})).isEqualTo(1);
        assertThat(presence.next(new float[] {3, 2})).isEqualTo(0);
    }

    @Test
    void tiesGoToTheFirst() {
        assertThat(new TokenSampler(Decoding.greedy(), NO_PROMPT).next(new float[] {1, 5, 5}))
                .isEqualTo(1);
        assertThat(TokenSampler.leading(new float[] {1, 5, 5, 5}, 2)).startsWith(1, 2);
    }

    @Property(tries = 200)
    void leadingIsASort(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
        Random random = new Random(seed);
        float[] scores = new float[size];
        for (int i = 0; i < size; i++) {
            scores[i] = random.nextInt(20) - 10 + (random.nextBoolean() ? random.nextFloat() : 0);
        }
        int count = 1 + random.nextInt(size);
        Integer[] all = new Integer[size];
        Arrays.setAll(all, i -> i);
        Arrays.sort(all, (a, b) -> Float.compare(scores[b], scores[a]));
        assertThat(TokenSampler.leading(scores, count))
                .containsExactly(
                        Arrays.stream(all).limit(count).mapToInt(i -> i).toArray());
    }

    @Property(tries = 200)
    void probabilitiesAddUpToOneAndTheGreedyTokenIsTheLikeliest(@ForAll long seed) {
        Random random = new Random(seed);
        float[] logits = new float[50];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (random.nextGaussian() * 30);
        }
        LogProbs probs = new LogProbs(logits, 1 + random.nextInt(3));
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += Math.exp(probs.of(i));
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(probs.leading(1)).containsExactly(new TokenSampler(Decoding.greedy(), NO_PROMPT).next(logits));
    }
}

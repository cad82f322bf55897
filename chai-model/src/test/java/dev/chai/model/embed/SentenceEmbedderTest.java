package dev.chai.model.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceEmbedderTest {
    private static SentenceEmbedder embedder;

    @BeforeAll
    static void open() throws IOException {
        embedder = SentenceEmbedder.bundled();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    private static double similarity(String other) {
        float[] anchor = embedder.sentence("The camera pans left across the street.");
        return SentenceEmbedder.cosine(anchor, embedder.sentence(other));
    }

    /** The figures that the model itself was measured to give elsewhere: they show what it cannot tell, too. */
    @Test
    void similaritiesAreThoseOfTheModel() {
        assertThat(similarity("The camera pans right across the street.")).isCloseTo(0.902, within(0.01));
        assertThat(similarity("The camera rotates to the left over the road.")).isCloseTo(0.622, within(0.05));
        assertThat(similarity("A man is eating soup.")).isCloseTo(-0.073, within(0.02));
        assertThat(similarity("The camera pans left across the street.")).isCloseTo(1, within(1e-6));
    }

    @Test
    void everyTokenHasAVector() {
        assertThat(embedder.tokens("the camera moves left")).hasDimensions(4, 384);
        assertThat(embedder.tokens("")).isEmpty();
        assertThat(embedder.sentence("")).hasSize(384);
        assertThat(embedder.tokens("[CLS] [SEP]").length).isGreaterThan(4);
    }

    @Test
    void longTextsAreReadInStretches() {
        String[] words = new String[1200];
        Arrays.fill(words, "camera");
        assertThat(embedder.tokens(String.join(" ", words))).hasNumberOfRows(1200);
        assertThat(SentenceEmbedder.cosine(
                        embedder.sentence(String.join(" ", words)), embedder.sentence(String.join(" ", words))))
                .isCloseTo(1, within(1e-6));
    }
}

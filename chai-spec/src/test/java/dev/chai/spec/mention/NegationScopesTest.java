package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationScopesTest {
    private final NegationScopes scopes = new NegationScopes();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            the camera does not pan left                       | pan left
            no zoom or pan                                     | zoom or pan
            no camera movement, zooming or panning             | zooming or panning
            no camera movement or zoom                         | or zoom
            no camera movement, the man pans                   | ''
            no zoom, the camera pans left                      | zoom
            without zooming, it pans left                      | zooming
            not a pan but a tilt                               | a pan
            no zoom while it pans                              | zoom
            no zoom with a pan left                            | zoom
            it never zooms; it pans                            | zooms
            no zoom and pan left                               | zoom and pan left
            no zoom and the man sits                           | zoom
            no clear and steady light                          | clear
            neither a pan nor a tilt                           | a pan nor a tilt
            a pan left is absent                               | a pan left
            first a tilt, and a pan left is absent             | first a tilt and a pan left
            not only a pan but a tilt                          | ''
            no doubt a pan left                                | ''
            a pan left instead of a tilt                       | a tilt
            the camera pans left                               | ''
            a locked off shot with no camera movement          | ''
            """)
    void aNegationReachesToTheEndOfItsClause(String text, String negated) {
        MarkedSentence marked = read(text);
        assertThat(marked.words(scopes::isNegated)).isEqualTo(negated);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            possibly a slow pan left                           | a slow pan left
            the camera may pan left, then it tilts             | pan left
            it seems to be a zoom                              | a zoom
            it pans, perhaps to the left                       | to the left
            the camera pans left                               | ''
            """)
    void aHedgeReachesToTheNextComma(String text, String hedged) {
        MarkedSentence marked = read(text);
        assertThat(marked.words(scopes::isHedged)).isEqualTo(hedged);
    }

    private MarkedSentence read(String text) {
        MarkedSentence marked = new MarkedSentence(text);
        scopes.read(marked.sentence());
        return marked;
    }
}

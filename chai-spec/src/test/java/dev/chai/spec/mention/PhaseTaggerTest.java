package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTaggerTest {
    private final PhaseTagger tagger = new PhaseTagger();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a ^wide shot of a hall                              | THROUGHOUT
            it begins with a ^wide shot                         | START
            at first a ^wide shot, then a close up              | START
            at first a wide shot, at the end a ^close up        | END
            it ends with a ^close up                            | END
            it ends with a close up, a ^man is there            | THROUGHOUT
            it transitions from a ^wide shot to a close up      | START
            it transitions from a wide shot to a ^close up      | END
            a wide shot widens into a ^vista shot               | END
            a man walks from a ^door to a car                   | THROUGHOUT
            it begins with a wide shot, a ^man is there         | START
            it finally keeps a ^close up                        | THROUGHOUT
            a wide shot throughout, with a ^man                 | THROUGHOUT
            """)
    void aWordIsAboutThePartOfTheClipThatACueNames(String text, Phase phase) {
        MarkedSentence marked = read(text);
        assertThat(tagger.phaseAt(marked.mark())).isEqualTo(phase);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            the camera ^pans left                               | 1
            the camera pans left, then it ^tilts up             | 2
            it pans, then it tilts, then it ^zooms in           | 3
            it pans left and finally ^tilts up                  | 2
            after it ^pans left, it tilts up                    | 1
            after it pans left, it ^tilts up                    | 2
            once it pans left, it ^tilts up                     | 2
            it pans left before it ^tilts up                    | 2
            it pans left, and it ^tilts up                      | 1
            """)
    void aCueOfOrderStartsTheNextStep(String text, int step) {
        MarkedSentence marked = read(text);
        assertThat(tagger.stepAt(marked.mark())).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            the camera ^widens to a vista shot                  | true
            the camera ^pans to a vista shot                    | false
            it starts with a ^wide shot                         | false
            """)
    void aChangeIsRememberedByItsWord(String text, boolean change) {
        MarkedSentence marked = read(text);
        assertThat(tagger.changes().get(marked.mark())).isEqualTo(change);
    }

    @Test
    void stepsRunOnFromSentenceToSentence() {
        read("it pans left, then it tilts up");
        MarkedSentence next = new MarkedSentence("then it ^zooms in");
        tagger.read(next.sentence());
        assertThat(tagger.stepAt(next.mark())).isEqualTo(3);
    }

    private MarkedSentence read(String text) {
        MarkedSentence marked = new MarkedSentence(text);
        tagger.openText();
        tagger.read(marked.sentence());
        return marked;
    }
}

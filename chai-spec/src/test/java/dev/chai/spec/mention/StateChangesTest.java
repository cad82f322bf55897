package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateChangesTest {
    /** The words of the candidates are 0, 2, 4 ...; a change is told at the odd word. */
    @ParameterizedTest(name = "{0} with a change at {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            wide-shot close-up-shot                 | 1 | wide-shot start close-up-shot end
            high-angle low-angle                    | 1 | high-angle start low-angle end
            deep-focus shallow-focus                | 1 | deep-focus shallow-focus
            wide-shot close-up-shot                 | 3 | wide-shot close-up-shot
            wide-shot high-angle                    | 1 | wide-shot high-angle
            wide-shot high-angle close-up-shot      | 3 | wide-shot start high-angle close-up-shot end
            wide-shot wide-shot                     | 1 | wide-shot wide-shot
            -wide-shot close-up-shot                | 1 | -wide-shot close-up-shot
            position-left position-right            | 1 | position-left position-right
            depth-foreground depth-background       | 1 | depth-foreground depth-background
            pan-left pan-right                      | 1 | pan-left pan-right
            """)
    void twoStatesOfAGroupWithAChangeBetweenThemAreItsStartAndEnd(String line, int change, String expected) {
        List<MentionCandidate> candidates = Candidates.of(line);
        BitSet changes = new BitSet();
        changes.set(change);
        StateChanges.splitAtChange(candidates, changes);
        assertThat(Candidates.describe(candidates)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            wide-shot start close-up-shot           | wide-shot start close-up-shot end
            wide-shot close-up-shot end             | wide-shot start close-up-shot end
            wide-shot start close-up-shot end       | wide-shot start close-up-shot end
            wide-shot start                         | wide-shot
            wide-shot end                           | wide-shot end
            wide-shot start high-angle              | wide-shot high-angle
            wide-shot start -close-up-shot          | wide-shot -close-up-shot
            -wide-shot start close-up-shot          | -wide-shot start close-up-shot
            close-up-shot wide-shot start           | close-up-shot wide-shot start
            position-left start position-right      | position-left start position-right
            """)
    void aStateWithARivalLaterIsAStartAndOneWithoutLasts(String line, String expected) {
        List<MentionCandidate> candidates = Candidates.of(line);
        StateChanges.pair(candidates);
        assertThat(Candidates.describe(candidates)).isEqualTo(expected);
    }
}

package dev.chai.spec.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("pan-left", "pan-right", "tilt-up", "dolly-in", "dolly-out");

    @Test
    void closestComesFirstAndFarOnesAreLeftOut() {
        assertThat(Nearest.to("pan-lefft", NAMES, 3)).containsExactly("pan-left");
        assertThat(Nearest.to("tilt", NAMES, 3)).containsExactly("tilt-up");
        assertThat(Nearest.to("rotation", NAMES, 3)).isEmpty();
    }

    @Test
    void swappedNeighboursCountOnce() {
        assertThat(Nearest.to("itlt-up", NAMES, 1)).containsExactly("tilt-up");
    }

    @Test
    void caseSpacesAndUnderscoresDoNotMatter() {
        assertThat(Nearest.to("PAN_LEFT", NAMES, 1)).containsExactly("pan-left");
        assertThat(Nearest.to(" pan left ", NAMES, 1)).containsExactly("pan-left");
    }

    @Test
    void aPartOfANameFindsAllThatHoldIt() {
        assertThat(Nearest.to("dolly", NAMES, 3)).containsExactly("dolly-in", "dolly-out");
        assertThat(Nearest.to("dolly", NAMES, 1)).containsExactly("dolly-in");
    }

    @Test
    void hintListsASmallSetWhereNothingIsNear() {
        assertThat(Nearest.hint("xyz", List.of("error", "warning"))).isEqualTo(", expected one of error, warning");
        assertThat(Nearest.hint(
                        "xyzxyz",
                        IntStream.range(0, 50).mapToObj(i -> "name-" + i).toList()))
                .isEmpty();
        assertThat(Nearest.hint("warnin", List.of("error", "warning"))).isEqualTo(", did you mean warning?");
    }

    @Test
    void emptyAndEndlessInputIsHarmless() {
        assertThat(Nearest.to("", NAMES, 3)).isEmpty();
        assertThat(Nearest.to("a".repeat(1_000_000), NAMES, 3)).isEmpty();
        assertThat(Nearest.to("pan-left", List.of(), 3)).isEmpty();
    }
}

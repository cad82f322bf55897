package dev.chai.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.ClipLabels;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaptionInputTest {
    private static final CaptionInput KITE = CaptionInput.of("A kite.");

    @Test
    void nothingIsKnownAboutAPlainText() {
        assertThat(KITE.text()).isEqualTo("A kite.");
        assertThat(KITE.id()).isEmpty();
        assertThat(KITE.aspect()).isEmpty();
        assertThat(KITE.labels()).isEmpty();
        assertThat(KITE.ignore()).isEmpty();
        assertThat(KITE.origin()).isEmpty();
    }

    @Test
    void copyChangesOnePart() {
        CaptionInput full = KITE.withId("a")
                .withAspect(Aspect.SCENE)
                .withIgnore(Set.of("CAM201"))
                .withOrigin(new Origin("a.txt", 3, true))
                .withFact(String.class, "rain");
        CaptionInput other = full.withText("A ball.");
        assertThat(other.text()).isEqualTo("A ball.");
        assertThat(other.withText("A kite.")).isEqualTo(full).hasSameHashCodeAs(full);
        assertThat(full).isNotEqualTo(KITE);
        assertThat(KITE.fact(String.class)).isEmpty();
    }

    @Test
    void factIsFoundUnderItsType() {
        CaptionInput input = KITE.withFact(CharSequence.class, "rain").withFact(Integer.class, 3);
        assertThat(input.fact(CharSequence.class)).contains("rain");
        assertThat(input.fact(String.class)).isEmpty();
        assertThat(input.withFact(Integer.class, 4).fact(Integer.class)).contains(4);
        assertThat(input.hasFacts(Set.of(CharSequence.class, Integer.class))).isTrue();
        assertThat(input.hasFacts(Set.of(String.class))).isFalse();
    }

    @Test
    void labelsAreAFact() {
        ClipLabels labels = ClipLabels.builder("clip").build();
        assertThat(KITE.withLabels(labels).fact(ClipLabels.class)).contains(labels);
        assertThat(KITE.withFact(ClipLabels.class, labels).labels()).contains(labels);
    }

    @Test
    @SuppressWarnings("NullAway") // The caller of this test has no null checks.
    void textThatIsMissingIsRefused() {
        assertThatThrownBy(() -> CaptionInput.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }
}

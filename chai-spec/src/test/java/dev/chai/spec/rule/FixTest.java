package dev.chai.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixTest {
    private static TextEdit edit(int start, int end, String replacement) {
        return new TextEdit(new Span(start, end), replacement);
    }

    private static Fix fix(TextEdit... edits) {
        return new Fix("change it", Applicability.SAFE, List.of(edits));
    }

    @Test
    void editsAreAppliedInTheOrderOfTheirPlaces() {
        assertThat(fix(edit(6, 8, "Z"), edit(0, 1, "xyz"), edit(3, 3, "-")).applyTo("abcdefgh"))
                .isEqualTo("xyzbc-defZ");
    }

    @Test
    void emptyReplacementDeletes() {
        assertThat(fix(edit(1, 3, "")).applyTo("abcd")).isEqualTo("ad");
    }

    @Test
    void overlappingEditsAreRefused() {
        assertThatThrownBy(() -> fix(edit(0, 3, ""), edit(2, 4, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"change it\" has overlapping edits");
    }

    @Test
    void fixWithoutAnEditIsRefused() {
        assertThatThrownBy(FixTest::fix).hasMessageContaining("has no edit");
    }
}

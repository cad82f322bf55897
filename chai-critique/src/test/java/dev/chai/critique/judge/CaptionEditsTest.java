package dev.chai.critique.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chai.critique.judge.CaptionEdits.CaptionEdit;
import dev.chai.spec.Span;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class CaptionEditsTest {
    @Example
    void changedAddedAndRemovedWordsAreOneEditEach() {
        List<CaptionEdit> edits = CaptionEdits.between(
                "The camera slowly pans left along the old stone quay at dawn.",
                "The camera pans right along the old stone quay at dawn and tilts.");
        assertThat(edits)
                .extracting(CaptionEdit::before, CaptionEdit::after)
                .containsExactly(tuple("slowly pans left", "pans right"), tuple("", "and tilts"));
    }

    @Example
    void sameCaptionsHaveNoEditsAndEmptyOnesAreNoError() {
        assertThat(CaptionEdits.between("A quay.", "A quay!")).isEmpty();
        assertThat(CaptionEdits.between("", "")).isEmpty();
        assertThat(CaptionEdits.between("A quay.", "")).containsExactly(new CaptionEdit("A quay", "", new Span(0, 0)));
    }

    @Example
    void veryLongCaptionsChangeAltogether() {
        assertThat(CaptionEdits.between("left ".repeat(5000), "right ".repeat(10)))
                .hasSize(1);
    }

    @Property(tries = 200)
    void placesPointIntoThePostCaption(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String pre,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String post) {
        String before = spaced(pre);
        String after = spaced(post);
        for (CaptionEdit edit : CaptionEdits.between(before, after)) {
            assertThat(edit.place().of(after)).isEqualTo(edit.after());
            assertThat(before).contains(edit.before());
        }
        assertThat(CaptionEdits.between(before, after).isEmpty()).isEqualTo(pre.equals(post));
    }

    private static String spaced(String letters) {
        return letters.replaceAll("(.)", "x$1 ").strip();
    }
}

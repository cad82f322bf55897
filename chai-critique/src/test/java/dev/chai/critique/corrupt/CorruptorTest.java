package dev.chai.critique.corrupt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.critique.CorruptionKind;
import dev.chai.critique.Negative;
import dev.chai.critique.Provenance;
import dev.chai.critique.check.CheckInput;
import dev.chai.spec.Span;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.mention.MentionFinder;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorruptorTest {
    private static final String PRE = "The camera pans left along a quay. An orange boat leaves.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It turns right, not left.                | It turns left, not right.",
                "It leaves slowly rather than quickly.     | It leaves quickly rather than slowly.",
            })
    void replacementExchangesWhatHasOneOppositeOnly(String critique, String expected) {
        assertThat(text(CorruptionKind.REPLACEMENT, CheckInput.of(PRE, critique), 1))
                .isEqualTo(expected);
    }

    @Test
    void replacementChangesThePrimitiveThatIsNamed() {
        MentionFinder finder = MentionFinder.standard();
        CheckInput input = CheckInput.of(PRE, "The camera pans right.");
        assertThat(LongStream.range(0, 20).mapToObj(seed -> text(CorruptionKind.REPLACEMENT, input, seed)))
                .allMatch(bad -> finder.find(bad).stream()
                        .noneMatch(m -> m.primitive().id().equals("pan-right")))
                .anyMatch(bad -> finder.find(bad).stream()
                        .anyMatch(m -> m.primitive().id().equals("pan-left")));
    }

    @Test
    void articlesFollowTheNewWord() {
        CheckInput input = CheckInput.of(PRE, "There is an orange boat at the quay.");
        for (int seed = 0; seed < 20; seed++) {
            assertThat(text(CorruptionKind.REPLACEMENT, input, seed)).matches("There is a [b-z].* boat at the quay\\.");
        }
    }

    @Test
    void replacementLeavesWrongFactsAlone() {
        CheckInput input =
                CheckInput.of(PRE, "It pans right. The boat is green.").withPost("It pans right. The boat is blue.");
        for (int seed = 0; seed < 20; seed++) {
            assertThat(text(CorruptionKind.REPLACEMENT, input, seed)).endsWith("The boat is green.");
        }
    }

    @Test
    void insertionGoesOnCountingItems() {
        CheckInput input = CheckInput.of(PRE, "1) It pans right.\n2) The boat is blue.");
        assertThat(text(CorruptionKind.INSERTION, input, 5)).startsWith(input.critique() + "\n3) ");
    }

    @Test
    void deletionCountsItemsAnew() {
        CheckInput input = CheckInput.of(PRE, "1. It pans right.\n2. The boat is blue.")
                .withPost("The camera pans right along a quay. An orange boat leaves.");
        assertThat(text(CorruptionKind.DELETION, input, 1)).isEqualTo("1. The boat is blue.");
    }

    @Test
    void deletionTakesTheLastClauseOfTheOnlySentence() {
        CheckInput input = CheckInput.of(PRE, "The camera pans right along the quay and then tilts up to the mast.");
        assertThat(text(CorruptionKind.DELETION, input, 1)).isEqualTo("The camera pans right along the quay.");
    }

    @Test
    void textWithNothingToBreakIsSkippedWithAReason() {
        CheckInput praise = CheckInput.of("A quay.", "The caption is accurate and requires no edits.");
        for (CorruptionKind kind :
                List.of(CorruptionKind.REPLACEMENT, CorruptionKind.DELETION, CorruptionKind.NONCONSTRUCTIVE)) {
            Corruption skipped = Corruptor.of(kind).corrupt(praise, 1);
            assertThat(skipped).isInstanceOf(Corruption.Skipped.class);
            Negative negative = skipped.asNegative("camera/quay.mp4");
            assertThat(negative.text()).isEmpty();
            assertThat(negative.skipReason()).isPresent();
        }
    }

    @Test
    void worstCaptionContradictsTheRightOne() {
        CheckInput input = CheckInput.of(PRE, "It pans right.").withPost("The camera pans right along a quay.");
        assertThat(text(CorruptionKind.WORST_CAPTION, input, 1))
                .contains("left")
                .doesNotContain("pan");
    }

    @Test
    void resultKnowsWhereItCameFrom() {
        Corruption made = Corruptor.of(CorruptionKind.INSERTION).corrupt(CheckInput.of(PRE, "It pans right."), 9);
        assertThat(made.asNegative("camera/quay.mp4").by())
                .isEqualTo(new Provenance.Synthetic(CorruptionKind.INSERTION, 9, "camera/quay.mp4"));
    }

    @ParameterizedTest
    @EnumSource(value = CorruptionKind.class, mode = EnumSource.Mode.EXCLUDE, names = "VIDEO_MODEL")
    void oddTextsAreNoError(CorruptionKind kind) {
        for (String odd :
                new String[] {"", " ", "1.", "1. 2. 3.", "\"", "a an", "镜头向右 pan right", "12) x", "🎥 left"}) {
            for (int seed = 0; seed < 5; seed++) {
                assertThat(Corruptor.of(kind).corrupt(CheckInput.of(odd, odd).withPost(odd), seed))
                        .isNotNull();
            }
        }
    }

    @Test
    void videoModelTakesAModel() {
        assertThatThrownBy(() -> Corruptor.of(CorruptionKind.VIDEO_MODEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INSERTION");
    }

    @Test
    void overlappingEditsAreRefused() {
        List<Edit> edits = List.of(new Edit(new Span(0, 3), "a", "x"), new Edit(new Span(2, 4), "b", "x"));
        assertThatThrownBy(() -> Edit.apply("0123456", edits)).hasMessageContaining("overlap");
    }

    @Test
    void dataKeepsItsSchema() throws IOException {
        try (var schema = CorruptorTest.class.getResourceAsStream("corruption.schema.json");
                var data = CorruptorTest.class.getResourceAsStream("corruption.json")) {
            byte[] json = data.readAllBytes();
            assertThat(DataSchema.of(schema).problems(JsonText.of("corruption.json", json, ReadLimits.standard())))
                    .isEmpty();
        }
    }

    private static String text(CorruptionKind kind, CheckInput input, long seed) {
        return ((Corruption.Made) Corruptor.of(kind).corrupt(input, seed)).text();
    }
}

package dev.chai.eval.mcq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.eval.legacy.LegacyMvBench;
import dev.chai.eval.legacy.LegacyShotBench;
import dev.chai.eval.legacy.LegacyTempCompass;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictChoiceParserTest {
    private static final List<String> OPTIONS = List.of("Close Up", "Medium Shot", "Wide Shot", "Extreme Wide Shot");

    @ParameterizedTest
    @CsvSource({
        "A,0",
        "(B),1",
        "C.,2",
        "Answer: D,3",
        "b,1",
        "**A**,0",
        "A: Close Up,0",
        "option C!,2",
        "<answer>B</answer>,1",
        "<think>A or C</think><answer> C. Wide Shot </answer>,2",
        "I choose B because it is closer,1",
        "A is right,0",
        "\\boxed{B},1",
        "The answer is \\boxed{\\text{C}}.,2",
        "<think>A seems right. Or C.</think> B,1",
        "答案：B,1",
        "答案是B。,1"
    })
    void lettersAreRead(String answer, int choice) {
        assertThat(ChoiceParser.strict().parse(answer, OPTIONS))
                .isEqualTo(new Verdict(java.util.Optional.of(choice), Verdict.Reason.LETTER));
    }

    @ParameterizedTest
    @CsvSource({"It is a wide shot.,2", "extreme wide shot,3", "A close up view,0", "This looks like a Medium Shot,1"})
    void textsAreReadAndTheLongerOptionWins(String answer, int choice) {
        assertThat(ChoiceParser.strict().parse(answer, OPTIONS))
                .isEqualTo(new Verdict(java.util.Optional.of(choice), Verdict.Reason.TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A and B",
                "I cannot tell",
                "Z",
                "a close up or a medium shot",
                "(E)",
                "A: Wide Shot",
                "<think>B"
            })
    void whatNamesNoOptionOrSeveralIsNeverGuessed(String answer) {
        assertThat(ChoiceParser.strict().parse(answer, OPTIONS).reason()).isEqualTo(Verdict.Reason.UNPARSED);
    }

    @Property(tries = 300)
    void noAnswerMakesAParserFail(@ForAll String answer) {
        assertThat(ChoiceParser.strict().parse(answer, OPTIONS).choice().orElse(0))
                .isBetween(0, 3);
        assertThat(LegacyShotBench.read(answer, OPTIONS).orElse('A')).isBetween('A', 'Z');
    }

    @Test
    void optionsBeyondTheAlphabetAreRefused() {
        assertThatThrownBy(() -> ChoiceParser.strict().parse("A", List.of())).hasMessageContaining("1 to 26");
    }

    @Test
    void tempCompassAcceptsExactFormsOnly() {
        assertThat(LegacyTempCompass.choice("B.", OPTIONS)).contains(1);
        assertThat(LegacyTempCompass.choice("B)", OPTIONS)).contains(1);
        assertThat(LegacyTempCompass.choice("B. Medium Shot", OPTIONS)).contains(1);
        assertThat(LegacyTempCompass.choice("it is B", OPTIONS)).isEmpty();
    }

    @Test
    void anEmptyAnswerIsAlwaysRightInMvBench() {
        assertThat(LegacyMvBench.isCorrect("", "(C) up")).isTrue();
    }

    @Test
    void wellFormedReasoningIsThinkThenAnswer() {
        assertThat(AnswerTag.isWellFormed("<think>it widens</think> <answer>C</answer>"))
                .isTrue();
        assertThat(AnswerTag.isWellFormed("<answer>C</answer>")).isFalse();
        assertThat(AnswerTag.isWellFormed("<think>x</think><answer>C</answer> indeed"))
                .isFalse();
    }
}

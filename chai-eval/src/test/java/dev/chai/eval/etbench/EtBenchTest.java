package dev.chai.eval.etbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.eval.mcq.Verdict;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.TimeSpan;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EtBenchTest {
    private static final List<String> OPTIONS = List.of("opens", "closes");

    @Test
    void threeProtocolsDifferOnAWrongAndOnAMissingLetter() {
        EtAnswer wrongLetter = EtAnswer.choice("1", "(A) closes", OPTIONS, 1);
        EtAnswer noLetter = EtAnswer.choice("2", "it closes", OPTIONS, 1);
        EtChoice original = EtChoice.original((a, b) -> b.contains("closes") ? 1 : 0);
        EtChoice strict = EtChoice.strict((a, b) -> b.contains("closes") ? 1 : 0);
        assertThat(original.judge(wrongLetter).hit()).isTrue();
        assertThat(strict.judge(wrongLetter).hit()).isFalse();
        assertThat(strict.judge(noLetter)).isEqualTo(new EtChoice.Judgement(true, false, Verdict.Reason.FALLBACK));
        assertThat(EtChoice.noFallback().judge(noLetter).hit()).isFalse();
    }

    @Test
    void summariesLeaveUnreadableAnswersOutOfTheMeanAndRecallDoesNot() {
        List<EtAnswer> answers = List.of(
                EtAnswer.of("1", "0 - 10 seconds", new TimeSpan(0, 10)),
                EtAnswer.of("2", "unknown", new TimeSpan(0, 10)));
        Score summaries = EtBench.grounding(EtBench.Task.EVS).score(answers);
        assertThat(summaries.value()).isEqualTo(1);
        assertThat(summaries.skipped()).isEqualTo(1);
        assertThat(EtBench.grounding(EtBench.Task.TVG).score(answers).value()).isEqualTo(0.5);
    }

    @Test
    void aSpanCountsOnlyWithTheRightOption() {
        EtAnswer right = new EtAnswer("1", "B. in 0 - 10 seconds", List.of(new TimeSpan(0, 10)), OPTIONS, 1);
        EtAnswer wrong = new EtAnswer("2", "A. in 0 - 10 seconds", List.of(new TimeSpan(0, 10)), OPTIONS, 1);
        Score score = EtBench.groundedQuestions(EtChoice.noFallback()).score(List.of(right, wrong));
        assertThat(score.value()).isEqualTo(0.5);
        assertThat(score.part("accuracy")).isEqualTo(0.5);
    }

    @Test
    void oddNumbersAreUnreadableNotAnError() {
        assertThat(EtAnswers.spans("1..5 - 2..6")).isEmpty();
        assertThat(EtAnswers.events("1..5 - 2..6 seconds, it moves along")).isEmpty();
    }

    @Test
    void hugeAnswersAreUnreadableAtOnce() {
        assertThat(EtAnswers.spans("9".repeat(5_000_000))).isEmpty();
        assertThat(EtAnswers.spans("9".repeat(20_000))).isEmpty();
        assertThat(EtAnswers.events("1.".repeat(10_000))).isEmpty();
        assertThat(EtAnswers.firstNumber("9".repeat(19_000))).isPresent();
    }

    @Property(tries = 300)
    void noTextMakesTheReaderFail(@ForAll String text) {
        assertThat(EtAnswers.spans(text))
                .allSatisfy(s -> assertThat(s.seconds()).isNotNegative());
        assertThat(EtAnswers.events(text)).doesNotContainNull();
    }

    @Test
    void optionsMustHoldTheRightOne() {
        assertThatThrownBy(() -> EtAnswer.choice("q", "A", OPTIONS, 2)).hasMessageContaining("not one of 2");
    }
}

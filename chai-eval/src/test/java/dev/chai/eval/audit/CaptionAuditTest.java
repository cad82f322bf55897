package dev.chai.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.rule.CaptionInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionAuditTest {
    @Test
    void findingsAreCountedPerHundredWordsOfAllCaptions() {
        CaptionInput up = CaptionInput.of("The camera pans up.").withId("a");
        CaptionInput fine =
                CaptionInput.of("The camera tilts up to a grey tower.").withId("b");
        Report report = CaptionAudit.of(List.of(up, fine)).report(Confidence.standard());
        assertThat(report.score("imprecise").value()).isCloseTo(100.0 / 12, within(1e-9));
        assertThat(report.score("imprecise").part("captions with findings")).isEqualTo(0.5);
        assertThat(report.score("contradictory").value()).isZero();
        assertThat(report.score("imprecise").interval()).isPresent();
        assertThat(report.toMarkdown()).contains("pans up", "CAM201");
    }

    @Test
    void theFamiliesAreKeptApart() {
        Report report = CaptionAudit.of(
                        List.of(CaptionInput.of("A stunning city. The camera is static and pans left.")))
                .report(Confidence.none());
        assertThat(report.score("subjective").part("findings")).isEqualTo(1);
        assertThat(report.score("contradictory").part("findings")).isEqualTo(1);
        assertThat(report.score("all").part("findings")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void noCaptionsHaveNoRate() {
        Report report = CaptionAudit.of(List.of()).report(Confidence.standard());
        assertThat(report.score("all").isDefined()).isFalse();
    }
}

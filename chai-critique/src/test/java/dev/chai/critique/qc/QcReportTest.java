package dev.chai.critique.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.WallTime;
import dev.chai.critique.review.Issue;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.testing.Samples;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QcReportTest {
    private int clips;

    @ParameterizedTest
    @CsvSource({"9, 10, 0.59585, 0.98212", "0, 10, 0.0, 0.27753", "10, 10, 0.72247, 1.0", "50, 100, 0.40383, 0.59617"})
    void intervalIsWilsons(int hits, int of, double low, double high) {
        Rate rate = new Rate(hits, of);
        assertThat(rate.low()).isCloseTo(low, within(1e-5));
        assertThat(rate.high()).isCloseTo(high, within(1e-5));
    }

    @Test
    void emptyRateKnowsNothing() {
        assertThat(new Rate(0, 0)).matches(r -> Double.isNaN(r.value()) && r.low() == 0 && r.high() == 1);
        assertThatThrownBy(() -> new Rate(2, 1)).hasMessageContaining("2 of 1");
    }

    @Test
    void annotatorIsMeasuredByWhatStandsInTheEnd() {
        CaptionUnit approved = submitted("ann").with(approve("rev"));
        CaptionUnit rejected = submitted("ann").with(reject("rev"));
        CaptionUnit overridden = submitted("ann")
                .with(approve("rev"))
                .with(new ReviewEvent.Overrule("adm", Samples.NOON, "wrong", correction("adm")));
        CaptionUnit overturned =
                submitted("ann").with(reject("rev")).with(new ReviewEvent.Reopen("adm", Samples.NOON, "was right"));
        QcReport report = QcReport.of(Stream.of(approved, rejected, overridden, overturned));

        AnnotatorQuality ann = report.annotators().get(0);
        assertThat(ann.accuracy()).isEqualTo(new Rate(1, 3));
        assertThat(ann.byAspect()).containsOnlyKeys(Aspect.CAMERA);
        assertThat(ann.pending()).isEqualTo(1);

        ReviewerQuality rev = report.reviewers().get(0);
        assertThat(rev.accuracy()).isEqualTo(new Rate(2, 4));
        assertThat(rev.overridden()).isEqualTo(1);
        assertThat(rev.reward()).as("one upheld, one overturned").isZero();
        assertThat(report.issues().get(Aspect.CAMERA)).containsEntry(Issue.Kind.INCOMPLETE, 2L);
        assertThat(report.states()).containsEntry("approved", 1L).containsEntry("submitted", 1L);
    }

    @Test
    void reopenedApprovalSaysNothingYet() {
        CaptionUnit unit =
                submitted("ann").with(approve("rev")).with(new ReviewEvent.Reopen("adm", Samples.NOON, "look again"));
        QcReport report = QcReport.of(Stream.of(unit));
        assertThat(report.annotators().get(0).accuracy()).isEqualTo(new Rate(0, 0));
        assertThat(report.reviewers().get(0).accuracy()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void rubberStampRaisesAnAlarmAndNobodyElse() {
        List<CaptionUnit> units = new ArrayList<>();
        for (String reviewer : List.of("r1", "r2", "r3", "r4", "r5")) {
            for (int i = 0; i < 60; i++) {
                boolean approves = reviewer.equals("r5") || i % 5 < 3;
                units.add(submitted("ann" + i % 3).with(approves ? approve(reviewer) : reject(reviewer)));
            }
        }
        assertThat(QcReport.of(units.stream()).alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Alarm.Kind.APPROVES_NEARLY_ALL);
            assertThat(alarm.who()).isEqualTo("r5");
            assertThat(alarm.value()).isEqualTo(1);
            assertThat(alarm).hasToString("approves-nearly-all r5: 1.00 of 60, limits 0.50 to 0.86");
        });
    }

    @Test
    void shortCritiquesRaiseAnAlarm() {
        List<CaptionUnit> units = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            for (int i = 0; i < 30; i++) {
                String critique = person == 5 ? "Wrong." : "The camera pans right" + ", right".repeat(6 + i % 4) + ".";
                units.add(submitted("ann" + person, critique));
            }
        }
        assertThat(QcReport.of(units.stream()).alarms())
                .singleElement()
                .matches(alarm ->
                        alarm.kind() == Alarm.Kind.WRITES_LITTLE && alarm.who().equals("ann5"));
    }

    @Test
    void weeksAreIsoWeeks() {
        QcReport report =
                QcReport.of(Stream.of(submitted("ann"), submitted("ben").with(approve("rev"))));
        assertThat(report.weeks()).singleElement().satisfies(week -> {
            assertThat(week.week()).isEqualTo("2026-W09");
            assertThat(week.units()).isEqualTo(2);
            assertThat(week.accuracy()).isEqualTo(new Rate(1, 1));
            assertThat(week.draftRating()).isEqualTo(3);
            assertThat(week.critiqueWords()).isEqualTo(6);
        });
    }

    @Test
    void jsonKeepsItsSchemaAlsoWhereNothingIsKnown() {
        DataSchema schema = DataSchema.of(QcReport.class.getResourceAsStream("qc-report.schema.json"));
        QcReport full = QcReport.of(Stream.of(submitted("ann").with(reject("rev"))))
                .withAgreement(Agreement.of(Stream.empty()));
        for (QcReport report : List.of(full, QcReport.of(Stream.empty()))) {
            byte[] json = report.toJson().getBytes(StandardCharsets.UTF_8);
            assertThat(schema.problems(JsonText.of("report", json, ReadLimits.standard())))
                    .isEmpty();
        }
    }

    @Test
    void tableNamesPeopleAndFigures() {
        String table = QcReport.of(IntStream.range(0, 4)
                        .mapToObj(i -> submitted("ann").with(i == 0 ? reject("rev") : approve("rev"))))
                .toString();
        assertThat(table).contains("ann ", "0.75 [0.30, 0.95]", "rev ", "incomplete 1", "2026-W09", "no alarms");
    }

    private CaptionUnit submitted(String author) {
        return submitted(author, "The camera pans right, not left.");
    }

    private CaptionUnit submitted(String author, String critique) {
        Annotation work = Samples.improved(author, critique, "The camera pans right along a quay.");
        return CaptionUnit.of(Clip.of("clip" + clips++), Aspect.CAMERA).with(new ReviewEvent.Submit(work));
    }

    private static ReviewEvent approve(String reviewer) {
        return ReviewEvent.approve(reviewer, WallTime.parse("2026-03-02T09:30:00"));
    }

    private static ReviewEvent reject(String reviewer) {
        return ReviewEvent.reject(
                reviewer, Samples.NOON, List.of(Issue.of(Issue.Kind.INCOMPLETE)), correction(reviewer));
    }

    private static Annotation correction(String by) {
        return Samples.improved(by, "The camera pans right and tilts up.", "The camera pans right, then tilts up.");
    }
}

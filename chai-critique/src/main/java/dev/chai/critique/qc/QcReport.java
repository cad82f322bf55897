package dev.chai.critique.qc;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.review.Issue;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The quality of the work that some units hold: who is how accurate, which errors are made, how it drifts, and where to look.
 *
 * <pre>{@code
 * QcReport report = QcReport.of(store.units());
 * report.annotators().get(0).accuracy().low();
 * report.alarms();
 * System.out.println(report);      // a table
 * report.toJson();                 // for machines, see qc-report.schema.json
 * }</pre>
 *
 * <p>Figures come from the history of each unit, so what was decided and later changed counts as such. Planted units are judged separately
 * and count for reviewers only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param units units without the planted ones
 * @param planted planted units
 * @param states how many units are in each state
 * @param annotators the best first, by the lower end of the interval
 * @param reviewers the one with the most decisions first
 * @param issues why work was rejected, by aspect
 * @param weeks oldest first
 * @param alarms what is outside its control limits
 * @param agreement how far people agree, where shared work was given
 * @since 0.1
 */
public record QcReport(
        long units,
        long planted,
        Map<String, Long> states,
        List<AnnotatorQuality> annotators,
        List<ReviewerQuality> reviewers,
        Map<Aspect, Map<Issue.Kind, Long>> issues,
        List<WeekQuality> weeks,
        List<Alarm> alarms,
        Optional<Agreement> agreement) {
    /** Copies the collections. */
    public QcReport {
        states = Collections.unmodifiableMap(new TreeMap<>(states));
        annotators = List.copyOf(annotators);
        reviewers = List.copyOf(reviewers);
        Map<Aspect, Map<Issue.Kind, Long>> copy = new TreeMap<>();
        issues.forEach((aspect, kinds) -> copy.put(aspect, Collections.unmodifiableMap(new TreeMap<>(kinds))));
        issues = Collections.unmodifiableMap(copy);
        weeks = List.copyOf(weeks);
        alarms = List.copyOf(alarms);
        requireNonNull(agreement, "agreement");
    }

    /** Reads units once; memory grows with people and weeks, not with units. */
    public static QcReport of(Stream<CaptionUnit> units) {
        QcTally tally = new QcTally();
        units.forEach(tally::add);
        return tally.report();
    }

    /** Returns this report with the agreement of people who did the same units. */
    public QcReport withAgreement(Agreement found) {
        return new QcReport(units, planted, states, annotators, reviewers, issues, weeks, alarms, Optional.of(found));
    }

    /** Returns one JSON object. Shares come with hits, cases and interval; what is not known is null. */
    public String toJson() {
        return QcJson.of(this);
    }

    /** Returns a table for people. */
    @Override
    public String toString() {
        return QcTable.of(this);
    }
}

package dev.chai.critique.qc;

import dev.chai.critique.Annotation;
import dev.chai.critique.Critique;
import dev.chai.critique.Rating;
import dev.chai.critique.review.Issue;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Counts for a {@link QcReport}, unit by unit. Not thread-safe. */
final class QcTally {
    private final Map<String, Long> states = new TreeMap<>();
    private final Map<String, Annotator> annotators = new TreeMap<>();
    private final Map<String, Reviewer> reviewers = new TreeMap<>();
    private final Map<Aspect, Map<Issue.Kind, Long>> issues = new TreeMap<>();
    private final Map<String, Week> weeks = new TreeMap<>();
    private long units;
    private long planted;

    void add(CaptionUnit unit) {
        List<Decision> decisions = Decision.of(unit.history());
        if (Planting.isPlanted(unit)) {
            planted++;
            decisions.forEach(d -> reviewer(d.reviewer()).addPlanted(Planting.isError(unit), d));
            return;
        }
        units++;
        states.merge(unit.state().name(), 1L, Long::sum);
        for (Decision decision : decisions) {
            reviewer(decision.reviewer()).add(decision);
            annotator(decision.work()).add(decision, unit.aspect());
            week(decision.work()).add(decision);
        }
        for (ReviewEvent event : unit.history().events()) {
            handedIn(event).ifPresent(work -> {
                annotator(work).add(work);
                week(work).add(work);
            });
            if (event instanceof ReviewEvent.Reject reject) {
                Map<Issue.Kind, Long> kinds = issues.computeIfAbsent(unit.aspect(), aspect -> new TreeMap<>());
                reject.issues().forEach(issue -> kinds.merge(issue.kind(), 1L, Long::sum));
            }
        }
        if (unit.state() instanceof ReviewState.Submitted submitted) {
            annotator(submitted.annotation()).pending++;
        }
    }

    private static Optional<Annotation> handedIn(ReviewEvent event) {
        if (event instanceof ReviewEvent.Submit submit) {
            return Optional.of(submit.annotation());
        }
        return event instanceof ReviewEvent.Resubmit again ? Optional.of(again.annotation()) : Optional.empty();
    }

    private Annotator annotator(Annotation work) {
        return annotators.computeIfAbsent(work.author(), person -> new Annotator());
    }

    private Reviewer reviewer(String person) {
        return reviewers.computeIfAbsent(person, p -> new Reviewer());
    }

    private Week week(Annotation work) {
        int year = work.at().local().get(IsoFields.WEEK_BASED_YEAR);
        int week = work.at().local().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return weeks.computeIfAbsent(String.format(Locale.ROOT, "%04d-W%02d", year, week), w -> new Week());
    }

    QcReport report() {
        List<AnnotatorQuality> people = new ArrayList<>();
        annotators.forEach((person, a) -> people.add(new AnnotatorQuality(person, a.all, a.byAspect, a.pending)));
        people.sort(
                Comparator.comparingDouble((AnnotatorQuality a) -> a.accuracy().low())
                        .reversed()
                        .thenComparing(AnnotatorQuality::person));
        List<ReviewerQuality> judges = new ArrayList<>();
        reviewers.forEach((person, r) -> judges.add(r.quality(person)));
        judges.sort(Comparator.comparingLong((ReviewerQuality r) -> r.approvals() + r.rejections())
                .reversed()
                .thenComparing(ReviewerQuality::person));
        List<WeekQuality> drift = new ArrayList<>();
        weeks.forEach((name, week) -> drift.add(week.quality(name)));
        return new QcReport(units, planted, states, people, judges, issues, drift, alarms(judges), Optional.empty());
    }

    private List<Alarm> alarms(List<ReviewerQuality> judges) {
        List<Alarm> alarms = new ArrayList<>();
        long approvals = judges.stream().mapToLong(ReviewerQuality::approvals).sum();
        long all = judges.stream().mapToLong(r -> r.approvalRate().of()).sum();
        ControlChart approving = chart(new Rate(approvals, all));
        judges.forEach(r -> add(approving, r.person(), r.approvalRate(), new Rate(approvals, all)));
        alarms.addAll(approving.alarms(
                Optional.of(Alarm.Kind.APPROVES_NEARLY_ALL), Optional.of(Alarm.Kind.REJECTS_NEARLY_ALL)));

        Rate perfect = new Rate(sum(Annotator::perfect), sum(Annotator::works));
        ControlChart praising = chart(perfect);
        annotators.forEach((person, a) -> add(praising, person, new Rate(a.perfect, a.works), perfect));
        alarms.addAll(praising.alarms(Optional.of(Alarm.Kind.FINDS_NEARLY_ALL_PERFECT), Optional.empty()));

        Moments words = new Moments();
        annotators.values().forEach(a -> words.add(a.words));
        ControlChart writing = new ControlChart(words.mean());
        annotators.forEach((person, a) -> writing.add(person, a.words.mean(), words.deviation(), a.words.count));
        alarms.addAll(writing.alarms(Optional.empty(), Optional.of(Alarm.Kind.WRITES_LITTLE)));

        Moments ratings = new Moments();
        weeks.values().forEach(week -> ratings.add(week.ratings));
        ControlChart rating = new ControlChart(ratings.mean());
        weeks.forEach((name, week) -> rating.add(name, week.ratings.mean(), ratings.deviation(), week.ratings.count));
        alarms.addAll(rating.alarms(Optional.of(Alarm.Kind.RATING_DRIFT), Optional.of(Alarm.Kind.RATING_DRIFT)));
        return alarms;
    }

    private long sum(ToLongFunction<Annotator> count) {
        return annotators.values().stream().mapToLong(count).sum();
    }

    private static ControlChart chart(Rate pooled) {
        return new ControlChart(pooled.value());
    }

    private static void add(ControlChart chart, String who, Rate rate, Rate pooled) {
        chart.add(who, rate.value(), Math.sqrt(pooled.value() * (1 - pooled.value())), rate.of());
    }

    /** Counts of one annotator. */
    private static final class Annotator {
        private final Map<Aspect, Rate> byAspect = new TreeMap<>();
        private final Moments words = new Moments();
        private Rate all = new Rate(0, 0);
        private long pending;
        private long works;
        private long perfect;

        void add(Decision decision, Aspect aspect) {
            if (decision.counts()) {
                all = all.plus(decision.isGood());
                byAspect.put(
                        aspect, byAspect.getOrDefault(aspect, new Rate(0, 0)).plus(decision.isGood()));
            }
        }

        void add(Annotation work) {
            works++;
            perfect += work.critique().isEmpty() ? 1 : 0;
            work.critique().ifPresent(critique -> words.add(words(critique)));
        }

        long works() {
            return works;
        }

        long perfect() {
            return perfect;
        }
    }

    /** Counts of one reviewer. */
    private static final class Reviewer {
        private long approvals;
        private long overridden;
        private long rejections;
        private long overturned;
        private PlantedErrors planted = PlantedErrors.NONE;

        void add(Decision decision) {
            boolean changed = decision.fate() == Decision.Fate.OVERTURNED;
            approvals += decision.approved() ? 1 : 0;
            overridden += decision.approved() && changed ? 1 : 0;
            rejections += decision.approved() ? 0 : 1;
            overturned += !decision.approved() && changed ? 1 : 0;
        }

        void addPlanted(boolean error, Decision decision) {
            planted = planted.plus(error, !decision.approved());
        }

        ReviewerQuality quality(String person) {
            return new ReviewerQuality(person, approvals, overridden, rejections, overturned, planted);
        }
    }

    /** Counts of one week. */
    private static final class Week {
        private final Moments ratings = new Moments();
        private final Moments words = new Moments();
        private Rate accuracy = new Rate(0, 0);
        private long works;

        void add(Decision decision) {
            if (decision.counts()) {
                accuracy = accuracy.plus(decision.isGood());
            }
        }

        void add(Annotation work) {
            works++;
            work.ratings().pre().map(Rating::value).ifPresent(ratings::add);
            work.critique().ifPresent(critique -> words.add(words(critique)));
        }

        WeekQuality quality(String name) {
            return new WeekQuality(name, works, accuracy, ratings.mean(), words.mean());
        }
    }

    private static int words(Critique critique) {
        return critique.text().strip().split("\\s+", -1).length;
    }

    /** Count, sum and sum of squares. */
    private static final class Moments {
        private long count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        void add(Moments other) {
            count += other.count;
            sum += other.sum;
            squares += other.squares;
        }

        double mean() {
            return sum / count;
        }

        double deviation() {
            return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
        }
    }
}

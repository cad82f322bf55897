package dev.chai.critique.qc;

import dev.chai.critique.review.Issue;
import dev.chai.spec.Aspect;
import java.util.Locale;
import java.util.Map;

/** A report as a table of plain text. */
final class QcTable {
    private final StringBuilder out = new StringBuilder();

    private QcTable() {}

    static String of(QcReport report) {
        QcTable table = new QcTable();
        table.line("%d units, %d planted", report.units(), report.planted());
        report.states().forEach((state, count) -> table.line("  %-14s %6d", state, count));
        report.annotators().stream().findAny().ifPresent(any -> table.annotators(report));
        report.reviewers().stream().findAny().ifPresent(any -> table.reviewers(report));
        table.issues(report.issues());
        table.weeks(report);
        report.agreement().ifPresent(table::agreement);
        table.line("");
        table.line(report.alarms().isEmpty() ? "no alarms" : "alarms");
        report.alarms().forEach(alarm -> table.line("  %s", alarm));
        return table.out.toString().stripTrailing();
    }

    private void annotators(QcReport report) {
        line("");
        line("%-20s %8s %22s %8s  %s", "annotator", "decided", "approved", "pending", "by aspect");
        for (AnnotatorQuality a : report.annotators()) {
            StringBuilder aspects = new StringBuilder();
            a.byAspect()
                    .forEach((aspect, rate) -> aspects.append(aspect.id())
                            .append(String.format(Locale.ROOT, " %.2f (%d)  ", rate.value(), rate.of())));
            line("%-20s %8d %22s %8d  %s", a.person(), a.accuracy().of(), share(a.accuracy()), a.pending(), aspects);
        }
    }

    private void reviewers(QcReport report) {
        line("");
        line(
                "%-20s %8s %8s %8s %22s %8s %22s %22s",
                "reviewer",
                "decided",
                "rejected",
                "changed",
                "not changed",
                "reward",
                "planted precision",
                "planted recall");
        for (ReviewerQuality r : report.reviewers()) {
            line(
                    "%-20s %8d %8d %8d %22s %8d %22s %22s",
                    r.person(),
                    r.accuracy().of(),
                    r.rejections(),
                    r.overridden() + r.overturned(),
                    share(r.accuracy()),
                    r.reward(),
                    share(r.planted().precision()),
                    share(r.planted().recall()));
        }
    }

    private void issues(Map<Aspect, Map<Issue.Kind, Long>> issues) {
        if (!issues.isEmpty()) {
            line("");
            line("reasons for rejection");
        }
        issues.forEach((aspect, kinds) -> {
            StringBuilder mix = new StringBuilder();
            kinds.forEach((kind, count) ->
                    mix.append(String.format(Locale.ROOT, "%s %d  ", kind.name().toLowerCase(Locale.ROOT), count)));
            line("  %-10s %s", aspect.id(), mix);
        });
    }

    private void weeks(QcReport report) {
        if (report.weeks().isEmpty()) {
            return;
        }
        line("");
        line("%-10s %6s %22s %8s %8s", "week", "units", "approved", "rating", "words");
        for (WeekQuality week : report.weeks()) {
            line(
                    "%-10s %6d %22s %8s %8s",
                    week.week(),
                    week.units(),
                    share(week.accuracy()),
                    number("%.2f", week.draftRating()),
                    number("%.0f", week.critiqueWords()));
        }
    }

    private void agreement(Agreement a) {
        line("");
        line("agreement: %d units, %d annotations, %d drafts that several saw", a.units(), a.annotations(), a.drafts());
        line("  same score            %s", share(a.sameRating()));
        line("  alpha of the scores   %s", number("%.2f", a.ratingAlpha()));
        line("  alpha of critique y/n %s", number("%.2f", a.criticisedAlpha()));
        line("  F1 of words aimed at  %s", number("%.2f", a.targetF1()));
        line("  F1 of primitives said %s", number("%.2f", a.pointsF1()));
        line("  F1 of post-captions   %s", number("%.2f", a.captionF1()));
    }

    /** "0.83 [0.71, 0.90]", or a dash. */
    private static String share(Rate rate) {
        return rate.of() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", rate.value(), rate.low(), rate.high());
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}

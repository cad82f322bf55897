package dev.chai.critique.qc;

import dev.chai.critique.review.Issue;
import dev.chai.spec.Aspect;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON. */
final class QcJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private QcJson() {}

    static String of(QcReport report) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("units", report.units());
        out.put("planted", report.planted());
        ObjectNode states = out.putObject("states");
        report.states().forEach(states::put);
        var annotators = out.putArray("annotators");
        report.annotators().forEach(a -> annotator(annotators.addObject(), a));
        var reviewers = out.putArray("reviewers");
        report.reviewers().forEach(r -> reviewer(reviewers.addObject(), r));
        ObjectNode issues = out.putObject("issues");
        for (Map.Entry<Aspect, Map<Issue.Kind, Long>> aspect : report.issues().entrySet()) {
            ObjectNode kinds = issues.putObject(aspect.getKey().id());
            aspect.getValue().forEach((kind, count) -> kinds.put(kind.name().toLowerCase(Locale.ROOT), count));
        }
        var weeks = out.putArray("weeks");
        report.weeks().forEach(week -> week(weeks.addObject(), week));
        var alarms = out.putArray("alarms");
        report.alarms().forEach(alarm -> alarm(alarms.addObject(), alarm));
        report.agreement().ifPresent(agreement -> agreement(out.putObject("agreement"), agreement));
        return out.toString();
    }

    private static void annotator(ObjectNode out, AnnotatorQuality annotator) {
        out.put("person", annotator.person());
        rate(out, "accuracy", annotator.accuracy());
        ObjectNode aspects = out.putObject("aspects");
        annotator.byAspect().forEach((aspect, rate) -> rate(aspects, aspect.id(), rate));
        out.put("pending", annotator.pending());
    }

    private static void reviewer(ObjectNode out, ReviewerQuality reviewer) {
        out.put("person", reviewer.person());
        out.put("approvals", reviewer.approvals());
        out.put("overridden", reviewer.overridden());
        out.put("rejections", reviewer.rejections());
        out.put("overturned", reviewer.overturned());
        rate(out, "accuracy", reviewer.accuracy());
        out.put("reward", reviewer.reward());
        rate(out, "plantedPrecision", reviewer.planted().precision());
        rate(out, "plantedRecall", reviewer.planted().recall());
    }

    private static void week(ObjectNode out, WeekQuality week) {
        out.put("week", week.week());
        out.put("units", week.units());
        rate(out, "accuracy", week.accuracy());
        number(out, "draftRating", week.draftRating());
        number(out, "critiqueWords", week.critiqueWords());
    }

    private static void alarm(ObjectNode out, Alarm alarm) {
        out.put("kind", alarm.kind().id());
        out.put("who", alarm.who());
        out.put("value", alarm.value());
        out.put("low", alarm.low());
        out.put("high", alarm.high());
        out.put("of", alarm.of());
    }

    private static void agreement(ObjectNode out, Agreement agreement) {
        out.put("units", agreement.units());
        out.put("annotations", agreement.annotations());
        out.put("drafts", agreement.drafts());
        rate(out, "sameRating", agreement.sameRating());
        number(out, "ratingAlpha", agreement.ratingAlpha());
        number(out, "criticisedAlpha", agreement.criticisedAlpha());
        number(out, "targetF1", agreement.targetF1());
        number(out, "pointsF1", agreement.pointsF1());
        number(out, "captionF1", agreement.captionF1());
    }

    private static void rate(ObjectNode out, String name, Rate rate) {
        ObjectNode node = out.putObject(name);
        node.put("hits", rate.hits());
        node.put("of", rate.of());
        number(node, "value", rate.value());
        node.put("low", rate.low());
        node.put("high", rate.high());
    }

    private static void number(ObjectNode out, String name, double value) {
        if (Double.isNaN(value)) {
            out.putNull(name);
        } else {
            out.put(name, value);
        }
    }
}

package dev.chai.critique.io;

import dev.chai.critique.WallTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A reviewer's verdict in the authors' fields, and back. */
final class Verdicts {
    private Verdicts() {}

    /** Reads a verdict; empty where the fields hold none. */
    static Optional<ChaiReview.Verdict> read(
            Fields in, String reviewer, Pseudonyms people, ImportReport.Builder report) {
        Optional<Boolean> approved = in.flag("reviewer_double_check");
        if (approved.isEmpty()) {
            report.repair("a review without a verdict, left out");
            return Optional.empty();
        }
        Optional<String> who = in.content(reviewer);
        Optional<WallTime> at = in.time("review_timestamp");
        if (who.isEmpty() || at.isEmpty()) {
            report.repair("a review without reviewer or time");
        }
        return Optional.of(new ChaiReview.Verdict(
                people.of(who.orElse(ChaiAnnotations.UNKNOWN)),
                at.orElse(ChaiAnnotations.NO_TIME),
                approved.get(),
                in.rest(people)));
    }

    /** Reads a verdict that shares its object with the annotation, whose leftover fields are not the verdict's. */
    static Optional<ChaiReview.Verdict> readFrom(
            Fields in, String reviewer, Pseudonyms people, ImportReport.Builder report) {
        return read(in.only(List.of("reviewer_double_check", reviewer, "review_timestamp")), reviewer, people, report);
    }

    static void write(ChaiReview.Verdict verdict, String reviewer, ObjectNode out) {
        out.put(reviewer, verdict.reviewer());
        out.put("review_timestamp", verdict.at().toString());
        out.put("reviewer_double_check", verdict.approved());
        ChaiAnnotations.writeRest(verdict.extra(), out);
    }
}

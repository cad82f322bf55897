package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.rule.Severity;
import java.util.EnumMap;
import java.util.Map;

/** Counts over a run. Not thread-safe. */
final class Tally {
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int texts;
    private int flagged;
    private int failed;

    void add(LintReport report) {
        texts++;
        flagged += report.isClean() ? 0 : 1;
        for (Diagnostic found : report.diagnostics()) {
            findings.put(found.severity(), count(found.severity()) + 1);
        }
    }

    void addFailed() {
        failed++;
    }

    int texts() {
        return texts;
    }

    int flagged() {
        return flagged;
    }

    int failed() {
        return failed;
    }

    int count(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    int total() {
        int total = 0;
        for (int count : findings.values()) {
            total += count;
        }
        return total;
    }

    String sentence() {
        if (total() == 0) {
            return "no findings in " + plural(texts, "text") + failedPart();
        }
        StringBuilder sentence = new StringBuilder(plural(total(), "finding"));
        sentence.append(" in ")
                .append(flagged)
                .append(" of ")
                .append(plural(texts, "text"))
                .append(": ");
        sentence.append(plural(count(Severity.ERROR), "error")).append(", ");
        sentence.append(plural(count(Severity.WARNING), "warning")).append(", ");
        sentence.append(plural(count(Severity.SUGGESTION), "suggestion"));
        return sentence + failedPart();
    }

    private String failedPart() {
        return failed == 0 ? "" : "; " + plural(failed, "input") + " could not be read";
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

package dev.chai.cli.lint;

import dev.chai.model.grounding.GroundedFinding;
import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run has to say about one text.
 *
 * @param report the findings
 * @param grounded those of them that a clip shows
 * @param fixed the text after its fixes, where fixing was asked for
 */
record LintAnswer(LintReport report, List<GroundedFinding> grounded, Optional<FixedText> fixed) {

    /** Returns the worst severity that is left, after fixes where there were any; fixing words never answers a clip. */
    Optional<Severity> worst() {
        Stream<Severity> seen =
                grounded.stream().map(found -> found.diagnostic().severity());
        Stream<Severity> left = fixed.map(FixedText::remaining).orElse(report).worst().stream();
        return Stream.concat(left, seen).reduce((one, other) -> one.atLeast(other) ? one : other);
    }
}

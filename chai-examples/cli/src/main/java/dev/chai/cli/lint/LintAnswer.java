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
 * @param fixable what fixing would do, where it was not asked for and the format says so
 */
record LintAnswer(LintReport report, List<GroundedFinding> grounded, Optional<FixedText> fixed, Fixable fixable) {

    /**
     * How many fixes would be applied.
     *
     * @param safe with {@code --fix}
     * @param more how many more with {@code --unsafe-fixes}
     */
    record Fixable(int safe, int more) {
        static final Fixable NOTHING = new Fixable(0, 0);

        Fixable plus(Fixable other) {
            return new Fixable(safe + other.safe, more + other.more);
        }

        @Override
        public String toString() {
            if (safe == 0) {
                return more == 0 ? "" : more + " can be fixed with --unsafe-fixes";
            }
            return safe + " can be fixed with --fix" + (more == 0 ? "" : ", " + more + " more with --unsafe-fixes");
        }
    }

    /** Returns the worst severity that is left, after fixes where there were any; fixing words never answers a clip. */
    Optional<Severity> worst() {
        Stream<Severity> seen =
                grounded.stream().map(found -> found.diagnostic().severity());
        Stream<Severity> left = fixed.map(FixedText::remaining).orElse(report).worst().stream();
        return Stream.concat(left, seen).reduce((one, other) -> one.atLeast(other) ? one : other);
    }
}

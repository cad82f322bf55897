package dev.chai.cli.lint;

import dev.chai.cli.lint.LintAnswer.Fixable;
import dev.chai.model.grounding.ClipLintReport;
import dev.chai.model.grounding.ClipLinter;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.lint.Baseline;
import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.LintConfig;
import dev.chai.spec.lint.LintConfig.FailOn;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.lint.report.ReportFormat;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Target;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The linters of one configuration, made as texts ask for them: most runs need one, a server may need one per kind. */
final class Linters {
    private final LintRequest request;
    private final Rules rules;
    private final Profile usualKind;
    private final Target usualTarget;
    /** What the clip of the run shows. */
    private final Optional<MotionReport> motion;

    private final Map<Key, ClipLinter> made = new HashMap<>();

    /**
     * What decides which rules run.
     *
     * @param config the configuration file
     * @param packs the rule packs that the options name
     * @param baseline the accepted findings
     * @param standard whether neither options nor a file say anything about rules
     */
    record Rules(LintConfig config, List<RulePack> packs, Baseline baseline, boolean standard) {}

    private record Key(Profile kind, Target target, boolean filtered) {}

    Linters(LintRequest request, Rules rules, Optional<MotionReport> motion) {
        this.request = request;
        this.rules = rules;
        this.motion = motion;
        usualKind = request.kind(rules.config);
        usualTarget = request.target(rules.config);
    }

    /** Returns what to know about a choice that has no effect: a target without the kind of text that its rules read. */
    Optional<String> hint() {
        boolean idle = usualTarget != Target.GENERIC && usualKind != Profile.PROMPT && !request.saysKind();
        return idle
                ? Optional.of(
                        "the rules of " + usualTarget.id() + " are for prompts, and texts that do not say their kind"
                                + " are linted as " + usualKind.id() + "s; add --kind prompt")
                : Optional.empty();
    }

    /** Returns the level of findings at which a run fails. */
    FailOn failOn() {
        return request.failOn(rules.config);
    }

    /** Returns the linter for texts that say neither kind nor target. */
    Linter usual() throws IOException {
        return of(new Key(usualKind, usualTarget, true)).linter();
    }

    /** Checks a text, against the clip too where the run has one, and fixes it where the request says so. */
    LintAnswer lint(LintRecord text, CaptionInput input) throws IOException {
        ClipLinter linter = of(key(text, true));
        Optional<Applicability> fixes = request.fixes();
        ClipLintReport report = motion.map(clip -> linter.lint(input, clip))
                .orElseGet(() -> new ClipLintReport(linter.linter().lint(input), List.of()));
        Optional<FixedText> fixed = fixes.map(least -> linter.linter().fix(input, least));
        LintReport shown = request.write ? fixed.map(FixedText::remaining).orElse(report.lint()) : report.lint();
        boolean counts = fixed.isEmpty() && request.format() == ReportFormat.TEXT;
        return new LintAnswer(
                shown, report.grounded(), fixed, counts ? fixable(linter.linter(), shown) : Fixable.NOTHING);
    }

    /** Only what fixing would really do counts, and only fixing shows it. */
    private static Fixable fixable(Linter linter, LintReport report) {
        if (report.diagnostics().stream().allMatch(found -> found.fixes().isEmpty())) {
            return Fixable.NOTHING;
        }
        int safe = linter.fix(report.input(), Applicability.SAFE).applied();
        int all = linter.fix(report.input(), Applicability.UNSAFE).applied();
        return new Fixable(safe, Math.max(0, all - safe));
    }

    /** Checks a text as if no finding had been accepted. */
    LintReport lintUnfiltered(LintRecord text, CaptionInput input) throws IOException {
        return of(key(text, false)).linter().lint(input);
    }

    private Key key(LintRecord text, boolean filtered) {
        return new Key(text.kind().orElse(usualKind), text.target().orElse(usualTarget), filtered);
    }

    private ClipLinter of(Key key) throws IOException {
        ClipLinter linter = made.get(key);
        if (linter == null) {
            linter = build(key);
            made.put(key, linter);
        }
        return linter;
    }

    private ClipLinter build(Key key) throws IOException {
        boolean standard = rules.standard && key.kind == Profile.CAPTION && key.target == Target.GENERIC;
        return standard ? ClipLinter.standard() : ClipLinter.of(builder(key));
    }

    private LinterBuilder builder(Key key) throws IOException {
        LinterBuilder builder = Linter.builder();
        builder.config(rules.config.withoutBaseline()).baseline(key.filtered ? rules.baseline : Baseline.empty());
        rules.packs.forEach(builder::pack);
        builder.enable(request.enable.toArray(String[]::new));
        request.severity.forEach((rule, level) -> builder.severity(rule, Severity.require(level)));
        builder.disable(request.disable.toArray(String[]::new));
        return builder.profile(key.kind).target(key.target);
    }
}

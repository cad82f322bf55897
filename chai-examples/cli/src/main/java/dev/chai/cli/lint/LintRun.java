package dev.chai.cli.lint;

import dev.chai.cli.io.ExitCode;
import dev.chai.model.grounding.ClipLintReport;
import dev.chai.model.grounding.GroundedFinding;
import dev.chai.spec.Aspect;
import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints texts one after the other and remembers the worst. Not thread-safe. */
final class LintRun {
    private final Linters linters;
    private final LintOutput output;
    private final Wishes wishes;
    private final List<LintReport> reports = new ArrayList<>();
    private Optional<Severity> worst = Optional.empty();
    private boolean failed;

    /**
     * What the caller wants.
     *
     * @param aspect the aspect of texts that name none
     * @param fixes the fixes to apply
     * @param keep whether the reports are wanted afterwards
     */
    record Wishes(Optional<Aspect> aspect, Optional<Applicability> fixes, boolean keep) {}

    LintRun(Linters linters, LintOutput output, Wishes wishes) {
        this.linters = linters;
        this.output = output;
        this.wishes = wishes;
    }

    /** The reports of all texts, if they are kept. */
    List<LintReport> reports() {
        return reports;
    }

    /** Lints all texts of a source; {@code after} runs when a text has been answered. */
    void all(LintSource source, Runnable after) throws IOException {
        for (Optional<LintRecord> text = source.next(); text.isPresent(); text = source.next()) {
            one(text.get());
            after.run();
        }
    }

    /** A source gave nothing; {@code report} says so in the report too. */
    void unreadable(String problem, boolean report) throws IOException {
        failed = true;
        if (report) {
            output.failed(LintRecord.failed("", false, problem));
        }
    }

    private void one(LintRecord text) throws IOException {
        if (text.error().isPresent()) {
            failed = true;
            output.failed(text);
            return;
        }
        Linter linter = linters.of(text);
        CaptionInput input = text.input();
        if (input.aspect().isEmpty() && wishes.aspect.isPresent()) {
            input = input.withAspect(wishes.aspect.get());
        }
        ClipLintReport report = linters.lint(text, input);
        Optional<FixedText> fixed = Optional.empty();
        if (wishes.fixes.isPresent()) {
            fixed = Optional.of(linter.fix(input, wishes.fixes.get()));
        }
        if (wishes.keep) {
            reports.add(report.lint());
        }
        output.write(text, report, fixed.isPresent() ? Optional.of(fixed.get().text()) : Optional.empty());
        remember((fixed.isPresent() ? fixed.get().remaining() : report.lint()).worst());
        for (GroundedFinding found : report.grounded()) {
            remember(Optional.of(found.diagnostic().severity()));
        }
    }

    private void remember(Optional<Severity> here) {
        if (here.isPresent() && (worst.isEmpty() || here.get().atLeast(worst.get()))) {
            worst = here;
        }
    }

    /** Unreadable input counts more than findings. */
    int exitCode(Optional<Severity> limit) {
        if (failed) {
            return ExitCode.USAGE;
        }
        boolean reached = limit.isPresent() && worst.isPresent() && worst.get().atLeast(limit.get());
        return reached ? ExitCode.FINDINGS : ExitCode.OK;
    }
}

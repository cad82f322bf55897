package dev.chai.cli;

import dev.chai.spec.Aspect;
import dev.chai.spec.lint.Applicability;
import dev.chai.spec.lint.CaptionInput;
import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.Severity;
import java.io.IOException;
import java.util.Optional;

/** Lints texts one after the other and remembers the worst. Not thread-safe. */
final class LintRun {
    private final Linters linters;
    private final LintOutput output;
    private final Optional<Aspect> aspect;
    private final Optional<Applicability> fixes;
    private Optional<Severity> worst = Optional.empty();
    private boolean failed;

    LintRun(Linters linters, LintOutput output, Optional<Aspect> aspect, Optional<Applicability> fixes) {
        this.linters = linters;
        this.output = output;
        this.aspect = aspect;
        this.fixes = fixes;
    }

    /** Lints all texts of a source; {@code after} runs when a text has been answered. */
    void all(LintSource source, Runnable after) throws IOException {
        for (Optional<LintRecord> text = source.next(); text.isPresent(); text = source.next()) {
            one(text.get());
            after.run();
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
        if (input.aspect().isEmpty() && aspect.isPresent()) {
            input = input.withAspect(aspect.get());
        }
        LintReport report = linter.lint(input);
        Optional<FixedText> fixed = fixes.isPresent() ? Optional.of(linter.fix(input, fixes.get())) : Optional.empty();
        output.write(text, report, fixed.map(FixedText::text));
        remember(fixed.map(FixedText::remaining).orElse(report));
    }

    private void remember(LintReport report) {
        Optional<Severity> here = report.worst();
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

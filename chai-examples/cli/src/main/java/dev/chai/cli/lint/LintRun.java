package dev.chai.cli.lint;

import dev.chai.cli.io.ExitCode;
import dev.chai.spec.lint.LintConfig.FailOn;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints texts one after the other and remembers how the run should end. Not thread-safe. */
final class LintRun {
    private final LintRequest request;
    private final LintOutput output;
    private final List<LintReport> unfiltered = new ArrayList<>();
    private final List<FileFixes.Change> fixed = new ArrayList<>();
    private boolean reachedLimit;
    private boolean failed;

    LintRun(LintRequest request, LintOutput output) {
        this.request = request;
        this.output = output;
    }

    /** Returns the reports of all texts without a baseline, if the request updates one. */
    List<LintReport> unfiltered() {
        return unfiltered;
    }

    /** Lints all texts of a source; {@code after} runs when a text has been answered. */
    void all(LintSource source, Linters linters, Runnable after) throws IOException {
        for (Optional<LintRecord> text = source.next(); text.isPresent(); text = source.next()) {
            one(text.get(), linters);
            after.run();
        }
    }

    /** Remembers that a source gave nothing; {@code report} says so in the report too. */
    void unreadable(String problem, boolean report) throws IOException {
        failed = true;
        if (report) {
            output.failed(LintRecord.failed("", false, problem));
        }
    }

    private void one(LintRecord text, Linters linters) throws IOException {
        if (text.error().isPresent()) {
            failed = true;
            output.failed(text);
            return;
        }
        CaptionInput input = described(text.input());
        LintAnswer answer = linters.lint(text, input);
        output.write(text, answer);
        if (request.updatesBaseline()) {
            unfiltered.add(linters.lintUnfiltered(text, input));
        }
        answer.fixed()
                .filter(after -> !after.text().equals(input.text()))
                .ifPresent(after -> fixed.add(
                        new FileFixes.Change(input.origin().orElseThrow().line(), input.text(), after)));
        reachedLimit |= reaches(answer, linters.failOn());
    }

    /** Returns the changes since the last call, in the order of their texts. */
    List<FileFixes.Change> takeFixed() {
        List<FileFixes.Change> taken = List.copyOf(fixed);
        fixed.clear();
        return taken;
    }

    private CaptionInput described(CaptionInput input) {
        return input.aspect().isPresent()
                ? input
                : request.aspect().map(input::withAspect).orElse(input);
    }

    private static boolean reaches(LintAnswer answer, FailOn limit) {
        return limit.least().isPresent()
                && answer.worst()
                        .filter(worst -> worst.atLeast(limit.least().get()))
                        .isPresent();
    }

    /** Returns the exit code; unreadable input counts more than findings. */
    int exitCode() {
        if (failed) {
            return ExitCode.USAGE;
        }
        return reachedLimit ? ExitCode.FINDINGS : ExitCode.OK;
    }
}

package dev.chai.cli.eval;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai eval}: figures about captions, rewards and critiques. */
@Command(
        name = "eval",
        description = "Measure captions, rewards, critiques and answers to benchmarks; audit and compare captions.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EvalTextCommand.class,
            EvalCaptionCommand.class,
            EvalRewardCommand.class,
            EvalCritiqueCommand.class,
            EvalCritiqueAblationCommand.class,
            EvalCameraBenchCommand.class,
            EvalShotBenchCommand.class,
            EvalGroundingCommand.class,
            EvalDenseCommand.class,
            EvalMcqCommand.class,
            EvalAgreementCommand.class,
            EvalAuditCommand.class,
            EvalCompareCommand.class
        },
        footerHeading = "%nFiles:%n",
        footer = {
            "  Predictions and references are JSON Lines with an \"id\", joined by it. Answers are one JSON object"
                    + " with",
            "  value, scale, n, skipped, interval and signature of each figure, or a report: --out report.html"
        })
public final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    EvalCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to evaluate: " + String.join(", ", spec.subcommands().keySet()));
    }
}

package dev.chai.cli;

import dev.chai.cli.critique.CritiqueCommand;
import dev.chai.cli.dataset.DatasetCommand;
import dev.chai.cli.eval.EvalCommand;
import dev.chai.cli.lint.LintCommand;
import dev.chai.cli.lint.RulesCommand;
import dev.chai.cli.model.BestOfNCommand;
import dev.chai.cli.model.CaptionCommand;
import dev.chai.cli.model.ReviseCommand;
import dev.chai.cli.model.ScoreCommand;
import dev.chai.cli.prompt.PromptCommand;
import dev.chai.cli.review.QcCommand;
import dev.chai.cli.review.ReviewCommand;
import dev.chai.cli.spec.ExtractCommand;
import dev.chai.cli.spec.SpecCommand;
import dev.chai.cli.video.FramesCommand;
import dev.chai.cli.video.MotionCommand;
import dev.chai.cli.video.ShotsCommand;
import java.util.List;
import picocli.CommandLine;

/**
 * The subcommands of {@code chai}, by name.
 *
 * <p>Reading the annotations of all of them takes most of the time of a short run, so only the one that is asked for joins the command
 * line; all join where the user asks for help, misspells a name, or wants the completion script.
 */
public final class Commands {
    static final List<String> NAMES = List.of(
            "lint",
            "rules",
            "extract",
            "prompt",
            "spec",
            "critique",
            "dataset",
            "review",
            "qc",
            "eval",
            "frames",
            "shots",
            "motion",
            "caption",
            "score",
            "revise",
            "best-of-n",
            "completion");

    private Commands() {}

    static void join(CommandLine chai, String[] args) {
        if (args.length > 0 && NAMES.contains(args[0]) && !args[0].equals("completion")) {
            chai.addSubcommand(command(args[0]));
            return;
        }
        for (String name : NAMES) {
            chai.addSubcommand(command(name));
        }
    }

    static Class<?> command(String name) {
        return switch (name) {
            case "lint" -> LintCommand.class;
            case "rules" -> RulesCommand.class;
            case "extract" -> ExtractCommand.class;
            case "prompt" -> PromptCommand.class;
            case "spec" -> SpecCommand.class;
            case "critique" -> CritiqueCommand.class;
            case "dataset" -> DatasetCommand.class;
            case "review" -> ReviewCommand.class;
            case "qc" -> QcCommand.class;
            case "eval" -> EvalCommand.class;
            case "frames" -> FramesCommand.class;
            case "shots" -> ShotsCommand.class;
            case "motion" -> MotionCommand.class;
            case "caption" -> CaptionCommand.class;
            case "score" -> ScoreCommand.class;
            case "revise" -> ReviseCommand.class;
            case "best-of-n" -> BestOfNCommand.class;
            case "completion" -> CompletionCommand.class;
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}

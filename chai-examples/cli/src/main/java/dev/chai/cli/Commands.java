package dev.chai.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * The subcommands of {@code chai}, by name.
 *
 * <p>Reading the annotations of all of them takes most of the time of a short run, so only the one that is asked for joins the command
 * line; all join where somebody asks for help, misspells a name or wants the completion script.
 */
final class Commands {
    static final List<String> NAMES = List.of(
            "lint",
            "extract",
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
            case "extract" -> ExtractCommand.class;
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

package dev.chai.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai critique}: is a critique right, complete and of use. */
@Command(
        name = "critique",
        description = "Check critiques of captions, take them apart into points, or write them with a model.",
        mixinStandardHelpOptions = true,
        subcommands = {CritiqueCheckCommand.class, CritiquePointsCommand.class, CritiqueWriteCommand.class})
final class CritiqueCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    CritiqueCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say check, points or write");
    }
}

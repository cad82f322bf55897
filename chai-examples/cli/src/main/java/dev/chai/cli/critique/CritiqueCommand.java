package dev.chai.cli.critique;

import dev.chai.cli.model.CritiqueWriteCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai critique}: is a critique right, complete and of use. */
@Command(
        name = "critique",
        description =
                "Check critiques of captions, take them apart into points, break them on purpose, write them with a model.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CritiqueCheckCommand.class,
            CritiqueDegradeCommand.class,
            CritiquePointsCommand.class,
            CritiqueWriteCommand.class
        })
public final class CritiqueCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    CritiqueCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say check, degrade, points or write");
    }
}

package dev.chai.cli.dataset;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai dataset}: annotation units in and out. */
@Command(
        name = "dataset",
        description = "Import annotations of other tools as units, check unit files and count what is in them.",
        mixinStandardHelpOptions = true,
        subcommands = {DatasetImportCommand.class, DatasetValidateCommand.class, DatasetStatsCommand.class})
public final class DatasetCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    DatasetCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say import, validate or stats");
    }
}

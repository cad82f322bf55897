package dev.chai.cli.spec;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai spec}: what the vocabulary holds. */
@Command(
        name = "spec",
        description = "Look up the visual primitives: their definitions, decision rules and relations.",
        mixinStandardHelpOptions = true,
        subcommands = {SpecListCommand.class, SpecShowCommand.class, SpecValidateCommand.class, SpecExportCommand.class
        })
public final class SpecCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    SpecCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say list, show, validate or export");
    }
}

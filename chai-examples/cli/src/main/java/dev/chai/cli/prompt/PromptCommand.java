package dev.chai.cli.prompt;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai prompt}: prompts as documents. */
@Command(
        name = "prompt",
        description = "Show what a prompt is read as: shots, fields, negative parts, primitives.",
        mixinStandardHelpOptions = true,
        subcommands = PromptShowCommand.class)
public final class PromptCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    PromptCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say show");
    }
}

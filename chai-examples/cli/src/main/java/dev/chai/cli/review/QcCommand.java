package dev.chai.cli.review;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai qc}: quality control of annotators and reviewers. */
@Command(
        name = "qc",
        description = "Measure the quality of annotators and reviewers.",
        mixinStandardHelpOptions = true,
        subcommands = {QcReportCommand.class})
public final class QcCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    QcCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say report");
    }
}

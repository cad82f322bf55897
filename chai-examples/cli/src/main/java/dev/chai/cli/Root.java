package dev.chai.cli;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code chai} as picocli knows it, with its subcommands. */
@Command(
        name = "chai",
        description = "Precise video language: lint captions and prompts, check critiques, caption and score clips.",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:findings at or above the chosen level",
            "2:wrong usage or unreadable input",
            "3:internal error"
        })
final class Root implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs the command that the arguments ask for and returns the exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(Root.class, new TerminalFactory(terminal));
        Commands.join(line, args);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new Refusal());
        line.setExecutionExceptionHandler((error, command, parsed) -> Chai.explain(error, terminal));
        return line.execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Says what was wrong with the arguments and where to read on; all options at once would push the message off the screen. */
    private static final class Refusal implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException error, String[] args) {
            CommandLine command = error.getCommandLine();
            PrintWriter err = command.getErr();
            err.println("chai: " + error.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
            if (command.getParent() == null) {
                command.usage(err);
            } else {
                err.println("'" + command.getCommandSpec().qualifiedName() + " --help' lists the options");
            }
            return ExitCode.USAGE;
        }
    }

    /** The version of the jar, or the words that say there is none. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Chai.class.getPackage().getImplementationVersion();
            return new String[] {"chai " + (version == null ? "(not packaged)" : version)};
        }
    }
}

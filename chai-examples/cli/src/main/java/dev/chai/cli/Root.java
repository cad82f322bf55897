package dev.chai.cli;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
        line.setHelpSectionMap(sections(line));
        line.setExecutionStrategy(Root::execute);
        line.setParameterExceptionHandler((error, arguments) -> refuse(error, terminal));
        line.setExecutionExceptionHandler((error, command, parsed) -> Chai.explain(error, terminal));
        return line.execute(args);
    }

    /** Picocli breaks the examples at the width of its help, inside a word where need be; they are to be copied as they are. */
    private static Map<String, IHelpSectionRenderer> sections(CommandLine line) {
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
        sections.put(
                UsageMessageSpec.SECTION_KEY_FOOTER,
                help -> Stream.of(help.commandSpec().usageMessage().footer())
                        .map(example -> String.format(Locale.ROOT, example) + System.lineSeparator())
                        .collect(Collectors.joining()));
        return sections;
    }

    /** Picocli answers {@code chai lnit --help} with help and code 0, but there is no such command. */
    private static int execute(ParseResult parsed) {
        for (ParseResult command = parsed; command != null; command = command.subcommand()) {
            if (!command.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(command.commandSpec().commandLine(), command.unmatched());
            }
        }
        return new RunLast().execute(parsed);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Says what was wrong with the arguments and where to read on; all options at once would push the message off the screen. */
    private static int refuse(ParameterException error, Terminal terminal) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        terminal.say(String.valueOf(error.getMessage()));
        UnmatchedArgumentException.printSuggestions(error, err);
        if (command.getParent() == null) {
            command.usage(err);
        } else {
            err.println("'" + command.getCommandSpec().qualifiedName() + " --help' lists the options");
        }
        return ExitCode.USAGE;
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

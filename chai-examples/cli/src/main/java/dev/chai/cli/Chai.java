package dev.chai.cli;

import dev.chai.model.MissingLibraryException;
import dev.chai.spec.ChaiDataException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code chai}: its subcommands, exit codes and error messages. */
@Command(
        name = "chai",
        description = "Precise video language: lint captions and prompts, check critiques, caption and score clips.",
        mixinStandardHelpOptions = true,
        versionProvider = Chai.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:findings at or above the chosen level",
            "2:wrong usage or unreadable input",
            "3:internal error"
        })
public final class Chai implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // The schema validator brings SLF4J; without a logger behind it, it would greet every user with three lines.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Terminal terminal = Terminal.system();
        int code = run(terminal, args);
        terminal.out().flush();
        System.exit(code);
    }

    /** Runs one command on the given streams; never throws for a user's mistake. */
    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(Chai.class, new TerminalFactory(terminal));
        Commands.join(line, args);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, parsed) -> explain(error, terminal));
        int code = line.execute(args);
        terminal.out().flush();
        return code;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int explain(Exception error, Terminal terminal) {
        if (error instanceof ChaiDataException
                || error instanceof IllegalArgumentException
                || error instanceof MissingLibraryException) {
            terminal.err().println("chai: " + error.getMessage());
            return ExitCode.USAGE;
        }
        if (error instanceof IOException unreadable) {
            terminal.err().println("chai: " + describe(unreadable));
            return ExitCode.USAGE;
        }
        terminal.err().println("chai: internal error, please report it with the lines below");
        error.printStackTrace(terminal.err());
        return ExitCode.INTERNAL;
    }

    private static String describe(IOException error) {
        if (error instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (error instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? "cannot be read" : file.getReason());
        }
        return String.valueOf(error.getMessage());
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

package dev.chai.cli;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Failures;
import dev.chai.cli.io.Terminal;
import dev.chai.model.vlm.MissingLibraryException;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;

/** The command {@code chai}: its start, exit codes and error messages. */
public final class Chai {
    private Chai() {}

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
        int code = Root.run(terminal, args);
        terminal.out().flush();
        return code;
    }

    /** Says what went wrong: a user's mistake in one line, a mistake of ours with everything. */
    static int explain(Exception error, Terminal terminal) {
        if (error instanceof ChaiDataException
                || error instanceof IllegalArgumentException
                || error instanceof MissingLibraryException) {
            terminal.err().println("chai: " + error.getMessage());
            return ExitCode.USAGE;
        }
        if (error instanceof IOException unreadable) {
            terminal.err().println("chai: " + Failures.describe(unreadable));
            return ExitCode.USAGE;
        }
        terminal.err().println("chai: internal error, please report it with the lines below");
        error.printStackTrace(terminal.err());
        return ExitCode.INTERNAL;
    }
}

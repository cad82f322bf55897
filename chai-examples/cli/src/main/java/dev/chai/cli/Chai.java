package dev.chai.cli;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Failures;
import dev.chai.cli.io.Terminal;
import dev.chai.model.vlm.MissingLibraryException;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;

/** The command {@code chai}: its exit codes and error messages. */
final class Chai {
    private Chai() {}

    /** Runs one command on the given streams; never throws for a user's mistake. */
    static int run(Terminal terminal, String... args) {
        int code = Root.run(terminal, args);
        terminal.out().flush();
        return code;
    }

    /** Says what went wrong: a user's mistake in one line, a mistake of ours with everything. */
    static int explain(Exception error, Terminal terminal) {
        if (error instanceof InvalidPathException name) {
            return refuse(Failures.describe(name), terminal);
        }
        if (error instanceof ChaiDataException
                || error instanceof IllegalArgumentException
                || error instanceof MissingLibraryException) {
            return refuse(String.valueOf(error.getMessage()), terminal);
        }
        if (error instanceof IOException unreadable) {
            return refuse(Failures.describe(unreadable), terminal);
        }
        if (error instanceof UncheckedIOException && error.getCause() instanceof IOException unreadable) {
            return refuse(Failures.describe(unreadable), terminal);
        }
        terminal.say("internal error, please report it with the lines below");
        error.printStackTrace(terminal.err());
        return ExitCode.INTERNAL;
    }

    private static int refuse(String problem, Terminal terminal) {
        terminal.say(problem);
        return ExitCode.USAGE;
    }
}

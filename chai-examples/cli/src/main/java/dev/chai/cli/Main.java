package dev.chai.cli;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;

/** The start of the process. Needs no library itself, so that it can say when they are missing. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // The schema validator brings SLF4J; without a logger behind it, it would greet every user with three lines.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(Terminal.system(), args));
    }

    private static int run(Terminal terminal, String... args) {
        try {
            return Chai.run(terminal, args);
        } catch (NoClassDefFoundError e) {
            terminal.say("the library with " + e.getMessage()
                    + " is missing; chai.jar needs the folder lib of the same build beside it");
            return ExitCode.USAGE;
        }
    }
}

package dev.chai.cli.io;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a command reads from and writes to: findings go to {@code out}, everything else to {@code err}, both in UTF-8.
 *
 * <p>Commands receive it in their constructor, so tests run them without touching the process.
 *
 * @param interactive whether a person watches {@code err}
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
    /** Control and format characters but for tabs and line feeds. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\t\n]]");

    /** Returns the streams of this process; {@code out} is buffered, so callers flush. */
    public static Terminal system() {
        PrintStream out = utf8(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        return new Terminal(System.in, out, err, watched());
    }

    /** Writes a message for a person, without anything in it that a terminal would act on. */
    public void say(String message) {
        err.println("chai: " + CONTROLS.matcher(message).replaceAll(" "));
    }

    /** Before JDK 22 a console exists only on a terminal; since then it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean watched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }

    /** Returns whether text is colored unless the user says otherwise. */
    public boolean colored() {
        return interactive && System.getenv("NO_COLOR") == null;
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}

package dev.chai.cli.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Describes failures to read or write in the words of a user. */
public final class Failures {
    private Failures() {}

    /** Returns why a name is none of a file; the usual cause is a locale whose letters are not the name's. */
    public static String describe(InvalidPathException error) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        String cause = encoding.equals("UTF-8")
                ? error.getReason()
                : "this locale allows file names in " + encoding + " only; set LC_ALL=C.UTF-8";
        return error.getInput() + ": " + cause;
    }

    /** Returns what is wrong with a file, as a user would say it. */
    public static String describe(IOException error) {
        if (error instanceof NoSuchFileException missing) {
            String hint = missing.getReason() == null ? "" : "; " + missing.getReason();
            return missing.getFile() + ": no such file" + hint;
        }
        if (error instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? "cannot be read" : file.getReason());
        }
        return String.valueOf(error.getMessage());
    }
}

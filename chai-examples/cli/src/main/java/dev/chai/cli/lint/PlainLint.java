package dev.chai.cli.lint;

import dev.chai.cli.io.Terminal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code chai lint} with files and the commonest options, as scripts run it for one prompt after the other, read without picocli.
 *
 * <p>Picocli's class files are of an old version, whose check by the JVM is slow, and it reads annotations by reflection: more than half
 * of the processor time of such a run ({@code BENCHMARKS.md}). Whatever else stands on the command line, a mistake above all, is left to
 * picocli.
 */
public final class PlainLint {
    private static final String NO_CONFIG = "--no-config";
    private static final List<String> VALUED = List.of("--kind", "--profile", "--target", "--format", "--fail-on");

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> values = new TreeMap<>();

    private PlainLint() {}

    /** The job, if the arguments are of the plain form. */
    public static Optional<LintJob> of(Terminal terminal, String... args) {
        PlainLint plain = new PlainLint();
        return plain.read(args) ? Optional.of(plain.job(terminal)) : Optional.empty();
    }

    private boolean read(String... args) {
        if (args.length == 0 || !args[0].equals("lint")) {
            return false;
        }
        Iterator<String> words = List.of(args).subList(1, args.length).iterator();
        boolean plain = true;
        while (plain && words.hasNext()) {
            plain = take(words.next(), words);
        }
        return plain && !files.isEmpty();
    }

    private boolean take(String word, Iterator<String> more) {
        if (word.equals(NO_CONFIG)) {
            return values.put(word, word) == null;
        }
        if (VALUED.contains(word)) {
            String value = more.hasNext() ? more.next() : "";
            return isPlain(value) && values.put(key(word), value) == null;
        }
        files.add(word);
        return word.equals("-") || isPlain(word);
    }

    private static String key(String name) {
        return name.equals("--profile") ? "--kind" : name;
    }

    /** No option, and no file of further arguments. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@';
    }

    private LintJob job(Terminal terminal) {
        LintOptions options = new LintOptions();
        options.kind = value("--kind");
        options.target = value("--target");
        options.noConfig = values.containsKey(NO_CONFIG);
        @Nullable String format = values.get("--format");
        return new LintJob(
                terminal,
                options,
                new LintJob.Wanted(
                        files,
                        false,
                        format == null ? "text" : format,
                        value("--fail-on"),
                        Optional.empty(),
                        Optional.empty(),
                        terminal.colored()));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}

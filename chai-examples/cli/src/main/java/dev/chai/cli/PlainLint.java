package dev.chai.cli;

import java.util.ArrayList;
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
final class PlainLint {
    private static final String NO_CONFIG = "--no-config";
    private static final List<String> VALUED = List.of("--kind", "--profile", "--target", "--format", "--fail-on");

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> values = new TreeMap<>();

    private PlainLint() {}

    /** The job, if the arguments are of the plain form. */
    static Optional<LintJob> of(Terminal terminal, String... args) {
        PlainLint plain = new PlainLint();
        return plain.read(args) ? Optional.of(plain.job(terminal)) : Optional.empty();
    }

    private boolean read(String... args) {
        if (args.length == 0 || !args[0].equals("lint")) {
            return false;
        }
        for (int i = 1; i < args.length; i++) {
            String name = args[i];
            boolean valued = VALUED.contains(name);
            if (valued || name.equals(NO_CONFIG)) {
                String value = !valued ? name : i + 1 < args.length ? args[++i] : "-";
                if ((valued && !isPlain(value)) || values.put(key(name), value) != null) {
                    return false;
                }
            } else if (name.equals("-") || isPlain(name)) {
                files.add(name);
            } else {
                return false;
            }
        }
        return !files.isEmpty();
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

package dev.chai.spec.lint;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@code chai-lint.json} says: profile, rules, severities, what to ignore.
 *
 * <pre>{@code
 * LintConfig config = LintConfig.read(Path.of("chai-lint.json"));
 * Linter linter = Linter.builder().config(config).build();
 * }</pre>
 *
 * <p>Besides what the components below say, the file may hold {@code extends}, the path of a configuration that comes first, or
 * {@code root}, which says that none does. The nearest file upward counts, no other. Paths are relative to the file.
 * {@code lint-config.schema.json} beside this class describes it for editors. Immutable and thread-safe.
 *
 * @param profile what kind of text is checked
 * @param target the generator that prompts are written for
 * @param choices what is turned on and off, in order
 * @param packs files of rule packs
 * @param wordings files of wordings for the mention finder
 * @param ignores rules that do not count in some files
 * @param baseline the file of accepted findings
 * @param failOn the least severity at which a run fails; {@code never} is an empty inner value
 * @param maxTextLength longest text
 * @param maxDiagnostics most findings per text
 * @param inlineSuppressions whether comments in texts count
 * @since 0.1
 */
public record LintConfig(
        Optional<Profile> profile,
        Optional<Target> target,
        List<RuleChoice> choices,
        List<Path> packs,
        List<Path> wordings,
        List<FileIgnore> ignores,
        Optional<Path> baseline,
        Optional<FailOn> failOn,
        Optional<Integer> maxTextLength,
        Optional<Integer> maxDiagnostics,
        Optional<Boolean> inlineSuppressions) {
    /** The name of the file. */
    public static final String FILE_NAME = "chai-lint.json";

    private static final int MOST_EXTENDS = 10;

    /** Copies the lists. */
    public LintConfig {
        choices = List.copyOf(choices);
        packs = List.copyOf(packs);
        wordings = List.copyOf(wordings);
        ignores = List.copyOf(ignores);
    }

    /**
     * Turns rules on or off, or gives them a severity.
     *
     * @param selector rule id, rule name, start of an id, category or {@code all}
     * @param enabled whether they run
     * @param severity their severity; empty for their own
     * @param place where a file says so, for the error if no rule is called so; empty for a choice made in code
     */
    public record RuleChoice(String selector, boolean enabled, Optional<Severity> severity, String place) {
        /** Checks for nulls. */
        public RuleChoice {
            Objects.requireNonNull(selector, "selector");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(place, "place");
        }

        /** Creates a choice made in code. */
        public RuleChoice(String selector, boolean enabled, Optional<Severity> severity) {
            this(selector, enabled, severity, "");
        }
    }

    /**
     * Rules whose findings do not count in some files.
     *
     * @param files patterns such as {@code drafts/**} or {@code *.jsonl}
     * @param selectors the rules, as in {@link RuleChoice}
     * @param place where a file says so, as in {@link RuleChoice}
     */
    public record FileIgnore(List<String> files, List<String> selectors, String place) {
        /** Copies the lists. */
        public FileIgnore {
            files = List.copyOf(files);
            selectors = List.copyOf(selectors);
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * When a run fails.
     *
     * @param least the least severity; empty for never
     */
    public record FailOn(Optional<Severity> least) {
        /** Reads a severity or {@code never}. */
        public static FailOn require(String id) {
            return new FailOn(id.equals("never") ? Optional.empty() : Optional.of(Severity.require(id)));
        }
    }

    /** Returns a configuration that sets nothing. */
    public static LintConfig empty() {
        return new LintConfig(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Reads a file and those it extends.
     *
     * @throws ChaiDataException if a file is no configuration; the message names file, line and column
     * @throws IOException if a file cannot be read
     */
    public static LintConfig read(Path file) throws IOException {
        List<Path> chain = new ArrayList<>();
        LintConfig config = empty();
        Optional<Path> next = Optional.of(file);
        List<LintConfigFile> files = new ArrayList<>();
        while (next.isPresent()) {
            Path current = next.get().toAbsolutePath().normalize();
            if (chain.contains(current) || chain.size() == MOST_EXTENDS) {
                throw ChaiDataException.in(
                        file.toString(), "its chain of \"extends\" comes back to or beyond " + current);
            }
            chain.add(current);
            LintConfigFile read = LintConfigFile.read(next.get());
            files.add(0, read);
            next = read.base();
        }
        for (LintConfigFile read : files) {
            config = config.then(read.config());
        }
        return config;
    }

    /** Returns the file that applies to a folder: the one there or in the nearest folder above it. */
    public static Optional<Path> nearest(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path file = at.resolve(FILE_NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Returns the same without the file of accepted findings, for runs that write that file. */
    public LintConfig withoutBaseline() {
        return new LintConfig(
                profile,
                target,
                choices,
                packs,
                wordings,
                ignores,
                Optional.empty(),
                failOn,
                maxTextLength,
                maxDiagnostics,
                inlineSuppressions);
    }

    /** Returns this one followed by another, which wins where both set something. */
    public LintConfig then(LintConfig other) {
        return new LintConfig(
                other.profile.or(() -> profile),
                other.target.or(() -> target),
                joined(choices, other.choices),
                joined(packs, other.packs),
                joined(wordings, other.wordings),
                joined(ignores, other.ignores),
                other.baseline.or(() -> baseline),
                other.failOn.or(() -> failOn),
                other.maxTextLength.or(() -> maxTextLength),
                other.maxDiagnostics.or(() -> maxDiagnostics),
                other.inlineSuppressions.or(() -> inlineSuppressions));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}

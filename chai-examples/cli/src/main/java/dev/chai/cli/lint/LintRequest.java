package dev.chai.cli.lint;

import dev.chai.spec.Aspect;
import dev.chai.spec.lint.LintConfig;
import dev.chai.spec.lint.LintConfig.FailOn;
import dev.chai.spec.lint.report.ReportFormat;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What one run of {@code chai lint} is asked to do: the options as the user wrote them, and what they mean together with a configuration.
 *
 * <p>Picocli fills in the fields; nothing changes them afterwards.
 */
final class LintRequest {
    private static final String DEFAULT_FAIL_ON = "error";

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files (.txt or .jsonl), or - for standard input.")
    List<String> files = List.of();

    @Option(
            names = {"--kind", "--profile"},
            paramLabel = "KIND",
            description = "caption, prompt or critique (default: caption).")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "MODEL",
            description = "The generator: generic, wan2.2 or hunyuan (default: generic).")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--aspect",
            paramLabel = "ASPECT",
            description = "What the texts describe: subject, scene, motion, spatial or camera.")
    private Optional<String> aspect = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, json, jsonl, sarif, github or checkstyle (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description =
                    "Exit with 1 at findings of this level: error, warning, suggestion or never (default: error).")
    private Optional<String> failOn = Optional.empty();

    @Option(names = "--fix", description = "Apply all safe fixes and show each text after them.")
    private boolean fix;

    @Option(names = "--unsafe-fixes", description = "Apply fixes that only the clip can confirm, too.")
    private boolean unsafeFixes;

    @Option(names = "--write", description = "Write the fixed texts to their files and report what is left.")
    boolean write;

    @Option(names = "--diff", description = "Show the fixes as a patch of the files and nothing else.")
    boolean diff;

    @Option(
            names = "--rule-pages",
            paramLabel = "URL",
            description = "Where SARIF finds CAM201.md and the other rule pages (default: the docs of this build).")
    private Optional<URI> rulePages = Optional.empty();

    @Option(
            names = "--enable",
            split = ",",
            paramLabel = "RULES",
            description = "Turn rules on: an id (CAM201), a name, the start of an id (CAM2), a category, or all.")
    List<String> enable = List.of();

    @Option(
            names = "--disable",
            split = ",",
            paramLabel = "RULES",
            description = "Turn rules off, named in the same way.")
    List<String> disable = List.of();

    @Option(
            names = "--severity",
            split = ",",
            paramLabel = "RULE=LEVEL",
            description = "Give rules another level: error, warning or suggestion.")
    Map<String, String> severity = Map.of();

    @Option(names = "--rules", paramLabel = "FILE", description = "Add a rule pack of your own; may be repeated.")
    List<Path> packs = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (default: the nearest chai-lint.json in the folder of each file or above it).")
    Optional<Path> config = Optional.empty();

    @Option(names = "--no-config", description = "Use no configuration file.")
    boolean noConfig;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Report only findings that this file does not hold.")
    Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write all findings to this file as accepted.")
    Optional<Path> writeBaseline = Optional.empty();

    @Option(names = "--prune-baseline", description = "With --baseline: drop what no longer occurs from that file.")
    boolean pruneBaseline;

    @Option(
            names = "--clip",
            paramLabel = "CLIP",
            description = "Hold the texts against this video too (rules CLP101 to CLP111).")
    Optional<Path> clip = Optional.empty();

    @Option(
            names = "--stdin-jsonl",
            description = "Serve: read JSON lines from standard input, answer each at once until the input ends.")
    boolean serve;

    @Option(
            names = "--color",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description = "auto, always or never (default: auto).")
    private String color = "auto";

    LintRequest() {}

    /**
     * Checks what one option alone cannot show.
     *
     * @throws IllegalArgumentException if options do not go together or have unknown values
     */
    void check() {
        if (files.isEmpty() && !serve) {
            throw new IllegalArgumentException("name a file, or - for standard input");
        }
        if (pruneBaseline && baseline.isEmpty()) {
            throw new IllegalArgumentException("--prune-baseline needs the file as --baseline FILE");
        }
        if (editsFiles() && (serve || files.contains(LintSource.STANDARD_INPUT))) {
            throw new IllegalArgumentException("--write and --diff need files, not standard input");
        }
        colored(false);
    }

    /** Returns the kind of texts that do not say their own. */
    Profile kind(LintConfig config) {
        return kind.map(Profile::require).or(config::profile).orElse(Profile.CAPTION);
    }

    /** Returns the generator of prompts that do not say their own. */
    Target target(LintConfig config) {
        return target.map(Target::require).or(config::target).orElse(Target.GENERIC);
    }

    /** Returns whether the user said what kind of text it is. */
    boolean saysKind() {
        return kind.isPresent();
    }

    /** Returns the aspect of texts that name none. */
    Optional<Aspect> aspect() {
        return aspect.map(LintRecord::aspect);
    }

    /** Returns the level of findings at which the run fails. */
    FailOn failOn(LintConfig config) {
        return failOn.map(FailOn::require).or(config::failOn).orElseGet(() -> FailOn.require(DEFAULT_FAIL_ON));
    }

    ReportFormat format() {
        return serve ? ReportFormat.JSONL : ReportFormat.require(format);
    }

    /** Returns the least applicability of the fixes to apply; empty for none. */
    Optional<Applicability> fixes() {
        if (unsafeFixes) {
            return Optional.of(Applicability.UNSAFE);
        }
        return fix || editsFiles() ? Optional.of(Applicability.SAFE) : Optional.empty();
    }

    /** Returns whether the fixed texts go back into their files, or into a patch of them. */
    boolean editsFiles() {
        return write || diff;
    }

    /** Returns where the pages of rules are. */
    Optional<URI> rulePages() {
        return rulePages.or(RulePageFolder::find);
    }

    /** Returns whether the accepted findings change, so that all findings are wanted at the end. */
    boolean updatesBaseline() {
        return writeBaseline.isPresent() || pruneBaseline;
    }

    /** Returns whether text is colored, given what the terminal would have. */
    boolean colored(boolean usual) {
        return switch (color) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> usual;
            default -> throw new IllegalArgumentException("--color is auto, always or never, not " + color);
        };
    }

    /** Returns whether the options choose the rules that come with the library, and no others. */
    boolean usesStandardRules() {
        return enable.isEmpty() && disable.isEmpty() && severity.isEmpty() && packs.isEmpty() && baseline.isEmpty();
    }
}

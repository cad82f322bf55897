package dev.chai.cli.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code chai lint} that choose rules. */
final class LintOptions {
    @Option(
            names = {"--kind", "--profile"},
            paramLabel = "KIND",
            description = "caption, prompt or critique (default: caption).")
    Optional<String> kind = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "MODEL",
            description = "The generator: generic, wan2.2 or hunyuan (default: generic).")
    Optional<String> target = Optional.empty();

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
    List<String> packs = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (default: the nearest chai-lint.json in this folder or above it).")
    Optional<String> config = Optional.empty();

    @Option(names = "--no-config", description = "Use no configuration file.")
    boolean noConfig;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Report only findings that this file does not hold.")
    Optional<String> baseline = Optional.empty();

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write all findings to this file as accepted.")
    Optional<String> writeBaseline = Optional.empty();

    @Option(names = "--prune-baseline", description = "With --baseline: drop what no longer occurs from that file.")
    boolean pruneBaseline;

    LintOptions() {}
}

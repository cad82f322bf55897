package dev.chai.cli.lint;

import dev.chai.model.grounding.ClipLintReport;
import dev.chai.model.grounding.ClipLinter;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.lint.Baseline;
import dev.chai.spec.lint.LintConfig;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The linters of one run, made as texts ask for them: most runs need one, a server may need one per kind. */
final class Linters {
    private final LintOptions options;
    private final Profile usualKind;
    private final Target usualTarget;
    private final List<RulePack> packs = new ArrayList<>();
    private final LintConfig config;
    private final Optional<Baseline> baseline;
    private final Map<String, Made> made = new HashMap<>();
    /** Neither options nor a file say anything about rules. */
    private final boolean plain;

    /** What the clip of the run shows. */
    private final Optional<MotionReport> motion;

    /** A linter, and what holds it against a clip where its rules can. */
    private record Made(Linter linter, Optional<ClipLinter> clip) {
        static Made of(ClipLinter clip) {
            return new Made(clip.linter(), Optional.of(clip));
        }
    }

    Linters(LintOptions options, Optional<MotionReport> motion) throws IOException {
        this.options = options;
        this.motion = motion;
        Optional<Path> configured = configFile(options);
        config = configured.isPresent() ? LintConfig.read(configured.get()) : LintConfig.empty();
        usualKind = options.kind.isPresent()
                ? Profile.require(options.kind.get())
                : config.profile().orElse(Profile.CAPTION);
        usualTarget = options.target.isPresent()
                ? Target.require(options.target.get())
                : config.target().orElse(Target.GENERIC);
        for (String file : options.packs) {
            packs.add(RulePack.read(Path.of(file)));
        }
        boolean everything = options.writeBaseline.isPresent() || options.pruneBaseline;
        Optional<Path> accepted = options.baseline.isPresent() ? file(options.baseline) : config.baseline();
        baseline = everything ? Optional.of(Baseline.empty()) : read(accepted);
        plain = configured.isEmpty() && choosesNothing();
    }

    private static Optional<Path> file(Optional<String> name) {
        return name.isPresent() ? Optional.of(Path.of(name.get())) : Optional.empty();
    }

    private static Optional<Baseline> read(Optional<Path> file) throws IOException {
        return file.isPresent() ? Optional.of(Baseline.read(file.get())) : Optional.empty();
    }

    private static Optional<Path> configFile(LintOptions options) {
        if (options.config.isPresent()) {
            return file(options.config);
        }
        return options.noConfig ? Optional.empty() : LintConfig.nearest(Path.of(""));
    }

    /** What to know about a choice that has no effect: a target without the kind of text that its rules read. */
    Optional<String> hint() {
        boolean idle = usualTarget != Target.GENERIC && usualKind != Profile.PROMPT && options.kind.isEmpty();
        return idle
                ? Optional.of(
                        "the rules of " + usualTarget.id() + " are for prompts, and texts that do not say their kind"
                                + " are linted as " + usualKind.id() + "s; add --kind prompt")
                : Optional.empty();
    }

    /** When the configuration says the run fails. */
    Optional<LintConfig.FailOn> failOn() {
        return config.failOn();
    }

    Linter usual() throws IOException {
        return of(usualKind, usualTarget).linter;
    }

    /** The linter for a text. */
    Linter of(LintRecord text) throws IOException {
        return made(text).linter;
    }

    /** Checks a text, against the clip too where the run has one. */
    ClipLintReport lint(LintRecord text, CaptionInput input) throws IOException {
        Made here = made(text);
        return here.clip.isPresent() && motion.isPresent()
                ? here.clip.get().lint(input, motion.get())
                : new ClipLintReport(here.linter.lint(input), List.of());
    }

    private Made made(LintRecord text) throws IOException {
        return of(text.kind().orElse(usualKind), text.target().orElse(usualTarget));
    }

    private Made of(Profile kind, Target target) throws IOException {
        String key = kind.id() + " " + target.id();
        Made known = made.get(key);
        if (known == null) {
            known = build(kind, target);
            made.put(key, known);
        }
        return known;
    }

    /** Rules that no clip can trip are left out, unless somebody configures rules and may name them. */
    private Made build(Profile kind, Target target) throws IOException {
        if (motion.isPresent() || !plain) {
            return Made.of(
                    kind == Profile.CAPTION && target == Target.GENERIC && plain
                            ? ClipLinter.standard()
                            : ClipLinter.of(builder(kind, target)));
        }
        boolean standard = kind == Profile.CAPTION && target == Target.GENERIC;
        return new Made(standard ? Linter.standard() : builder(kind, target).build(), Optional.empty());
    }

    private LinterBuilder builder(Profile kind, Target target) throws IOException {
        LinterBuilder builder = Linter.builder().profile(kind).target(target);
        return plain ? builder : configured(builder).profile(kind).target(target);
    }

    private LinterBuilder configured(LinterBuilder builder) throws IOException {
        builder.config(config);
        baseline.ifPresent(builder::baseline);
        packs.forEach(builder::pack);
        builder.enable(options.enable.toArray(String[]::new));
        options.severity.forEach((rule, level) -> builder.severity(rule, Severity.require(level)));
        return builder.disable(options.disable.toArray(String[]::new));
    }

    private boolean choosesNothing() {
        return options.enable.isEmpty()
                && options.disable.isEmpty()
                && options.severity.isEmpty()
                && packs.isEmpty()
                && baseline.isEmpty();
    }
}

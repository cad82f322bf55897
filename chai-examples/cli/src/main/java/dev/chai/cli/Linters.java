package dev.chai.cli;

import dev.chai.critique.lint.CritiqueRules;
import dev.chai.model.motion.ClipLintReport;
import dev.chai.model.motion.ClipLinter;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.lint.Baseline;
import dev.chai.spec.lint.CaptionInput;
import dev.chai.spec.lint.LintConfig;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.lint.Profile;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.lint.Severity;
import dev.chai.spec.lint.Target;
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
        config = config(options);
        usualKind = options.kind.map(Profile::require).or(config::profile).orElse(Profile.CAPTION);
        usualTarget = options.target.map(Target::require).or(config::target).orElse(Target.GENERIC);
        for (String file : options.packs) {
            packs.add(RulePack.read(Path.of(file)));
        }
        boolean everything = options.writeBaseline.isPresent() || options.pruneBaseline;
        Optional<Path> accepted = options.baseline.map(Path::of).or(config::baseline);
        baseline = everything ? Optional.of(Baseline.empty()) : read(accepted);
    }

    private static Optional<Baseline> read(Optional<Path> file) throws IOException {
        return file.isPresent() ? Optional.of(Baseline.read(file.get())) : Optional.empty();
    }

    private static LintConfig config(LintOptions options) throws IOException {
        if (options.config.isPresent()) {
            return LintConfig.read(Path.of(options.config.get()));
        }
        Optional<Path> nearest = options.noConfig ? Optional.empty() : LintConfig.nearest(Path.of(""));
        return nearest.isPresent() ? LintConfig.read(nearest.get()) : LintConfig.empty();
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

    private Made build(Profile kind, Target target) throws IOException {
        if (kind == Profile.CAPTION && target == Target.GENERIC && isPlain()) {
            return motion.isPresent() ? Made.of(ClipLinter.standard()) : new Made(Linter.standard(), Optional.empty());
        }
        LinterBuilder builder = Linter.builder().config(config).profile(kind).target(target);
        if (kind == Profile.CRITIQUE) {
            CritiqueRules.addTo(builder);
        }
        baseline.ifPresent(builder::baseline);
        packs.forEach(builder::pack);
        builder.enable(options.enable.toArray(String[]::new));
        options.severity.forEach((rule, level) -> builder.severity(rule, Severity.require(level)));
        return Made.of(ClipLinter.of(builder.disable(options.disable.toArray(String[]::new))));
    }

    private boolean isPlain() {
        return options.enable.isEmpty()
                && options.disable.isEmpty()
                && options.severity.isEmpty()
                && packs.isEmpty()
                && baseline.isEmpty()
                && config.equals(LintConfig.empty());
    }
}

package dev.chai.cli;

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

/** The linters of one run, made as texts ask for them: most runs need one, a server may need one per kind. */
final class Linters {
    private final LintOptions options;
    private final Profile usualKind;
    private final Target usualTarget;
    private final List<RulePack> packs = new ArrayList<>();
    private final Map<String, Linter> made = new HashMap<>();

    Linters(LintOptions options) throws IOException {
        this.options = options;
        this.usualKind = options.kind.map(Profile::require).orElse(Profile.CAPTION);
        this.usualTarget = options.target.map(Target::require).orElse(Target.GENERIC);
        for (String file : options.packs) {
            packs.add(RulePack.read(Path.of(file)));
        }
    }

    Linter usual() {
        return of(usualKind, usualTarget);
    }

    Linter of(LintRecord text) {
        return of(text.kind().orElse(usualKind), text.target().orElse(usualTarget));
    }

    private Linter of(Profile kind, Target target) {
        return made.computeIfAbsent(kind.id() + " " + target.id(), key -> build(kind, target));
    }

    private Linter build(Profile kind, Target target) {
        LinterBuilder builder = Linter.builder().profile(kind).target(target);
        packs.forEach(builder::pack);
        builder.enable(options.enable.toArray(String[]::new));
        options.severity.forEach((rule, level) -> builder.severity(rule, Severity.require(level)));
        return builder.disable(options.disable.toArray(String[]::new)).build();
    }
}

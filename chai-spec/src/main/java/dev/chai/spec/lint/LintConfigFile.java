package dev.chai.spec.lint;

import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import dev.chai.spec.lint.LintConfig.FailOn;
import dev.chai.spec.lint.LintConfig.FileIgnore;
import dev.chai.spec.lint.LintConfig.RuleChoice;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One configuration file, read strictly: an unknown key or value is an error with its line. */
record LintConfigFile(LintConfig config, Optional<Path> base) {
    static final List<String> KEYS = List.of(
            "$schema",
            "root",
            "extends",
            "profile",
            "target",
            "enable",
            "disable",
            "severity",
            "rules",
            "wordings",
            "ignore",
            "baseline",
            "failOn",
            "limits",
            "inlineSuppressions");

    static LintConfigFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Located root = LocatedReader.read(
                    in, file.toString(), LintLimits.defaults().maxFileBytes());
            root.allow(KEYS);
            if (root.flag("root") && root.find("extends").isPresent()) {
                throw root.require("extends")
                        .error("a root configuration is the topmost; drop \"extends\" or \"root\"");
            }
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            return new LintConfigFile(config(root, folder), root.find("extends").map(p -> existing(p, folder)));
        }
    }

    private static LintConfig config(Located root, Path folder) {
        Optional<Located> limits = root.find("limits");
        limits.ifPresent(l -> l.allow(List.of("maxTextLength", "maxDiagnostics")));
        return new LintConfig(
                root.find("profile").map(p -> p.as(Profile::require)),
                root.find("target").map(t -> t.as(Target::require)),
                choices(root),
                files(root, "rules", folder),
                files(root, "wordings", folder),
                root.find("ignore").map(Located::elements).orElse(List.of()).stream()
                        .map(LintConfigFile::ignore)
                        .toList(),
                root.find("baseline").map(p -> path(p, folder)),
                root.find("failOn").map(f -> f.as(FailOn::require)),
                limits.flatMap(l -> l.find("maxTextLength")).map(n -> n.integer(1, Integer.MAX_VALUE)),
                limits.flatMap(l -> l.find("maxDiagnostics")).map(n -> n.integer(1, Integer.MAX_VALUE)),
                root.find("inlineSuppressions").map(Located::bool));
    }

    /** On, then severities, then off: what is turned off stays off. */
    private static List<RuleChoice> choices(Located root) {
        List<RuleChoice> choices = new ArrayList<>();
        for (Located selector : elements(root, "enable")) {
            choices.add(new RuleChoice(selector.string(), true, Optional.empty(), selector.place()));
        }
        root.find("severity")
                .ifPresent(s -> s.members()
                        .forEach((selector, level) -> choices.add(new RuleChoice(
                                selector, true, Optional.of(level.as(Severity::require)), level.place()))));
        for (Located selector : elements(root, "disable")) {
            choices.add(new RuleChoice(selector.string(), false, Optional.empty(), selector.place()));
        }
        return choices;
    }

    private static List<Located> elements(Located root, String key) {
        return root.find(key).map(Located::elements).orElse(List.of());
    }

    private static FileIgnore ignore(Located json) {
        json.allow(List.of("files", "rules"));
        List<Located> files = json.require("files").elements();
        files.forEach(file -> file.as(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)));
        Located rules = json.require("rules");
        return new FileIgnore(files.stream().map(Located::string).toList(), rules.strings(), rules.place());
    }

    private static List<Path> files(Located root, String key, Path folder) {
        return elements(root, key).stream().map(path -> existing(path, folder)).toList();
    }

    private static Path existing(Located json, Path folder) {
        Path file = path(json, folder);
        if (!Files.isRegularFile(file)) {
            throw json.error("there is no file " + file.normalize());
        }
        return file;
    }

    private static Path path(Located json, Path folder) {
        return json.as(folder::resolve);
    }
}

package dev.chai.spec.lint;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.lint.LintConfig.FileIgnore;
import dev.chai.spec.lint.LintConfig.RuleChoice;
import dev.chai.spec.mention.MentionFinder;
import dev.chai.spec.mention.Wordings;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Stability;
import dev.chai.spec.rule.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Configures a {@link Linter}.
 *
 * <pre>{@code
 * Linter linter = Linter.builder()
 *         .profile(Profile.PROMPT)
 *         .target(Target.WAN_2_2)
 *         .disable("subjectivity")
 *         .severity("CAM201", Severity.WARNING)
 *         .build();
 * }</pre>
 *
 * <p>A selector is a rule id ({@code CAM201}), a rule name ({@code vertical-pan}), the start of an id ({@code CAM},
 * {@code CAM2}), a category ({@code subjectivity}) or {@code all}. Later calls win over earlier ones. Single use; not
 * thread-safe.
 */
public final class LinterBuilder {
    private Profile profile = Profile.CAPTION;
    private Target target = Target.GENERIC;
    private Taxonomy taxonomy = Taxonomy.bundled();
    private LintLimits limits = LintLimits.defaults();
    private Baseline baseline = Baseline.empty();
    private boolean inlineSuppressions = true;
    private final List<RulePack> packs = new ArrayList<>(List.of(RulePack.bundled()));
    private final List<Rule> ownRules = new ArrayList<>();
    private final List<RuleChoice> choices = new ArrayList<>();
    private final List<FileIgnore> ignores = new ArrayList<>();
    private final List<Wordings> wordings = new ArrayList<>();

    LinterBuilder() {}

    /** What kind of text is checked; captions unless set. */
    public LinterBuilder profile(Profile newProfile) {
        profile = Objects.requireNonNull(newProfile, "profile");
        return this;
    }

    /** The generator that prompts are written for; none in particular unless set. */
    public LinterBuilder target(Target newTarget) {
        target = Objects.requireNonNull(newTarget, "target");
        return this;
    }

    /** Another taxonomy, for example with an extension. */
    public LinterBuilder taxonomy(Taxonomy newTaxonomy) {
        taxonomy = Objects.requireNonNull(newTaxonomy, "taxonomy");
        return this;
    }

    /** Turns rules on, also preview rules. */
    public LinterBuilder enable(String... selectors) {
        for (String selector : selectors) {
            choices.add(new RuleChoice(selector, true, Optional.empty()));
        }
        return this;
    }

    /** Turns rules off. */
    public LinterBuilder disable(String... selectors) {
        for (String selector : selectors) {
            choices.add(new RuleChoice(selector, false, Optional.empty()));
        }
        return this;
    }

    /** Turns rules on with this severity. */
    public LinterBuilder severity(String selector, Severity severity) {
        choices.add(new RuleChoice(selector, true, Optional.of(severity)));
        return this;
    }

    /** Adds a rule pack of one's own. */
    public LinterBuilder pack(RulePack pack) {
        packs.add(Objects.requireNonNull(pack, "pack"));
        return this;
    }

    /** Adds a coded rule of one's own. It stands in for a rule of a pack that has its id. */
    public LinterBuilder rule(Rule rule) {
        ownRules.add(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /** Adds wordings that the rules on primitives understand beside the bundled ones. */
    public LinterBuilder wordings(Wordings added) {
        wordings.add(Objects.requireNonNull(added, "added"));
        return this;
    }

    /** Takes the bundled rules out, so that only added packs and rules run. */
    public LinterBuilder withoutBundledRules() {
        packs.remove(RulePack.bundled());
        return this;
    }

    /**
     * Everything that a configuration says, except when a run fails; what it does not say stays as it is.
     *
     * @throws IOException if one of its rule packs, its wordings or its baseline cannot be read
     */
    public LinterBuilder config(LintConfig config) throws IOException {
        config.profile().ifPresent(this::profile);
        config.target().ifPresent(this::target);
        for (Path pack : config.packs()) {
            pack(RulePack.read(pack));
        }
        for (Path file : config.wordings()) {
            wordings(Wordings.read(file));
        }
        choices.addAll(config.choices());
        ignores.addAll(config.ignores());
        if (config.baseline().isPresent()) {
            baseline(Baseline.read(config.baseline().get()));
        }
        config.maxTextLength().ifPresent(n -> limits = limits.withMaxTextLength(n));
        config.maxDiagnostics().ifPresent(n -> limits = limits.withMaxDiagnostics(n));
        config.inlineSuppressions().ifPresent(this::inlineSuppressions);
        return this;
    }

    /** Other limits. */
    public LinterBuilder limits(LintLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "limits");
        return this;
    }

    /** Findings that are known and not reported again. */
    public LinterBuilder baseline(Baseline newBaseline) {
        baseline = Objects.requireNonNull(newBaseline, "baseline");
        return this;
    }

    /** Whether {@code <!-- chai-ignore ... -->} in a text counts; yes unless set. */
    public LinterBuilder inlineSuppressions(boolean counts) {
        inlineSuppressions = counts;
        return this;
    }

    /**
     * The linter.
     *
     * @throws IllegalArgumentException if a selector means no rule, two rules share an id or name, or a phrase cannot be read
     */
    public Linter build() {
        List<Rule> all = new ArrayList<>();
        for (RulePack pack : packs) {
            all.addAll(pack.rules());
        }
        for (Rule own : ownRules) {
            all.removeIf(rule -> rule.info().id().equals(own.info().id()));
        }
        all.addAll(ownRules);
        for (RuleInfo info : EngineRules.all()) {
            all.add(new EngineRule(info));
        }
        all.sort(Comparator.comparing(rule -> rule.info().id()));
        List<ActiveRule> active = new ArrayList<>();
        for (Rule rule : all) {
            Optional<Severity> severity = severity(rule.info());
            if (severity.isPresent()) {
                active.add(new ActiveRule(rule, severity.get()));
            }
        }
        // The bundled rules alone have names of their own, which tests see to; asking them all would mean reading them
        // all.
        if (!ownRules.isEmpty() || !packs.equals(List.of(RulePack.bundled()))) {
            refuseDoubles(all);
        }
        for (RuleChoice choice : choices) {
            refuseUnknown(choice.selector(), choice.place(), all);
        }
        for (FileIgnore ignore : ignores) {
            ignore.selectors().forEach(s -> refuseUnknown(s, ignore.place(), all));
        }
        Linter.Settings settings =
                new Linter.Settings(profile, target, limits, inlineSuppressions, baseline, FileIgnores.of(ignores));
        return new Linter(settings, active, all, finder(active));
    }

    private MentionFinder finder(List<ActiveRule> active) {
        MentionFinder.Builder finder = MentionFinder.builder(taxonomy);
        wordings.forEach(finder::wordings);
        Map<String, String> macros = new LinkedHashMap<>();
        Map<String, List<String>> contexts = new LinkedHashMap<>();
        for (RulePack pack : packs) {
            addOnce(macros, pack.macros(), "macro");
            addOnce(contexts, pack.contexts(), "context");
        }
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            finder.macro(macro.getKey(), macro.getValue());
        }
        int patterns = 0;
        for (Map.Entry<String, List<String>> context : contexts.entrySet()) {
            patterns += watch(finder, context.getKey(), context.getValue());
        }
        for (ActiveRule rule : active) {
            for (Map.Entry<String, List<String>> watch : rule.rule().watches().entrySet()) {
                patterns += watch(finder, rule.key(watch.getKey()), watch.getValue());
            }
        }
        if (active.size() > limits.maxRules() || patterns > limits.maxPatterns()) {
            throw new IllegalArgumentException(active.size() + " rules with " + patterns
                    + " phrases are more than the limits of " + limits.maxRules() + " and " + limits.maxPatterns());
        }
        return finder.build();
    }

    private static int watch(MentionFinder.Builder finder, String key, List<String> patterns) {
        for (String pattern : patterns) {
            finder.watch(key, pattern);
        }
        return patterns.size();
    }

    private static <V> void addOnce(Map<String, V> all, Map<String, V> more, String what) {
        for (Map.Entry<String, V> entry : more.entrySet()) {
            V before = all.putIfAbsent(entry.getKey(), entry.getValue());
            if (before != null && !before.equals(entry.getValue())) {
                throw new IllegalArgumentException(
                        "two rule packs define the " + what + " " + entry.getKey() + " differently");
            }
        }
    }

    private Optional<Severity> severity(RuleInfo info) {
        boolean fits = info.targets().isEmpty() || info.targets().contains(target);
        Optional<Severity> severity = info.severity(profile);
        boolean on = fits && severity.isPresent() && info.stability() != Stability.PREVIEW;
        for (RuleChoice choice : choices) {
            boolean named = info.isCalled(choice.selector());
            if (named
                    || (selects(choice.selector(), info)
                            && info.severity(profile).isPresent())) {
                on = choice.enabled() && fits;
                severity = choice.severity().or(() -> info.severity(profile)).or(() -> Optional.of(Severity.WARNING));
            }
        }
        return on ? severity : Optional.empty();
    }

    static boolean selects(String selector, RuleInfo info) {
        return selector.equalsIgnoreCase("all")
                || info.isCalled(selector)
                || info.category().id().equalsIgnoreCase(selector)
                || (selector.length() >= 3
                        && Character.isDigit(info.id().charAt(info.id().length() - 1))
                        && info.id().startsWith(selector.toUpperCase(Locale.ROOT)));
    }

    private static void refuseUnknown(String selector, String place, List<Rule> known) {
        if (known.stream().noneMatch(rule -> selects(selector, rule.info()))) {
            List<String> names = new ArrayList<>();
            known.forEach(rule -> names.add(rule.info().id()));
            known.forEach(rule -> names.add(rule.info().name()));
            for (Category category : Category.values()) {
                names.add(category.id());
            }
            throw new IllegalArgumentException((place.isEmpty() ? "" : place + ": ") + "no rule or category \""
                    + selector + "\"" + Nearest.hint(selector, names));
        }
    }

    private static void refuseDoubles(List<Rule> known) {
        Map<String, RuleInfo> byName = new LinkedHashMap<>();
        for (Rule rule : known) {
            RuleInfo info = rule.info();
            List<String> names = new ArrayList<>(info.aliases());
            names.add(info.id());
            names.add(info.name());
            for (String name : names) {
                RuleInfo other = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), info);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "rules " + other.id() + " and " + info.id() + " are both called \"" + name + "\"");
                }
            }
        }
    }

    /** Stands in the list of rules for what the engine itself reports. */
    private record EngineRule(RuleInfo info) implements Rule {
        @Override
        public boolean runsAlways() {
            return false;
        }

        @Override
        public void check(RuleContext context) {}
    }
}

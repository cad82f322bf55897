package dev.chai.spec.lint;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.lint.LintConfig.FileIgnore;
import dev.chai.spec.lint.LintConfig.RuleChoice;
import dev.chai.spec.mention.MentionFinder;
import dev.chai.spec.mention.Wordings;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 *
 * @since 0.1
 */
public final class LinterBuilder {
    private Profile profile = Profile.CAPTION;
    private Target target = Target.GENERIC;
    private Taxonomy taxonomy = Taxonomy.bundled();
    private LintLimits limits = LintLimits.defaults();
    private Baseline baseline = Baseline.empty();
    private boolean inlineSuppressions = true;
    private final List<RulePack> packs = new ArrayList<>(RulePack.installed());
    private final List<Rule> ownRules = new ArrayList<>();
    private final List<RuleChoice> choices = new ArrayList<>();
    private final List<FileIgnore> ignores = new ArrayList<>();
    private final List<Wordings> wordings = new ArrayList<>();

    LinterBuilder() {}

    /** Sets what kind of text is checked; captions unless set. */
    public LinterBuilder profile(Profile newProfile) {
        profile = Objects.requireNonNull(newProfile, "profile");
        return this;
    }

    /** Sets the generator that prompts are written for; none in particular unless set. */
    public LinterBuilder target(Target newTarget) {
        target = Objects.requireNonNull(newTarget, "target");
        return this;
    }

    /** Sets another taxonomy, for example with an extension. */
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

    /** Adds a rule pack. */
    public LinterBuilder pack(RulePack pack) {
        packs.add(Objects.requireNonNull(pack, "pack"));
        return this;
    }

    /** Adds a rule that is checked by code; it replaces a rule of a pack with the same id. */
    public LinterBuilder rule(Rule rule) {
        ownRules.add(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /** Adds wordings that the rules on primitives understand in addition to the bundled ones. */
    public LinterBuilder wordings(Wordings added) {
        wordings.add(Objects.requireNonNull(added, "added"));
        return this;
    }

    /** Removes the bundled rules and those that other modules contribute, so that only added packs and rules run. */
    public LinterBuilder withoutBundledRules() {
        packs.removeAll(RulePack.installed());
        return this;
    }

    /**
     * Applies a configuration, except when a run fails; what it does not say stays as it is.
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

    /** Sets other limits. */
    public LinterBuilder limits(LintLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "limits");
        return this;
    }

    /** Sets findings that are known and not reported again. */
    public LinterBuilder baseline(Baseline newBaseline) {
        baseline = Objects.requireNonNull(newBaseline, "baseline");
        return this;
    }

    /** Sets whether {@code <!-- chai-ignore ... -->} in a text counts; yes unless set. */
    public LinterBuilder inlineSuppressions(boolean counts) {
        inlineSuppressions = counts;
        return this;
    }

    /**
     * Returns the linter.
     *
     * @throws IllegalArgumentException if a selector means no rule, two rules share an id or name, or a phrase cannot be read
     */
    public Linter build() {
        List<Rule> all = rules();
        refuseDoubles(all);
        choices.forEach(choice -> RuleSelector.requireKnown(choice.selector(), choice.place(), all));
        ignores.forEach(ignore ->
                ignore.selectors().forEach(selector -> RuleSelector.requireKnown(selector, ignore.place(), all)));
        List<ActiveRule> active = all.stream()
                .flatMap(rule -> severity(rule.info()).map(level -> new ActiveRule(rule, level)).stream())
                .toList();
        Linter.Settings settings =
                new Linter.Settings(profile, target, limits, inlineSuppressions, baseline, FileIgnores.of(ignores));
        return new Linter(settings, active, all, finder(active));
    }

    /** All rules by id. Rules added by code replace those of packs; what the engine reports counts as rules. */
    private List<Rule> rules() {
        Set<String> replaced = ownRules.stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
        Stream<Rule> ofPacks = packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> !replaced.contains(rule.info().id()));
        Stream<Rule> ofEngine = EngineRules.all().stream().map(EngineRule::new);
        return Stream.of(ofPacks, ownRules.stream(), ofEngine)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }

    private MentionFinder finder(List<ActiveRule> active) {
        MentionFinder.Builder finder = MentionFinder.builder(taxonomy);
        wordings.forEach(finder::wordings);
        joined(RulePack::macros, "macro").forEach(finder::macro);
        Map<String, List<String>> phrases = joined(RulePack::contexts, "context");
        phrases.putAll(RulePhrases.of(active.stream().map(ActiveRule::rule).toList()));
        refuseExcess(
                active.size(), phrases.values().stream().mapToInt(List::size).sum());
        phrases.forEach((key, patterns) -> patterns.forEach(pattern -> finder.watch(key, pattern)));
        return finder.build();
    }

    private void refuseExcess(int rules, int patterns) {
        if (rules > limits.maxRules() || patterns > limits.maxPatterns()) {
            throw new IllegalArgumentException(rules + " rules with " + patterns
                    + " phrases are more than the limits of " + limits.maxRules() + " and " + limits.maxPatterns());
        }
    }

    private <V> Map<String, V> joined(Function<RulePack, Map<String, V>> part, String what) {
        Map<String, V> all = new LinkedHashMap<>();
        for (RulePack pack : packs) {
            part.apply(pack).forEach((name, value) -> {
                V before = all.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    throw new IllegalArgumentException(
                            "two rule packs define the " + what + " " + name + " differently");
                }
            });
        }
        return all;
    }

    private Optional<Severity> severity(RuleInfo info) {
        boolean fits = info.targets().isEmpty() || info.targets().contains(target);
        Optional<Severity> severity = info.severity(profile);
        boolean on = fits && severity.isPresent() && info.stability() != Stability.PREVIEW;
        for (RuleChoice choice : choices) {
            boolean named = info.isCalled(choice.selector());
            if (named
                    || (RuleSelector.selects(choice.selector(), info)
                            && info.severity(profile).isPresent())) {
                on = choice.enabled() && fits;
                severity = choice.severity().or(() -> info.severity(profile)).or(() -> Optional.of(Severity.WARNING));
            }
        }
        return on ? severity : Optional.empty();
    }

    private static void refuseDoubles(List<Rule> known) {
        Map<String, RuleInfo> byName = new HashMap<>();
        for (Rule rule : known) {
            RuleInfo info = rule.info();
            for (String name : names(info)) {
                RuleInfo other = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), info);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "rules " + other.id() + " and " + info.id() + " are both called \"" + name + "\"");
                }
            }
        }
    }

    private static List<String> names(RuleInfo info) {
        List<String> names = new ArrayList<>(info.aliases());
        names.add(info.id());
        names.add(info.name());
        return names;
    }

    /** Represents what the engine itself reports in the list of rules. */
    private record EngineRule(RuleInfo info) implements Rule {
        @Override
        public void check(RuleContext context) {}
    }
}

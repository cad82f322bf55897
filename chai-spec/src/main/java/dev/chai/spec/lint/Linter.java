package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.MentionFinder;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Target;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks captions, prompts and critiques.
 *
 * <pre>{@code
 * LintReport report = Linter.standard().lint("The camera pans up the tower.");
 * report.diagnostics().get(0).message();   // says that a pan is horizontal
 *
 * Linter prompts = Linter.builder().profile(Profile.PROMPT).target(Target.WAN_2_2).build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; build one and share it. Cost of a check: linear in the length of the text, one pass for the
 * phrases of all rules.
 *
 * @since 0.1
 */
public final class Linter {
    private final Settings settings;
    private final List<ActiveRule> rules;
    private final List<Rule> known;
    private final MentionFinder finder;
    private final RuleIndex index;
    private final SuppressionFilter suppressions;

    /** What is fixed for all texts of a linter. */
    record Settings(
            Profile profile,
            Target target,
            LintLimits limits,
            boolean inlineSuppressions,
            Baseline baseline,
            FileIgnores fileIgnores) {}

    Linter(Settings settings, List<ActiveRule> rules, List<Rule> known, MentionFinder finder) {
        this.settings = settings;
        this.rules = List.copyOf(rules);
        this.known = List.copyOf(known);
        this.finder = finder;
        index = new RuleIndex(this.rules, finder.phraseKeys());
        suppressions = new SuppressionFilter(settings, this.rules, this.known);
    }

    /** Returns the linter for captions with the bundled rules, built on first use and shared. */
    public static Linter standard() {
        return Standard.LINTER;
    }

    /** Returns a new builder for a custom linter. */
    public static LinterBuilder builder() {
        return new LinterBuilder();
    }

    /** Returns the rules that run, in the order of their ids. */
    public List<RuleInfo> rules() {
        return rules.stream().map(ActiveRule::info).toList();
    }

    /** Returns a rule by id, name or earlier id, whether it runs or not. */
    public Optional<RuleInfo> rule(String idOrName) {
        return known.stream().map(Rule::info).filter(r -> r.isCalled(idOrName)).findFirst();
    }

    /** Returns what kind of text it checks. */
    public Profile profile() {
        return settings.profile();
    }

    /** Checks a text about which nothing else is known. */
    public LintReport lint(String text) {
        return lint(CaptionInput.of(text));
    }

    /** Checks a text with what is known about it. */
    public LintReport lint(CaptionInput input) {
        Objects.requireNonNull(input, "input");
        return lint(input, settings.limits().maxDiagnostics());
    }

    /** Fixing has to count all findings, not those that are shown. */
    LintReport lintWithoutCap(CaptionInput input) {
        return lint(input, Integer.MAX_VALUE);
    }

    private LintReport lint(CaptionInput input, int maxFindings) {
        if (input.text().length() > settings.limits().maxTextLength()) {
            return tooLong(input);
        }
        Suppressions inline = settings.inlineSuppressions() ? Suppressions.in(input.text()) : Suppressions.NONE;
        LintContext context = check(input, finder.analyze(inline.visible(input.text())), maxFindings);
        return suppressions.apply(input, inline, context);
    }

    /** Checks texts one by one as the stream is read; reports come in the same order. */
    public Stream<LintReport> lint(Stream<CaptionInput> inputs) {
        return inputs.map(this::lint);
    }

    /** Checks a text and applies what can be fixed, with fixes of at least this applicability. */
    public FixedText fix(CaptionInput input, Applicability least) {
        return new Fixer(this, settings.limits().maxFixPasses(), least, input).fix();
    }

    private LintContext check(CaptionInput input, AnalyzedText text, int maxFindings) {
        LintContext context = new LintContext(input, text, settings, maxFindings);
        BitSet triggered = index.triggeredBy(text);
        for (int i = triggered.nextSetBit(0); i >= 0; i = triggered.nextSetBit(i + 1)) {
            if (rules.get(i).appliesTo(input)) {
                context.run(rules.get(i));
            }
        }
        return context;
    }

    private LintReport tooLong(CaptionInput input) {
        String message = "the text has " + input.text().length() + " characters, more than the limit of "
                + settings.limits().maxTextLength() + "; it was not checked";
        Diagnostic found =
                new Diagnostic(EngineRules.TOO_LONG, Severity.ERROR, Finding.at(new Span(0, 0), message), "");
        return new LintReport(input, List.of(found), 0, false);
    }

    static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .sorted(Comparator.comparing(Diagnostic::span).thenComparing(Diagnostic::ruleId))
                .toList();
    }

    private static final class Standard {
        static final Linter LINTER = builder().build();
    }
}

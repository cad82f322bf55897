package dev.chai.spec.lint.testing;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Runs the examples of a rule: texts it must leave alone, texts in which it must find one thing, and what its fix makes of them.
 *
 * <pre>{@code
 * RuleTester.of(new PlatformNameRule())
 *         .accepts("A red kite over a beach.")
 *         .reports("A vlog style clip.", "vlog style")
 *         .fixes("A vlog style clip.", "A clip.")
 *         .verify();                                        // throws AssertionError with every failure
 * RuleTester.of(RulePack.read(Path.of("our-rules.json"))).verify();   // the examples of the file
 * }</pre>
 *
 * <p>Each rule is tested alone. Not thread-safe.
 *
 * @since 0.1
 */
public final class RuleTester {
    private record Case(String rule, RuleExample example, boolean bad) {}

    private final UnaryOperator<LinterBuilder> setup;
    private final Optional<String> onlyRule;
    private final List<Case> cases = new ArrayList<>();

    private RuleTester(UnaryOperator<LinterBuilder> setup, Optional<String> onlyRule) {
        this.setup = setup;
        this.onlyRule = onlyRule;
    }

    /** Tests a coded rule; add its examples with the methods below. */
    public static RuleTester of(Rule rule) {
        String id = rule.info().id();
        return new RuleTester(builder -> builder.rule(rule), Optional.of(id));
    }

    /** Tests the rules of a pack by the examples of its file. */
    public static RuleTester of(RulePack pack) {
        RuleTester tester = new RuleTester(builder -> builder.pack(pack), Optional.empty());
        for (RuleDocument document : pack.documents()) {
            String id = document.info().id();
            document.good().forEach(example -> tester.cases.add(new Case(id, example, false)));
            document.bad().forEach(example -> tester.cases.add(new Case(id, example, true)));
        }
        return tester;
    }

    /** Adds texts in which the rule must find nothing. */
    public RuleTester accepts(String... texts) {
        for (String text : texts) {
            cases.add(new Case(rule(), example(text, Optional.empty(), Optional.empty()), false));
        }
        return this;
    }

    /** Adds a text in which the rule must report exactly these words. */
    public RuleTester reports(String text, String words) {
        cases.add(new Case(rule(), example(text, Optional.of(words), Optional.empty()), true));
        return this;
    }

    /** Adds a text that the rule's first fix must turn into another. */
    public RuleTester fixes(String text, String fixed) {
        cases.add(new Case(rule(), example(text, Optional.empty(), Optional.of(fixed)), true));
        return this;
    }

    private String rule() {
        return onlyRule.orElseThrow(() -> new IllegalStateException("a rule pack brings its examples in its file"));
    }

    private static RuleExample example(String text, Optional<String> words, Optional<String> fixed) {
        return new RuleExample(text, words, fixed, Profile.CAPTION, Optional.empty(), Target.GENERIC, Optional.empty());
    }

    /** Returns what is wrong, one line per example; empty if every example holds. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (cases.isEmpty()) {
            problems.add("there are no examples");
        }
        cases.forEach(test -> problem(test).ifPresent(problems::add));
        return problems;
    }

    /**
     * Fails if an example does not hold.
     *
     * @throws AssertionError naming every example that does not hold
     */
    public void verify() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), problems));
        }
    }

    private Optional<String> problem(Case test) {
        RuleExample example = test.example;
        LintReport report = linter(test).lint(example.input());
        List<Diagnostic> found = report.diagnostics();
        String about = test.rule + " on \"" + example.text() + "\": ";
        if (!test.bad) {
            return found.isEmpty() ? Optional.empty() : Optional.of(about + "expected nothing but found\n" + report);
        }
        if (found.size() != 1) {
            return Optional.of(about + "expected one finding but found " + found.size() + "\n" + report);
        }
        Diagnostic only = found.get(0);
        String words = only.span().of(example.text());
        if (!example.finds().orElse(words).equals(words)) {
            return Optional.of(about + "expected \"" + example.finds().get() + "\" but found \"" + words + '"');
        }
        return wrongFix(example, only).map(problem -> about + problem);
    }

    private static Optional<String> wrongFix(RuleExample example, Diagnostic found) {
        if (example.fixed().isEmpty()) {
            return Optional.empty();
        }
        if (found.fixes().isEmpty()) {
            return Optional.of("expected a fix but there is none");
        }
        String fixed = found.fixes().get(0).applyTo(example.text());
        return fixed.equals(example.fixed().get())
                ? Optional.empty()
                : Optional.of(
                        "expected the fix to give \"" + example.fixed().get() + "\" but it gives \"" + fixed + '"');
    }

    private Linter linter(Case test) {
        RuleExample example = test.example;
        return setup.apply(Linter.builder())
                .profile(example.profile())
                .target(example.target())
                .disable("all")
                .enable(test.rule)
                .build();
    }
}

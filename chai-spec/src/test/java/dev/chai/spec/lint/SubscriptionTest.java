package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Span;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Subscription;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** On which texts rules run, and with which facts. */
class SubscriptionTest {
    private record Own(RuleInfo info, Subscription subscription, Consumer<RuleContext> body) implements Rule {
        @Override
        public void check(RuleContext context) {
            body.accept(context);
        }
    }

    private static Rule rule(String id, Subscription subscription, Consumer<RuleContext> body) {
        RuleInfo info = RuleInfo.builder(id, "rule-" + id.toLowerCase(Locale.ROOT))
                .severity(Profile.CAPTION, Severity.WARNING)
                .build();
        return new Own(info, subscription, body);
    }

    private static Linter linter(Rule... rules) {
        LinterBuilder builder = Linter.builder().withoutBundledRules();
        List.of(rules).forEach(builder::rule);
        return builder.build();
    }

    /** Returns a rule that reports wherever it runs. */
    private static Rule everywhere(Subscription subscription) {
        return rule("OWN001", subscription, context -> context.report(Finding.at(new Span(0, 1), "ran")));
    }

    private static boolean runs(Subscription subscription, String text) {
        return !linter(everywhere(subscription)).lint(text).isClean();
    }

    @Test
    void triggerPhraseMakesARuleRunAndContextDoesNot() {
        Subscription subscription = Subscription.builder()
                .trigger("sought", List.of("zebra"))
                .context("excuse", List.of("zoo"))
                .build();
        assertThat(runs(subscription, "A zebra.")).isTrue();
        assertThat(runs(subscription, "A zoo.")).isFalse();
    }

    @Test
    void mentionOfATriggerPrimitiveMakesARuleRun() {
        Subscription subscription = Subscription.builder()
                .primitives(primitive -> primitive.id().equals("pan-left"))
                .build();
        assertThat(runs(subscription, "The camera pans left.")).isTrue();
        assertThat(runs(subscription, "The camera pans right.")).isFalse();
    }

    /** Names that begin with "find" once decided alone what triggered a rule, so this one reported nothing. */
    @Test
    void namesOfPhrasesMeanNothing() {
        Subscription subscription = Subscription.builder()
                .trigger("finder", List.of("zebra"))
                .trigger("term", List.of("vlog style"))
                .build();
        Rule platforms = rule(
                "OWN101",
                subscription,
                context -> context.phrases("term")
                        .forEach(match -> context.report(Finding.at(match.span(), "names a platform"))));
        assertThat(linter(platforms).lint("A vlog style clip.").diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.span()).isEqualTo(new Span(2, 12)));
    }

    @Test
    void ruleWithoutATriggerIsRefused() {
        assertThatThrownBy(() ->
                        Subscription.builder().context("excuse", List.of("zoo")).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would never run");
        assertThatThrownBy(
                        () -> Subscription.builder().trigger("a", List.of("x")).context("a", List.of("y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\" are added twice");
    }

    @Test
    void phrasesThatARuleDidNotSubscribeToAreRefused() {
        Rule rule = rule("OWN001", Subscription.everyText(), context -> context.phrases("other"));
        assertThatThrownBy(() -> linter(rule).lint("A kite."))
                .hasMessageContaining("rule OWN001 subscribes to no phrases \"other\"");
    }

    private record Weather(String sky) {}

    private static final Subscription NEEDS_WEATHER =
            Subscription.builder().everyText().requires(Weather.class).build();

    @Test
    void ruleRunsOnlyWithTheFactsItRequires() {
        Rule rule = rule("OWN001", NEEDS_WEATHER, context -> {
            Weather weather = context.fact(Weather.class).orElseThrow();
            context.report(Finding.at(new Span(0, 1), weather.sky).withEvidence(weather));
        });
        CaptionInput caption = CaptionInput.of("A kite.");
        assertThat(linter(rule).lint(caption).isClean()).isTrue();
        Diagnostic found = linter(rule)
                .lint(caption.withFact(Weather.class, new Weather("gray")))
                .diagnostics()
                .get(0);
        assertThat(found.message()).isEqualTo("gray");
        assertThat(found.evidence(Weather.class)).contains(new Weather("gray"));
        assertThat(found.evidence(String.class)).isEmpty();
    }

    /** Findings that read alike keep the evidence of each. */
    @Test
    void evidenceBelongsToItsFinding() {
        Rule rule = rule("OWN001", Subscription.everyText(), context -> {
            context.report(Finding.at(new Span(0, 1), "same").withEvidence(1));
            context.report(Finding.at(new Span(0, 1), "same").withEvidence(2));
        });
        assertThat(linter(rule).lint("A kite.").diagnostics())
                .extracting(found -> found.evidence(Integer.class).orElseThrow())
                .containsExactly(1, 2);
    }

    /** A linter without the fact cannot know whether the suppression is still needed, and a fix would remove it. */
    @Test
    void suppressionOfARuleWithoutItsFactsIsLeftAlone() {
        Linter linter = linter(everywhere(NEEDS_WEATHER));
        CaptionInput caption = CaptionInput.of("A kite. <!-- chai-ignore OWN001 -->");
        assertThat(linter.lint(caption).isClean()).isTrue();
        assertThat(linter.lint(CaptionInput.of("A kite.").withIgnore(Set.of("OWN001")))
                        .isClean())
                .isTrue();
        assertThat(linter.lint(caption.withFact(Weather.class, new Weather("gray")))
                        .suppressed())
                .isEqualTo(1);
    }

    @Test
    void derivedValueIsComputedOnceForAllRulesOfAText() {
        AtomicInteger computed = new AtomicInteger();
        Consumer<RuleContext> body = context -> context.derived(Integer.class, c -> computed.incrementAndGet());
        Linter linter =
                linter(rule("OWN001", Subscription.everyText(), body), rule("OWN002", Subscription.everyText(), body));
        linter.lint("A kite.");
        assertThat(computed).hasValue(1);
        linter.lint("A kite.");
        assertThat(computed).hasValue(2);
    }
}

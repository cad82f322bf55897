package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Span;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.TextEdit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FixerTest {
    /** Reports one character and replaces it by another; counts the characters that it reads. */
    private record Swap(RuleInfo info, char from, String to, AtomicLong read) implements Rule {
        static Swap of(String id, char from, String to) {
            RuleInfo info = RuleInfo.builder(id, "swap-" + from)
                    .severity(Profile.CAPTION, Severity.WARNING)
                    .build();
            return new Swap(info, from, to, new AtomicLong());
        }

        @Override
        public void check(RuleContext context) {
            CharSequence text = context.text().content();
            read.addAndGet(text.length());
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == from) {
                    Span span = new Span(i, i + 1);
                    Fix fix = Fix.replace("swap it", Applicability.SAFE, new TextEdit(span, to));
                    context.report(Finding.at(span, "is " + from).withFixes(List.of(fix)));
                }
            }
        }
    }

    private static FixedText fix(String text, Rule... rules) {
        LinterBuilder builder = Linter.builder().withoutBundledRules();
        List.of(rules).forEach(builder::rule);
        return builder.build().fix(CaptionInput.of(text), Applicability.SAFE);
    }

    @Test
    void fixesThatDoNotOverlapAreAppliedAtOnce() {
        Swap rule = Swap.of("OWN001", 'x', "y");
        FixedText fixed = fix("x a x b x", rule);
        assertThat(fixed.text()).isEqualTo("y a y b y");
        assertThat(fixed.applied()).isEqualTo(3);
        assertThat(fixed.remaining().isClean()).isTrue();
    }

    /** Counts were compared after they had been capped, so that nothing was applied. */
    @Test
    void findingsAboveTheCapAreFixedToo() {
        int count = 100_000;
        Swap rule = Swap.of("OWN001", 'x', "y");
        FixedText fixed = fix("x ".repeat(count), rule);
        assertThat(fixed.applied()).isEqualTo(count);
        assertThat(fixed.remaining().isClean()).isTrue();
        assertThat(rule.read.get()).as("characters read").isLessThanOrEqualTo(5L * 2 * count);
    }

    @Test
    void fixThatBringsAnotherFindingIsLeftOut() {
        Swap bad = Swap.of("OWN001", 'x', "zz");
        Swap good = Swap.of("OWN002", 'v', "w");
        Swap none = Swap.of("OWN003", 'z', "z");
        FixedText fixed = fix("v v x v v", bad, good, none);
        assertThat(fixed.text()).isEqualTo("w w x w w");
        assertThat(fixed.applied()).isEqualTo(4);
    }

    @Test
    void manyBadFixesOfALongTextCostABoundedNumberOfChecks() {
        int count = 50_000;
        Swap bad = Swap.of("OWN001", 'x', "zz");
        FixedText fixed = fix("x ".repeat(count), bad, Swap.of("OWN002", 'z', "z"));
        assertThat(fixed.applied()).isZero();
        assertThat(bad.read.get()).as("characters read").isLessThanOrEqualTo(70L * 2 * count);
    }
}

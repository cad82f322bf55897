package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.PrimitiveSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.Optional;

/** Reports that something is not said. The place is the phrase or primitive that asks for it, else the first word. */
final class MissingRule implements Check {
    private static final int MAX_WORDS = 1000;

    private static final Key<PhraseSet> PHRASES = Key.context("phrases").saying("Phrases that say it.");
    private static final Key<PrimitiveSet> ANY_PRIMITIVE =
            Key.primitives("anyPrimitive").saying("Primitives that say it.");
    private static final Key<PhraseSet> WHEN = Key.triggers("when").saying("Phrases that ask for it.");
    private static final Key<PrimitiveSet> WHEN_PRIMITIVE = Key.primitives("whenPrimitive")
            .subscribing((subscription, primitives) -> primitives.triggerOn(subscription))
            .saying("Primitives that ask for it.");
    private static final Key<PhraseSet> UNLESS_NEAR =
            Key.context("unlessNear").saying("Phrases that excuse the whole text.");
    private static final Key<Integer> LEAST_WORDS =
            Key.integer("leastWords", 1, MAX_WORDS).orElse(1).saying("Shorter texts are left alone.");

    static final RuleKind KIND = RuleKind.of(
            "missing",
            "Reports that none of the phrases and primitives occurs, in every text or where something asks for them.",
            MissingRule::new,
            PHRASES,
            ANY_PRIMITIVE,
            WHEN,
            WHEN_PRIMITIVE,
            UNLESS_NEAR,
            LEAST_WORDS);

    private final Template message;
    private final PhraseSet phrases;
    private final PrimitiveSet primitives;
    private final PhraseSet when;
    private final PrimitiveSet whenPrimitive;
    private final PhraseSet unlessNear;
    private final int leastWords;

    private MissingRule(RuleReader reader) {
        message = reader.message();
        phrases = reader.get(PHRASES);
        primitives = reader.get(ANY_PRIMITIVE);
        when = reader.get(WHEN);
        whenPrimitive = reader.get(WHEN_PRIMITIVE);
        unlessNear = reader.get(UNLESS_NEAR);
        leastWords = reader.get(LEAST_WORDS);
    }

    @Override
    public void check(RuleContext context) {
        AnalyzedText text = context.text();
        if (text.words() < leastWords) {
            return;
        }
        Optional<Span> place = place(context);
        Span whole = new Span(0, text.content().length());
        if (place.isPresent()
                && !phrases.occursIn(context, whole)
                && !primitives.occursIn(context)
                && !unlessNear.occursIn(context, whole)) {
            context.report(Finding.at(place.get(), message.about(text.content(), place.get())));
        }
    }

    private Optional<Span> place(RuleContext context) {
        if (!when.isEmpty()) {
            Optional<Span> phrase = when.matches(context).stream()
                    .filter(match -> !match.negated())
                    .map(PhraseMatch::span)
                    .findFirst();
            if (phrase.isPresent() || whenPrimitive.isEmpty()) {
                return phrase;
            }
        }
        if (!whenPrimitive.isEmpty()) {
            return whenPrimitive.stated(context).stream().map(Mention::span).findFirst();
        }
        return Optional.of(context.text().word(0));
    }
}

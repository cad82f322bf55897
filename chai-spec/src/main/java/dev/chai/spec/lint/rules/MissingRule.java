package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports that something is not said: none of {@code phrases} and none of {@code anyPrimitive} occurs, although a {@code when}
 * phrase or primitive does, if there are any. The place is the phrase that asks for it, else the first word.
 */
final class MissingRule implements Rule {
    static final List<String> KEYS =
            List.of("phrases", "anyPrimitive", "when", "whenPrimitive", "unlessNear", "leastWords");

    private final RuleInfo info;
    private final Template message;
    private final PhraseSet phrases;
    private final PrimitiveSet primitives;
    private final PhraseSet when;
    private final PrimitiveSet whenPrimitive;
    private final PhraseSet unlessNear;
    private final int leastWords;
    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private MissingRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        phrases = PhraseSet.read(json, "phrases");
        primitives = PrimitiveSet.of(reader.strings("anyPrimitive"));
        when = PhraseSet.of(PhraseSet.FIND, reader.strings("when"));
        whenPrimitive = PrimitiveSet.of(reader.strings("whenPrimitive"));
        unlessNear = PhraseSet.read(json, "unlessNear");
        leastWords = json.integer("leastWords", 1, 1000, 1);
        PhraseSet.addAll(watches, phrases, when, unlessNear);
    }

    static Rule read(RuleReader reader) {
        return new MissingRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Map<String, List<String>> watches() {
        return watches;
    }

    /** A phrase that asks for something wakes the rule up; otherwise it is the absence that counts. */
    @Override
    public boolean runsAlways() {
        return when.isEmpty();
    }

    @Override
    public void check(RuleContext context) {
        AnalyzedText analyzed = context.text();
        if (analyzed.words() < leastWords) {
            return;
        }
        Optional<Span> place = place(context);
        Span whole = new Span(0, analyzed.content().length());
        if (place.isPresent()
                && !phrases.occursIn(context, whole)
                && !primitives.occursIn(context, whole)
                && !unlessNear.occursIn(context, whole)) {
            context.report(Finding.at(place.get(), message.about(analyzed.content(), place.get())));
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

package dev.chai.spec.lint.match;

import dev.chai.spec.Span;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.RuleContext;
import java.util.LinkedHashSet;
import java.util.Set;

/** What slot rules ask of a text. */
public final class Slots {
    private Slots() {}

    /** Returns the ids that the text states, hedged or not. */
    public static Set<String> stated(RuleContext context) {
        Set<String> stated = new LinkedHashSet<>();
        for (Mention mention : context.text().mentions()) {
            if (!mention.negated()) {
                stated.add(mention.primitive().id());
            }
        }
        return stated;
    }

    /** Returns what is missing has no place, so the first word is shown. */
    public static Span place(RuleContext context) {
        return context.text().words() == 0 ? new Span(0, 0) : context.text().word(0);
    }
}

package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.Map;

/** Reports a text with fewer or more words than the limits; the place is the first word, or the first one too many. */
final class LengthRule implements Check {
    private static final int NO_LIMIT = 10_000_000;

    private static final Key<Integer> LEAST =
            Key.integer("least", 0, NO_LIMIT).orElse(0).saying("The fewest words that are not reported.");
    private static final Key<Integer> MOST =
            Key.integer("most", 1, NO_LIMIT).orElse(NO_LIMIT).saying("The most words that are not reported.");
    private static final Key<Boolean> NO_ASPECT = Key.flag("noAspect")
            .saying("Whether the rule is for whole descriptions only, not for those of one aspect.");

    static final RuleKind KIND = RuleKind.of(
            "length", "Reports a text with too few or too many {words}.", LengthRule::new, LEAST, MOST, NO_ASPECT);

    private final Template message;
    private final int least;
    private final int most;
    private final boolean noAspect;

    private LengthRule(RuleReader reader) {
        message = reader.message();
        least = reader.get(LEAST);
        most = reader.get(MOST);
        noAspect = reader.get(NO_ASPECT);
    }

    @Override
    public void check(RuleContext context) {
        AnalyzedText text = context.text();
        int words = text.words();
        if ((noAspect && context.input().aspect().isPresent()) || (words >= least && words <= most)) {
            return;
        }
        Map<String, String> values = Map.of(
                "words", words == 1 ? "1 word" : words + " words",
                "least", String.valueOf(least),
                "most", String.valueOf(most));
        context.report(Finding.at(place(text), message.fill(values)));
    }

    private Span place(AnalyzedText text) {
        if (text.words() == 0) {
            return new Span(0, 0);
        }
        return text.word(text.words() > most ? most : 0);
    }
}

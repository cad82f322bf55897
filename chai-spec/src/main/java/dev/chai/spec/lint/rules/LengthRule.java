package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.List;
import java.util.Map;

/** Reports a text with fewer or more words than the limits; the place is the first word, or the first one too many. */
final class LengthRule implements Rule {
    static final List<String> KEYS = List.of("least", "most", "noAspect");

    private static final int NO_LIMIT = 10_000_000;

    private final RuleInfo info;
    private final Template message;
    private final int least;
    private final int most;
    /** Whether the rule is meant for whole descriptions only, not for those of one aspect. */
    private final boolean noAspect;

    private LengthRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        least = json.integer("least", 0, NO_LIMIT, 0);
        most = json.integer("most", 1, NO_LIMIT, NO_LIMIT);
        noAspect = json.flag("noAspect");
    }

    static Rule read(RuleReader reader) {
        return new LengthRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public void check(RuleContext context) {
        AnalyzedText analyzed = context.text();
        int words = analyzed.words();
        if ((noAspect && context.input().aspect().isPresent()) || (words >= least && words <= most)) {
            return;
        }
        Map<String, String> values = Map.of(
                "words", words == 1 ? "1 word" : words + " words",
                "least", String.valueOf(least),
                "most", String.valueOf(most));
        context.report(Finding.at(place(analyzed), message.fill(values)));
    }

    private Span place(AnalyzedText analyzed) {
        if (analyzed.words() == 0) {
            return new Span(0, 0);
        }
        return analyzed.word(analyzed.words() > most ? most : 0);
    }
}

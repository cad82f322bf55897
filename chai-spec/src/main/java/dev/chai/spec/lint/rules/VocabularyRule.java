package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports a stated primitive for which a generator has a term of its own and the text uses another.
 *
 * <p>{@code vocabulary} holds the closed lists by dimension, each term with the primitives it covers; {@code nearest} names the term
 * to use for a primitive that no term covers.
 */
final class VocabularyRule implements Rule {
    static final List<String> KEYS = List.of("vocabulary", "nearest");

    private final RuleInfo info;
    private final Template message;
    private final Map<String, String> terms = new HashMap<>();
    private final PhraseSet known;
    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private VocabularyRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        Set<String> wordings = new java.util.LinkedHashSet<>();
        for (Located dimension : json.require("vocabulary").members().values()) {
            for (Map.Entry<String, Located> term : dimension.members().entrySet()) {
                wordings.add(term.getKey());
                for (String id : term.getValue().strings()) {
                    terms.putIfAbsent(id, term.getKey());
                }
            }
        }
        for (Map.Entry<String, Located> nearest : json.members("nearest").entrySet()) {
            Located term = nearest.getValue();
            if (!wordings.contains(term.string())) {
                throw term.error("the vocabulary has no term \"" + term.string() + "\"");
            }
            terms.put(nearest.getKey(), term.string());
        }
        known = PhraseSet.of("known", List.copyOf(wordings));
        known.addTo(watches);
    }

    static Rule read(RuleReader reader) {
        return new VocabularyRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Map<String, List<String>> watches() {
        return watches;
    }

    @Override
    public boolean runsAlways() {
        return true;
    }

    @Override
    public void check(RuleContext context) {
        CharSequence text = context.text().content();
        for (Mention mention : context.text().mentions()) {
            String term = terms.get(mention.primitive().id());
            if (term != null
                    && !mention.negated()
                    && !mention.ambiguous()
                    && !known.occursIn(context, mention.span())) {
                Map<String, String> values = Map.of("text", Template.quote(text, mention.span()), "term", term);
                context.report(Finding.at(mention.span(), message.fill(values))
                        .withHelp(new Template(info.help()).fill(values))
                        .withPrimitives(List.of(mention.primitive().id())));
            }
        }
    }
}

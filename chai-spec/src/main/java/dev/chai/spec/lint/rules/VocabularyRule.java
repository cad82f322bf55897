package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reports a stated primitive for which a generator has a term of its own and the text uses another. */
final class VocabularyRule implements Check {
    private static final Key<Map<String, List<String>>> VOCABULARY = Key.<Map<String, List<String>>>of(
                    "vocabulary", Form.map(Form.map(Form.STRINGS)), VocabularyRule::terms)
            .saying("The closed lists of the generator by dimension: each term with the primitives that it covers.");
    /** Only what every file may say; whether the vocabulary has the terms is checked with it. */
    private static final Key<Map<String, Located>> NEAREST = Key.<Map<String, Located>>of(
                    "nearest", Form.map(Form.STRING), Located::members)
            .orElse(Map.of())
            .saying("The term to use for a primitive that no term covers.");

    static final RuleKind KIND = RuleKind.of(
            "vocabulary",
            "Reports a primitive ({text}) that the generator knows by another {term}.",
            VocabularyRule::new,
            VOCABULARY,
            NEAREST);

    private final Template message;
    private final String help;
    private final Map<String, String> terms = new HashMap<>();
    private final PhraseSet known;

    private VocabularyRule(RuleReader reader) {
        message = reader.message();
        help = reader.info().help();
        Map<String, List<String>> vocabulary = reader.get(VOCABULARY);
        vocabulary.forEach((term, ids) -> ids.forEach(id -> terms.putIfAbsent(id, term)));
        reader.get(NEAREST).forEach((id, term) -> terms.put(id, known(term, vocabulary)));
        known = PhraseSet.of("known", List.copyOf(vocabulary.keySet()));
        known.addContextTo(reader.subscription());
        reader.subscription().primitives(primitive -> terms.containsKey(primitive.id()));
    }

    private static Map<String, List<String>> terms(Located json) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (Located dimension : json.members().values()) {
            dimension.members().forEach((term, ids) -> terms.merge(term, ids.strings(), VocabularyRule::joined));
        }
        return terms;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String known(Located term, Map<String, List<String>> vocabulary) {
        if (!vocabulary.containsKey(term.string())) {
            throw term.error("the vocabulary has no term \"" + term.string() + "\"");
        }
        return term.string();
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
                        .withHelp(new Template(help).fill(values))
                        .withPrimitives(List.of(mention.primitive().id())));
            }
        }
    }
}

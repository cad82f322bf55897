package dev.chai.spec.lint.rules;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Located;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Subscription;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Reads one rule of a file: what all kinds have in common here, the rest in the class of the kind. Not thread-safe. */
final class RuleReader {
    /** The kind of rules that a file describes and code checks. */
    static final String CODED = "coded";

    private final Located json;
    private final RuleInfo info;
    private final Subscription.Builder subscription = Subscription.builder();

    RuleReader(Located json) {
        this.json = json;
        this.info = info(json);
    }

    /** Returns the rule. */
    Rule rule() {
        RuleKind kind = RuleKinds.require(CommonKeys.KIND.in(json));
        Check check = kind.check().apply(this);
        kind.requires().forEach(subscription::requires);
        if (!subscription.hasTrigger()) {
            subscription.everyText();
        }
        return new DataRule(info, subscription.build(), check);
    }

    /** Returns a rule that code makes of the description. */
    Rule coded(BiFunction<RuleInfo, String, Rule> code) {
        Located kind = CommonKeys.KIND.in(json);
        if (!kind.string().equals(CODED)) {
            throw kind.error("the kind of a rule that is checked by code is \"" + CODED + "\"");
        }
        json.allow(CommonKeys.all().stream().map(Key::name).toList());
        return code.apply(info, CommonKeys.MESSAGE.in(json));
    }

    /** Returns the value of a key, and adds to the subscription what the key says. */
    <T> T get(Key<T> key) {
        T value = key.in(json);
        key.subscribes().accept(subscription, value);
        return value;
    }

    RuleInfo info() {
        return info;
    }

    /** Returns the subscription so far, for what no single key says. */
    Subscription.Builder subscription() {
        return subscription;
    }

    Template message() {
        return new Template(CommonKeys.MESSAGE.in(json));
    }

    /** Returns an error about the rule as a whole. */
    ChaiDataException error(String problem) {
        return json.error(problem);
    }

    private static RuleInfo info(Located json) {
        return RuleInfo.builder(CommonKeys.ID.in(json), CommonKeys.NAME.in(json))
                .aliases(CommonKeys.ALIASES.in(json))
                .category(CommonKeys.CATEGORY.in(json))
                .stability(CommonKeys.STABILITY.in(json))
                .severities(CommonKeys.SEVERITY.in(json))
                .aspects(CommonKeys.ASPECTS.in(json))
                .targets(CommonKeys.TARGETS.in(json))
                .summary(CommonKeys.SUMMARY.in(json))
                .why(CommonKeys.WHY.in(json))
                .help(CommonKeys.HELP.in(json))
                .primitives(CommonKeys.PRIMITIVES.in(json))
                .sources(CommonKeys.SOURCES.in(json))
                .build();
    }

    /** Returns the rule with its examples; {@code rule} is what this reader gave. */
    RuleDocument document(Rule rule) {
        List<String> triggers = rule.subscription().phrases().stream()
                .filter(phrases -> phrases.role() == Subscription.Role.TRIGGER)
                .sorted(Comparator.comparing(Subscription.Phrases::name))
                .flatMap(phrases -> phrases.patterns().stream())
                .toList();
        return new RuleDocument(
                info, CommonKeys.KIND.in(json).string(), triggers, examples(CommonKeys.GOOD), examples(CommonKeys.BAD));
    }

    private List<RuleExample> examples(Key<List<Located>> key) {
        return key.in(json).stream()
                .map(example -> ExampleKeys.read(example, info))
                .toList();
    }

    /** Combines what a rule file says of a rule with the check of its kind. */
    private record DataRule(RuleInfo info, Subscription subscription, Check kind) implements Rule {
        @Override
        public void check(RuleContext context) {
            kind.check(context);
        }
    }
}

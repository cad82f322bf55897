package dev.chai.spec.lint;

import dev.chai.spec.lint.rules.BundledRule;
import dev.chai.spec.rule.Rule;
import java.util.Comparator;

/** What can be told of a rule without reading it where the build has noted it. */
final class Rules {
    private Rules() {}

    static String id(Rule rule) {
        return rule instanceof BundledRule bundled ? bundled.id() : rule.info().id();
    }

    /** Orders rules by their ids; a class because the first lambda of a JVM takes longer than sorting all rules. */
    static final class ById implements Comparator<Rule> {
        @Override
        public int compare(Rule one, Rule other) {
            return id(one).compareTo(id(other));
        }
    }
}

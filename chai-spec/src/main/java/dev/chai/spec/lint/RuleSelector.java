package dev.chai.spec.lint;

import dev.chai.spec.data.Nearest;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Decides which rules a selector means: a rule id or name, the start of an id, a category, or {@code all}. */
final class RuleSelector {
    private static final String ALL = "all";
    /** A shorter start of an id would select rules by accident. */
    private static final int MIN_PREFIX = 3;

    private RuleSelector() {}

    static boolean selects(String selector, RuleInfo info) {
        return selector.equalsIgnoreCase(ALL)
                || info.isCalled(selector)
                || info.category().id().equalsIgnoreCase(selector)
                || (selector.length() >= MIN_PREFIX
                        && Character.isDigit(info.id().charAt(info.id().length() - 1))
                        && info.id().startsWith(selector.toUpperCase(Locale.ROOT)));
    }

    /**
     * Refuses a selector that means none of the rules.
     *
     * @param place where a file has the selector; empty for code
     * @throws IllegalArgumentException naming the nearest rule or category
     */
    static void requireKnown(String selector, String place, List<Rule> rules) {
        if (rules.stream().noneMatch(rule -> selects(selector, rule.info()))) {
            throw new IllegalArgumentException((place.isEmpty() ? "" : place + ": ") + "no rule or category \""
                    + selector + "\"" + Nearest.hint(selector, names(rules)));
        }
    }

    private static List<String> names(List<Rule> rules) {
        Stream<String> called = Stream.concat(
                rules.stream().map(rule -> rule.info().id()),
                rules.stream().map(rule -> rule.info().name()));
        return Stream.concat(called, Arrays.stream(Category.values()).map(Category::id))
                .toList();
    }
}

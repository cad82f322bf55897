package dev.chai.spec.lint.rules;

import dev.chai.spec.rule.RuleContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Describes a kind of rule: its name in rule files, what it reports, the keys that its rules have in addition to the common ones, and how
 * its check is made. Immutable and thread-safe.
 *
 * @param name the value of {@code kind}
 * @param summary one sentence for people who write rule files
 * @param check makes the check of a rule
 * @param requires the facts without which rules of this kind do not run
 * @param keys the keys in addition to the common ones
 */
record RuleKind(
        String name, String summary, Function<RuleReader, Check> check, Set<Class<?>> requires, List<Key<?>> keys) {
    static RuleKind of(String name, String summary, Function<RuleReader, Check> check, Key<?>... keys) {
        return new RuleKind(name, summary, check, Set.of(), Arrays.asList(keys));
    }

    /** Returns a copy whose rules do not run without a fact of this type. */
    RuleKind requiring(Class<?> fact) {
        Set<Class<?>> more = new HashSet<>(requires);
        more.add(fact);
        return new RuleKind(name, summary, check, Set.copyOf(more), keys);
    }

    /** Checks a text as one kind of rule does. Implementations are immutable and thread-safe. */
    @FunctionalInterface
    interface Check {
        /** Reports what is wrong with the text. */
        void check(RuleContext context);
    }
}

package dev.chai.spec.rule;

import java.util.List;
import java.util.Objects;

/**
 * A rule with the examples that its file holds, for tests and rule pages.
 *
 * <p>Immutable and thread-safe.
 *
 * @param info what the rule is
 * @param kind how it works, for example {@code term}
 * @param phrases the phrases it looks for, as the file writes them
 * @param good texts that it leaves alone
 * @param bad texts in which it finds exactly one thing
 * @since 0.1
 */
public record RuleDocument(
        RuleInfo info, String kind, List<String> phrases, List<RuleExample> good, List<RuleExample> bad) {
    /** Copies the lists. */
    public RuleDocument {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(kind, "kind");
        phrases = List.copyOf(phrases);
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }
}

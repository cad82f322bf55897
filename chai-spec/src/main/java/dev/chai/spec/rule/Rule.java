package dev.chai.spec.rule;

import dev.chai.spec.Primitive;
import dev.chai.spec.lint.RulePack;
import java.util.List;
import java.util.Map;

/**
 * One check. Most rules are data (see {@link RulePack}); implement this for what data cannot say.
 *
 * <pre>{@code
 * public Map<String, List<String>> watches() {
 *     return Map.of("term", List.of("vlog style", "tiktok [style]"));
 * }
 *
 * public void check(RuleContext context) {
 *     for (PhraseMatch match : context.phrases("term")) {
 *         context.report(Finding.at(match.span(), "names a platform"));
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations must be thread-safe: one linter checks many texts at once.
 */
public interface Rule {
    /** What the rule is. */
    RuleInfo info();

    /** Phrases to find for it, by a name of the rule's own choice; the pattern language is that of rule packs. */
    default Map<String, List<String>> watches() {
        return Map.of();
    }

    /** Whether to run on every text, also on those that hold none of the phrases and no primitive to {@link #wakesOn}. */
    default boolean runsAlways() {
        return watches().isEmpty();
    }

    /** Whether to run on a text that mentions the primitive; asked once for each primitive, and always answered the same. */
    default boolean wakesOn(Primitive primitive) {
        return false;
    }

    /** Looks at one text and reports what is wrong. */
    void check(RuleContext context);
}

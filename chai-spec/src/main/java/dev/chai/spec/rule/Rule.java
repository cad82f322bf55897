package dev.chai.spec.rule;

/**
 * Checks texts for one kind of fault. Most rules are data (see {@code RulePack}); implement this interface for what data cannot
 * express.
 *
 * <pre>{@code
 * public Subscription subscription() {
 *     return Subscription.phrases("platform", "vlog style", "tiktok [style]");
 * }
 *
 * public void check(RuleContext context) {
 *     for (PhraseMatch match : context.phrases("platform")) {
 *         context.report(Finding.at(match.span(), "names a platform"));
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations must be thread-safe: one linter checks many texts at once.
 *
 * @since 0.1
 */
public interface Rule {
    /** Returns what is known about the rule before it runs. */
    RuleInfo info();

    /** Returns the texts on which the rule runs and the phrases it needs; asked once per linter. */
    default Subscription subscription() {
        return Subscription.everyText();
    }

    /** Checks one text and reports what is wrong. */
    void check(RuleContext context);
}

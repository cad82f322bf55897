package dev.chai.spec.lint;

/**
 * Contributes a rule pack to every linter: where a module with a provider is on the class path or module path, its rules run like the
 * bundled ones, and {@link LinterBuilder#withoutBundledRules()} leaves them out.
 *
 * <pre>{@code
 * public final class BlinkRules implements RulePackProvider {
 *     public RulePack pack() {
 *         return PACK;
 *     }
 * }
 * }</pre>
 *
 * <p>Providers are found by {@link java.util.ServiceLoader}: name the class in {@code provides ... with} of the module, and in
 * {@code META-INF/services/dev.chai.spec.lint.RulePackProvider} for the class path. They are asked once, when the first linter is
 * built.
 *
 * @since 0.1
 */
public interface RulePackProvider {
    /** Returns the pack. */
    RulePack pack();
}

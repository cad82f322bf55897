/**
 * Tests custom rules, in any test framework.
 *
 * <pre>{@code
 * RuleTester.of(RulePack.read(Path.of("our-rules.json"))).verify();
 * }</pre>
 */
@NullMarked
package dev.chai.spec.lint.testing;

import org.jspecify.annotations.NullMarked;

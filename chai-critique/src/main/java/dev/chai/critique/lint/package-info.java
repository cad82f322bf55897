/**
 * Contributes rules for critiques to the linter, by the code of {@link dev.chai.critique.check.CritiqueChecks}: what the linter reports and what the
 * check deducts points for is the same.
 *
 * <pre>{@code
 * Linter linter = Linter.builder().profile(Profile.CRITIQUE).build();
 * linter.lint("The direction is wrong.");      // CRQ102
 * }</pre>
 */
@NullMarked
package dev.chai.critique.lint;

import org.jspecify.annotations.NullMarked;

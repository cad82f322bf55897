/**
 * What the author of a lint rule sees: the rule contract, its description, findings and fixes, and the text under check.
 *
 * <p>The engine and the bundled kinds of rules depend on this package, never the other way round.
 */
@NullMarked
package dev.chai.spec.rule;

import org.jspecify.annotations.NullMarked;

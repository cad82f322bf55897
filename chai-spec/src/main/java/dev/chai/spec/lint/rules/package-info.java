/** The kinds of rules that rule packs can hold, and their reader. Not exported. */
@NullMarked
package dev.chai.spec.lint.rules;

import org.jspecify.annotations.NullMarked;

/** Answers what the kinds of rules ask of a text: where phrases and primitives are, and how messages quote them. Not exported. */
@NullMarked
package dev.chai.spec.lint.match;

import org.jspecify.annotations.NullMarked;

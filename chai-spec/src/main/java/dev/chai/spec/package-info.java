/**
 * The vocabulary of precise video language: five aspects, their visual primitives and the rules that decide them.
 *
 * <p>{@link dev.chai.spec.Taxonomy#bundled()} is the entry point. Everything here is immutable and thread-safe.
 */
@NullMarked
package dev.chai.spec;

import org.jspecify.annotations.NullMarked;

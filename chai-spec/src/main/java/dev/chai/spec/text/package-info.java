/**
 * One tokenisation and one automaton for everything that reads text: not exported.
 *
 * <p>{@link dev.chai.spec.text.WordTokenizer} turns text into {@link dev.chai.spec.text.Tokens}; a
 * {@link dev.chai.spec.text.PhraseAutomaton} finds all phrases of a {@link dev.chai.spec.text.PhraseBook} in them in one pass.
 */
@NullMarked
package dev.chai.spec.text;

import org.jspecify.annotations.NullMarked;

/**
 * One tokenisation and one automaton for everything that reads text: not exported.
 *
 * <p>{@link dev.chai.spec.text.WordTokenizer} turns text into {@link dev.chai.spec.text.Tokens}; a
 * {@link dev.chai.spec.text.PhraseAutomaton} finds all phrases of a {@link dev.chai.spec.text.PhraseBook} in them in one pass. A book
 * becomes a {@link dev.chai.spec.text.PhraseGraph}: by the compiler of its patterns, or, where the build has compiled the same phrases, from
 * the {@link dev.chai.spec.text.PhraseArchive}.
 */
@NullMarked
package dev.chai.spec.text;

import org.jspecify.annotations.NullMarked;

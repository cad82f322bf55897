/**
 * One tokenization and one automaton for everything that reads text, exported to the sister modules only.
 *
 * <p>{@link dev.chai.spec.text.WordTokenizer} turns text into {@link dev.chai.spec.text.Tokens}; a
 * {@link dev.chai.spec.text.PhraseAutomaton} finds all phrases of a {@link dev.chai.spec.text.PhraseBook} in them in one pass. A book
 * becomes a {@link dev.chai.spec.text.PhraseGraph}: by the compiler of its patterns, or, where the build has compiled the same phrases, from
 * the {@link dev.chai.spec.text.PhraseArchive}. {@link dev.chai.spec.text.WordTypes} numbers all words of texts that are compared, and
 * {@link dev.chai.spec.text.WorkspacePool} keeps the buffers of readers from one text to the next.
 */
@NullMarked
package dev.chai.spec.text;

import org.jspecify.annotations.NullMarked;

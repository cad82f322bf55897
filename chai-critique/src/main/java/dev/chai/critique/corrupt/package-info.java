/**
 * Makes good critiques bad on purpose, each in one known way, to test reviewers and checks and to train on.
 *
 * <pre>{@code
 * Corruption made = Corruptor.of(CorruptionKind.REPLACEMENT).corrupt(input, 7);
 * if (made instanceof Corruption.Made bad) {
 *     bad.text();       // the same critique with one fact made wrong
 *     bad.edits();      // what was changed, where
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.critique.corrupt;

import org.jspecify.annotations.NullMarked;

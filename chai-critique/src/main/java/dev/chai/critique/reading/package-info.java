/**
 * Reads critiques and captions as words with what the word lists say of them, and critiques as remarks with the cues in them: not
 * exported.
 *
 * <p>{@link dev.chai.critique.reading.TextReader} is the entry point. Words and cue phrases are found by {@link dev.chai.spec.text}; the
 * word lists are {@code wording.json}.
 */
@NullMarked
package dev.chai.critique.reading;

import org.jspecify.annotations.NullMarked;

/**
 * Checks captions against the pixels of their clip.
 *
 * <p>{@link dev.chai.model.grounding.ClipLinter} is the entry point.
 */
@NullMarked
package dev.chai.model.grounding;

import org.jspecify.annotations.NullMarked;

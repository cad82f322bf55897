/**
 * The contract of a vision-language model: requests of text, pictures and video, responses with tokens and provenance, and the back end that
 * answers them.
 *
 * <p>{@link dev.chai.model.vlm.VlmBackend} has one abstract method; all else has defaults.
 */
@NullMarked
package dev.chai.model.vlm;

import org.jspecify.annotations.NullMarked;

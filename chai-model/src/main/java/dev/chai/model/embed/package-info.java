/**
 * Sentence embeddings: texts as vectors, by a model that ships inside a Maven package.
 *
 * <pre>{@code
 * try (SentenceEmbedder embedder = SentenceEmbedder.bundled()) {
 *     float[] vector = embedder.sentence("The camera pans left.");
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model.embed;

import org.jspecify.annotations.NullMarked;

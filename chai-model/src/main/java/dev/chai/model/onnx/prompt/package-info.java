/**
 * From messages to token ids and places, and from token ids back to text.
 *
 * <pre>{@code
 * Prompt prompt = ChatFormat.of(config).prompt(messages, tokenizer, sizes);
 * }</pre>
 */
@NullMarked
package dev.chai.model.onnx.prompt;

import org.jspecify.annotations.NullMarked;

/**
 * The decoding loop: choosing tokens, log-probabilities, stop texts.
 *
 * <pre>{@code
 * Generation answer = new Generator(graphs, tokenizer, ends).generate(prompt, next, request, control, listener);
 * }</pre>
 */
@NullMarked
package dev.chai.model.onnx.decode;

import org.jspecify.annotations.NullMarked;

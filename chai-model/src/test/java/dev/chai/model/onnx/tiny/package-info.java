/**
 * A tiny random vision-language model with the interface of real ones, written as ONNX files by these classes alone.
 *
 * <pre>{@code
 * TinyModel.of(Layout.MOBIUS).write(folder);
 * }</pre>
 */
@NullMarked
package dev.chai.model.onnx.tiny;

import org.jspecify.annotations.NullMarked;

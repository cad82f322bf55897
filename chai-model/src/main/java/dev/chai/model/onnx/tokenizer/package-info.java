/** The tokenizers of models, checked before the native library sees them. Not exported. */
@NullMarked
package dev.chai.model.onnx.tokenizer;

import org.jspecify.annotations.NullMarked;

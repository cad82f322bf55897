/**
 * Model folders: what a folder of ONNX graphs holds and which model it is, read before any of it is loaded.
 *
 * <pre>{@code
 * ModelFolder folder = ModelFolder.read(Path.of("models/qwen3-vl-2b"));
 * folder.config().family();             // QWEN3_VL
 * folder.graphs().weightBytes();        // what the preflight counts
 * }</pre>
 */
@NullMarked
package dev.chai.model.onnx.folder;

import org.jspecify.annotations.NullMarked;

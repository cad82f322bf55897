/**
 * ONNX Runtime sessions: opening, checking and running the graphs of a model.
 *
 * <pre>{@code
 * try (GraphSet graphs = GraphSet.open(folder, SessionSettings.cpu(2))) { ... }
 * }</pre>
 */
@NullMarked
package dev.chai.model.onnx.graph;

import org.jspecify.annotations.NullMarked;

/**
 * Models in this process for users of the Deep Java Library: {@code Criteria}, {@code ZooModel} and {@code Predictor}.
 *
 * <pre>{@code
 * try (ZooModel<VlmRequest, VlmResponse> model = ChaiVlmEngine.criteria(Path.of("models/qwen3-vl-2b")).loadModel();
 *         Predictor<VlmRequest, VlmResponse> predictor = model.newPredictor()) {
 *     System.out.println(predictor.predict(request).text());
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model.djl;

import org.jspecify.annotations.NullMarked;

/**
 * Vision-language models in this process: folders of ONNX graphs, run by ONNX Runtime on the processor or a GPU.
 *
 * <p>Three optional dependencies are needed: ONNX Runtime for the processor or for CUDA, and DJL's API and tokenizers. Nothing is ever
 * downloaded unless a {@link dev.chai.model.onnx.ModelSource} allows it.
 *
 * <pre>{@code
 * try (OnnxVlm model = OnnxVlm.open(Path.of("models/qwen3-vl-2b"))) {
 *     VlmVideo video = model.capabilities().video().prepare("clip.mp4", FrameSources.of(path));
 *     VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("What does the camera do?")));
 *     System.out.println(model.dryRun(request));
 *     System.out.println(model.run(request).text());
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model.onnx;

import org.jspecify.annotations.NullMarked;

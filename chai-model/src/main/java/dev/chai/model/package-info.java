/**
 * Models behind the caption loop: one interface for vision-language models in this process, behind servers, or from a script.
 *
 * <pre>{@code
 * try (VlmBackend model = Models.open("openai:http://localhost:8000/v1#Qwen/Qwen3-VL-8B-Instruct")) {
 *     VlmVideo video = model.capabilities().video().prepare("clip.mp4", FrameSources.of(path));
 *     VlmResponse response = model.run(VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("Describe it."))));
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model;

import org.jspecify.annotations.NullMarked;

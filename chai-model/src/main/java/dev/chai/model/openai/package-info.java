/**
 * Models behind OpenAI-compatible servers: vLLM, SGLang, llama-server, LMDeploy and DJL Serving.
 *
 * <pre>{@code
 * try (OpenAiVlm model = OpenAiVlm.builder(URI.create("http://localhost:8000/v1"), "Qwen/Qwen3-VL-8B-Instruct")
 *         .profile(ServerProfile.vllm())
 *         .key(ApiKey.environment("VLLM_API_KEY"))
 *         .build()) {
 *     model.run(request);
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model.openai;

import org.jspecify.annotations.NullMarked;

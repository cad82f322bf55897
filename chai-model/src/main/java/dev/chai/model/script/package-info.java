/**
 * Answers without a model: from a script, or as recorded in earlier runs. For tests, examples and notebooks.
 *
 * <pre>{@code
 * VlmBackend script = ScriptedVlm.read(Path.of("answers.jsonl"));
 * VlmBackend recorded = RecordedVlm.of(model, "qwen3-vl-8b", Path.of("answers"));
 * }</pre>
 */
@NullMarked
package dev.chai.model.script;

import org.jspecify.annotations.NullMarked;

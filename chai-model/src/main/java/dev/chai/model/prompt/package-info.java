/**
 * What models are asked, as data: templates for captions, critiques, revisions, rewards and moments.
 *
 * <pre>{@code
 * PromptTemplate reward = PromptTemplates.bundled().require("reward/t2v-metrics");
 * String prompt = reward.fill(Map.of("caption", "The camera pans left."));
 * }</pre>
 */
@NullMarked
package dev.chai.model.prompt;

import org.jspecify.annotations.NullMarked;

/**
 * What the description of each aspect must mention, may mention and leaves out, and the instruction to a captioning model that follows.
 *
 * <p>{@link dev.chai.spec.policy.CaptionPolicy} is the entry point: it knows the slots of an aspect and finds those a caption leaves open.
 * {@link dev.chai.spec.policy.PromptBuilder} words the same policy, with the labels of a clip as facts, for a model.
 *
 * <pre>{@code
 * CaptionPolicy policy = CaptionPolicy.of(Aspect.CAMERA);
 * for (MissingSlot missing : policy.missing(labels, Set.of("eye-level", "level-angle"))) {
 *     System.out.println(missing.message());          // cam-dof: the caption does not give the depth of field ...
 * }
 * String prompt = PromptBuilder.of(Aspect.CAMERA).labels(labels).build();
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe except the builder. Source: the CHAI authors' caption policies, re-worded.
 */
@NullMarked
package dev.chai.spec.policy;

import org.jspecify.annotations.NullMarked;

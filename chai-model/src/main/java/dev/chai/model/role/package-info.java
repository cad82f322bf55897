/**
 * The roles of the caption loop, played by a model: captioner, critic, reviser and reward model; and the best of N captions.
 *
 * <pre>{@code
 * ModelSetup setup = ModelSetup.of(model);
 * CaptionLoop loop = CaptionLoop.of(VlmCaptioner.of(setup), VlmCritic.of(setup), VlmReviser.of(setup));
 * RewardScore score = VlmRewardModel.of(setup).evaluate(clip, Aspect.CAMERA, "The camera pans left.");
 * }</pre>
 */
@NullMarked
package dev.chai.model.role;

import org.jspecify.annotations.NullMarked;

/**
 * What people decided about one clip: three-valued labels, states with a start and an end, camera motion, and the rules between them.
 *
 * <p>{@link dev.chai.spec.labels.ClipLabels} holds what is stored about a clip. Everything else follows from it:
 * {@link dev.chai.spec.labels.authors.LabelDerivations} computes the value of each of the CHAI authors' 262 labels and reads their label
 * files back, {@link dev.chai.spec.labels.consistency.ConsistencyRules} finds what cannot be true together.
 *
 * <pre>{@code
 * ClipLabels labels = ClipLabels.builder("harbour.mp4")
 *         .state("high-angle", "level-angle")
 *         .motion(CameraMotion.simple(Steadiness.SMOOTH, "tilt-up"))
 *         .build();
 * LabelDerivations.bundled().value(labels, "camera_angle_change_from_high_to_low");   // YES
 * LabelDerivations.bundled().value(labels, "only_tilt_up");                           // YES
 * ConsistencyRules.bundled().validate(labels);                                      // []
 * }</pre>
 *
 * <p>Everything here is immutable and thread-safe except the builder. Source of the rules: the CHAI authors' label definitions
 * (arXiv 2604.21718), re-worded.
 */
@NullMarked
package dev.chai.spec.labels;

import org.jspecify.annotations.NullMarked;

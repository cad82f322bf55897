/**
 * Tracks points through a shot and estimates global motion, parallax and orbits from them. Not exported.
 */
@NullMarked
package dev.chai.model.motion.track;

import org.jspecify.annotations.NullMarked;

/**
 * Commands that read clips: frames, shots, motion.
 */
@NullMarked
package dev.chai.cli.video;

import org.jspecify.annotations.NullMarked;

/**
 * Decodes video files in a child process, so that a hostile file harms nothing else.
 */
@NullMarked
package dev.chai.model.video.isolated;

import org.jspecify.annotations.NullMarked;

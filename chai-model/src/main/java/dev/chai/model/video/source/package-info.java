/**
 * Opens clips: video files, folders of images, and frames in memory.
 *
 * <p>{@link dev.chai.model.video.source.FrameSources} is the entry point.
 */
@NullMarked
package dev.chai.model.video.source;

import org.jspecify.annotations.NullMarked;

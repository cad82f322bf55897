/**
 * Reads video files with FFmpeg. Not exported.
 */
@NullMarked
package dev.chai.model.video.ffmpeg;

import org.jspecify.annotations.NullMarked;

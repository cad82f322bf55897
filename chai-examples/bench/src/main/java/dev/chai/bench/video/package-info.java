/** Video input compared with the ffmpeg command, in one run on one machine. */
@NullMarked
package dev.chai.bench.video;

import org.jspecify.annotations.NullMarked;

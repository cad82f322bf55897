/**
 * Frames out of clips: files, image folders and frames in memory, sampled by a strategy and read with constant memory.
 *
 * <p>{@link dev.chai.model.video.FrameSource} is the entry point. A source describes a clip and can be read many times; a reader is one
 * pass over it. Frames are found by their presentation timestamps, never by counting what a decoder happened to return.
 *
 * <pre>{@code
 * FrameSource clip = FrameSources.of(Path.of("clip.mp4"));
 * try (FrameReader reader = clip.read(ReadOptions.all().withSize(PictureSize.longestSide(640)))) {
 *     reader.forEachRemaining(frame -> System.out.println(frame.index() + " at " + frame.seconds() + " s"));
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model.video;

import org.jspecify.annotations.NullMarked;

package dev.chai.model.video;

/**
 * What a clip is, without its pictures.
 *
 * <pre>{@code
 * ClipInfo info = FrameSources.of(path).info();
 * System.out.printf("%dx%d, %.2f frames a second, %.2f s%n", info.width(), info.height(), info.fps(), info.seconds());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name file or folder name, or {@code "frames in memory"}
 * @param container FFmpeg's name of the container; {@code "images"} or {@code "memory"} otherwise
 * @param codec FFmpeg's name of the codec, such as {@code "h264"}
 * @param pixelFormat how pictures are stored, such as {@code "yuv420p"}
 * @param width columns as shown, rotation applied
 * @param height rows as shown
 * @param rotationDegrees how far stored pictures are turned clockwise to be shown: 0, 90, 180 or 270
 * @param frames number of frames in presentation order
 * @param fps mean frames a second
 * @param seconds from the first frame to the end of the last
 */
public record ClipInfo(
        String name,
        String container,
        String codec,
        String pixelFormat,
        int width,
        int height,
        int rotationDegrees,
        int frames,
        double fps,
        double seconds) {}

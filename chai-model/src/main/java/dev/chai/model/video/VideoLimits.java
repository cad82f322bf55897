package dev.chai.model.video;

import java.time.Duration;

/**
 * What a clip may cost before reading it is refused, since a file from elsewhere may be made to exhaust a machine.
 *
 * <pre>{@code
 * FrameSource clip = FrameSources.of(path, VideoLimits.defaults().withMaxWallTime(Duration.ofSeconds(30)));
 * }</pre>
 *
 * <p>Passing a limit raises {@link dev.chai.spec.data.ChaiDataException} with the limit's name. Immutable and thread-safe.
 *
 * @param maxPixels most pixels of a picture; default 8192 x 4320
 * @param maxDuration longest clip; default 6 hours
 * @param maxFrames most frames of a clip; default 1,000,000
 * @param maxDecodedBytes most bytes one reader decodes, as RGB; default 2 TiB, about three hours of 1080p at 30 frames a second
 * @param maxWallTime most time one reader spends inside the decoder, and the index scan of a file; default 30 minutes
 * @since 0.1
 */
public record VideoLimits(
        long maxPixels, Duration maxDuration, int maxFrames, long maxDecodedBytes, Duration maxWallTime) {
    private static final VideoLimits DEFAULTS =
            new VideoLimits(8192L * 4320, Duration.ofHours(6), 1_000_000, 2L << 40, Duration.ofMinutes(30));

    /** @throws IllegalArgumentException if a limit is not positive */
    public VideoLimits {
        if (maxPixels < 1 || maxFrames < 1 || maxDecodedBytes < 1 || !positive(maxDuration) || !positive(maxWallTime)) {
            throw new IllegalArgumentException("limits must be positive: " + maxPixels + " pixels, " + maxDuration
                    + ", " + maxFrames + " frames, " + maxDecodedBytes + " bytes, " + maxWallTime);
        }
    }

    /** Returns the defaults named above. */
    public static VideoLimits defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with another picture limit. */
    public VideoLimits withMaxPixels(long pixels) {
        return new VideoLimits(pixels, maxDuration, maxFrames, maxDecodedBytes, maxWallTime);
    }

    /** Returns a copy with another longest clip. */
    public VideoLimits withMaxDuration(Duration duration) {
        return new VideoLimits(maxPixels, duration, maxFrames, maxDecodedBytes, maxWallTime);
    }

    /** Returns a copy with another frame limit. */
    public VideoLimits withMaxFrames(int frames) {
        return new VideoLimits(maxPixels, maxDuration, frames, maxDecodedBytes, maxWallTime);
    }

    /** Returns a copy with another limit of decoded bytes. */
    public VideoLimits withMaxDecodedBytes(long bytes) {
        return new VideoLimits(maxPixels, maxDuration, maxFrames, bytes, maxWallTime);
    }

    /** Returns a copy with another time limit. */
    public VideoLimits withMaxWallTime(Duration time) {
        return new VideoLimits(maxPixels, maxDuration, maxFrames, maxDecodedBytes, time);
    }

    private static boolean positive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }
}

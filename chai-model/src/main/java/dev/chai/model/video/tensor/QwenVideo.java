package dev.chai.model.video.tensor;

import dev.chai.model.video.PictureSize;

/**
 * How many frames Qwen's vision models look at, which, and how large: as one of the two public preprocessors decides, which differ.
 *
 * <pre>{@code
 * QwenVideo profile = QwenVideo.processor().withFps(4);
 * int[] frames = profile.frameIndices(300, 30.0);
 * PictureSize size = profile.size(frames.length, 1920, 1080);
 * long tokens = profile.tokens(frames.length, size);        // before anything is decoded
 * }</pre>
 *
 * <p>Immutable and thread-safe. Sides are multiples of 32 = 16 pixels a patch, 2 by 2 patches a token; frames go in pairs. A score
 * must name its profile: the same clip gives other pixels in the other one.
 *
 * @param profile which preprocessor
 * @param fps frames wanted a second; default 2
 * @param minFrames fewest frames; default 4
 * @param maxFrames most frames; default 768
 * @param shortestEdge fewest pixels: of all frames together in {@link Profile#HF_PROCESSOR}, where a checkpoint's
 *     {@code video_preprocessor_config.json} names it {@code size.shortest_edge}; of one frame in {@link Profile#QWEN_VL_UTILS}
 * @param longestEdge most pixels of all frames together; {@code size.longest_edge} there
 * @param capPixelsPerFrame for {@link Profile#HF_PROCESSOR}, whether a frame has a limit of its own, as later releases do by default
 * @since 0.1
 */
public record QwenVideo(
        Profile profile,
        double fps,
        int minFrames,
        int maxFrames,
        long shortestEdge,
        long longestEdge,
        boolean capPixelsPerFrame) {
    /** Frames a second where nothing else is said. */
    public static final double DEFAULT_FPS = 2;

    private static final int SIDE = 32;
    private static final long SIDE_SQUARED = (long) SIDE * SIDE;
    private static final long MOST_PER_FRAME = 768 * SIDE_SQUARED;
    private static final int MOST_ASPECT = 200;
    private static final int PAIR = 2;

    /** The two preprocessors. */
    public enum Profile {
        /** The package qwen-vl-utils, which CHAI's and t2v_metrics' scores come from. */
        QWEN_VL_UTILS,
        /** Qwen3-VL's video processor in transformers, which vLLM and SGLang run. */
        HF_PROCESSOR
    }

    /** @throws IllegalArgumentException if a rate, count or budget is not positive, or a least above its most */
    public QwenVideo {
        if (!(fps > 0) || Double.isInfinite(fps) || minFrames < 1 || maxFrames < minFrames) {
            throw new IllegalArgumentException(
                    "fps " + fps + " and frames " + minFrames + " to " + maxFrames + " must be positive and ascend");
        }
        if (shortestEdge < 1 || longestEdge < shortestEdge) {
            throw new IllegalArgumentException(
                    "pixel budget " + shortestEdge + " to " + longestEdge + " must be positive and ascend");
        }
    }

    /** Returns the rules of qwen-vl-utils with its defaults: frames of at least 128 tokens, nine tenths of 128,000 tokens in all. */
    public static QwenVideo utils() {
        long total = (long) (128_000 * SIDE_SQUARED * 0.9);
        return new QwenVideo(Profile.QWEN_VL_UTILS, DEFAULT_FPS, 4, 768, 128 * SIDE_SQUARED, total, false);
    }

    /** Returns the transformers processor with the budget that Qwen3-VL's checkpoints carry. */
    public static QwenVideo processor() {
        return new QwenVideo(Profile.HF_PROCESSOR, DEFAULT_FPS, 4, 768, 4096, 25_165_824, false);
    }

    /** Returns a copy with another rate. CHAI's scorer takes 8. */
    public QwenVideo withFps(double other) {
        return new QwenVideo(profile, other, minFrames, maxFrames, shortestEdge, longestEdge, capPixelsPerFrame);
    }

    /** Returns a copy with another pixel budget, as read from a checkpoint. */
    public QwenVideo withBudget(long fewest, long most) {
        return new QwenVideo(profile, fps, minFrames, maxFrames, fewest, most, capPixelsPerFrame);
    }

    /** Returns a copy with the limit per frame on or off. */
    public QwenVideo withCapPixelsPerFrame(boolean cap) {
        return new QwenVideo(profile, fps, minFrames, maxFrames, shortestEdge, longestEdge, cap);
    }

    /**
     * Returns the frames to take of a clip: evenly from the first to the last, rounded half to even. The two packages do it with NumPy in
     * doubles and with PyTorch in floats; over a million places of random clips the two never differed.
     *
     * @param total frames that there are
     * @param sourceFps their mean rate
     * @throws IllegalArgumentException if the rate is not positive, or the clip has fewer than two frames under
     *     {@link Profile#QWEN_VL_UTILS}, which refuses it too
     */
    public int[] frameIndices(int total, double sourceFps) {
        int count = frameCount(total, sourceFps);
        int[] indices = new int[count];
        double step = count > 1 ? (double) (total - 1) / (count - 1) : 0;
        for (int i = 0; i < count - 1; i++) {
            indices[i] = (int) Math.rint(i * step);
        }
        indices[count - 1] = count > 1 ? total - 1 : 0;
        return indices;
    }

    private int frameCount(int total, double sourceFps) {
        if (total < 1 || !(sourceFps > 0)) {
            throw new IllegalArgumentException(total + " frames at " + sourceFps + " fps: both must be positive");
        }
        double wanted = total / sourceFps * fps;
        if (profile == Profile.HF_PROCESSOR) {
            return Math.min(Math.min(Math.max((int) wanted, minFrames), maxFrames), total);
        }
        int most = floorTo(Math.min(maxFrames, total), PAIR);
        int least = (minFrames + 1) / PAIR * PAIR;
        int count = floorTo((int) Math.min(Math.min(Math.max(wanted, least), most), total), PAIR);
        if (count < PAIR) {
            throw new IllegalArgumentException(
                    "a clip of " + total + " frame is too short for " + profile + ", which needs two");
        }
        return count;
    }

    /**
     * Returns the size to which frames are resized, in multiples of 32.
     *
     * @throws IllegalArgumentException if one side is over 200 times the other
     */
    public PictureSize size(int frames, int width, int height) {
        if (frames < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException(frames + " frames of " + width + "x" + height + " must all be positive");
        }
        if (Math.max(width, height) > (long) MOST_ASPECT * Math.min(width, height)) {
            throw new IllegalArgumentException(width + "x" + height + " has sides further apart than 1 to "
                    + MOST_ASPECT + ", the most Qwen takes");
        }
        return profile == Profile.HF_PROCESSOR
                ? sizeByVolume(frames, width, height)
                : sizeByFrame(frames, width, height);
    }

    /** A single frame is shown twice, as a picture is; the processor itself refuses it. */
    private PictureSize sizeByVolume(int given, int givenWidth, int givenHeight) {
        int frames = Math.max(PAIR, given);
        double up = givenWidth < SIDE || givenHeight < SIDE
                ? Math.max((double) SIDE / givenHeight, (double) SIDE / givenWidth)
                : 1;
        int width = (int) (givenWidth * up);
        int height = (int) (givenHeight * up);
        long shownWidth = nearest(width);
        long shownHeight = nearest(height);
        long most = capPixelsPerFrame
                ? frames * Math.max(Math.min(MOST_PER_FRAME, longestEdge / frames), (long) (1.05 * shortestEdge))
                : longestEdge;
        long shownFrames = (long) Math.rint((double) frames / PAIR) * PAIR;
        long volume = shownFrames * shownWidth * shownHeight;
        double pixels = (double) frames * width * height;
        if (volume > most) {
            double down = Math.sqrt(pixels / most);
            return exact(floorSide(width / down), floorSide(height / down));
        }
        if (volume < shortestEdge) {
            double more = Math.sqrt(shortestEdge / pixels);
            return exact(ceilSide(width * more), ceilSide(height * more));
        }
        return exact(shownWidth, shownHeight);
    }

    private PictureSize sizeByFrame(int frames, int width, int height) {
        double budget = Math.min((double) MOST_PER_FRAME, (double) longestEdge / frames * PAIR);
        double most = Math.max(budget, Math.floor(1.05 * shortestEdge));
        long shownWidth = Math.max(SIDE, nearest(width));
        long shownHeight = Math.max(SIDE, nearest(height));
        double pixels = (double) width * height;
        if (shownWidth * shownHeight > most) {
            double down = Math.sqrt(pixels / most);
            return exact(floorSide(width / down), floorSide(height / down));
        }
        if (shownWidth * shownHeight < shortestEdge) {
            double more = Math.sqrt(shortestEdge / pixels);
            return exact(ceilSide(width * more), ceilSide(height * more));
        }
        return exact(shownWidth, shownHeight);
    }

    /** Tokens that the language model sees for the pictures alone, without timestamps and markers. */
    public long tokens(int frames, PictureSize size) {
        long pairs = (frames + 1L) / PAIR;
        return pairs * (size.width() / SIDE) * (size.height() / SIDE);
    }

    private static PictureSize exact(long width, long height) {
        return PictureSize.exact((int) width, (int) height);
    }

    private static long nearest(int side) {
        return (long) Math.rint((double) side / SIDE) * SIDE;
    }

    private static long floorSide(double side) {
        return Math.max(SIDE, (long) Math.floor(side / SIDE) * SIDE);
    }

    private static long ceilSide(double side) {
        return (long) Math.ceil(side / SIDE) * SIDE;
    }

    private static int floorTo(int value, int factor) {
        return value / factor * factor;
    }
}

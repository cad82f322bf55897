package dev.chai.model.video.sampling;

import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds cuts by how much colors change from one frame to the next, after PySceneDetect's two detectors.
 *
 * <p>A frame's score is the mean change of hue, saturation and value (OpenCV's 8-bit HSV: hue 0 to 179, the others 0 to 255) over all
 * pixels. {@link #content()} cuts where the score reaches a threshold; {@link #adaptive()} where it reaches a multiple of the scores
 * around it, which a fast camera movement does not. Of cuts that follow each other too soon, adaptive keeps the first; content keeps
 * the first and, once it has been quiet for as long, the last: what flashes is one transition.
 *
 * <pre>{@code
 * List<Shot> shots = ShotDetector.content().detect(clip);
 * List<Shot> calm = ShotDetector.adaptive().withMinShotFrames(30).detect(clip);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cost: decodes the clip once, scaled to 256 pixels; memory does not grow with the clip but for 8 bytes a
 * frame.
 *
 * @since 0.1
 */
public final class ShotDetector {
    private static final int SIDE = 256;
    private static final double HIGHEST_RATIO = 255;

    private final boolean adaptive;
    private final double threshold;
    private final double leastScore;
    private final int window;
    private final int minShotFrames;

    private ShotDetector(boolean adaptive, double threshold, double leastScore, int window, int minShotFrames) {
        this.adaptive = adaptive;
        this.threshold = threshold;
        this.leastScore = leastScore;
        this.window = window;
        this.minShotFrames = minShotFrames;
    }

    /** Cuts where the score reaches 27; shots have at least 15 frames. */
    public static ShotDetector content() {
        return new ShotDetector(false, 27, 0, 0, 15);
    }

    /** Cuts where the score reaches 15 and three times the mean of the two before and the two after. */
    public static ShotDetector adaptive() {
        return new ShotDetector(true, 3, 15, 2, 15);
    }

    /**
     * Returns a copy with another threshold: a score for {@link #content()}, a ratio for {@link #adaptive()}.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ShotDetector withThreshold(double other) {
        if (!(other > 0)) {
            throw new IllegalArgumentException("threshold " + other + " must be positive");
        }
        return new ShotDetector(adaptive, other, leastScore, window, minShotFrames);
    }

    /**
     * Returns a copy with another shortest shot.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ShotDetector withMinShotFrames(int frames) {
        if (frames < 1) {
            throw new IllegalArgumentException("shots of at least " + frames + " frames: must be 1 or more");
        }
        return new ShotDetector(adaptive, threshold, leastScore, window, frames);
    }

    /** Returns the shots of a clip, in order and without gaps; one for a clip without cuts. */
    public List<Shot> detect(FrameSource clip) throws IOException {
        return detect(clip, warning -> {});
    }

    /** Returns the same, reporting each flaw that was met: a cut next to damage may be none. */
    public List<Shot> detect(FrameSource clip, Consumer<ClipWarning> warned) throws IOException {
        return detect(ClipRange.whole(clip), warned);
    }

    /** Returns the shots of a range of a clip. */
    public List<Shot> detect(ClipRange range) throws IOException {
        return detect(range, warning -> {});
    }

    private List<Shot> detect(ClipRange range, Consumer<ClipWarning> warned) throws IOException {
        List<Shot> shots = new ArrayList<>();
        int first = 0;
        for (int cut : cuts(scores(range, warned))) {
            shots.add(shot(range, first, cut - 1));
            first = cut;
        }
        shots.add(shot(range, first, range.frames() - 1));
        return shots;
    }

    /** The first frames of new shots, by how much each frame differs from the one before. */
    List<Integer> cuts(double[] scores) {
        List<Integer> cuts = new ArrayList<>();
        int lastAbove = 0;
        int burst = -1;
        for (int i = 1; i < scores.length; i++) {
            boolean above = isCut(scores, i);
            boolean apart = i - lastAbove >= minShotFrames;
            if (above && apart && burst < 0) {
                cuts.add(i);
            } else if (above && !adaptive && burst < 0 && !cuts.isEmpty()) {
                burst = i;
            } else if (!above && apart && burst >= 0 && lastAbove - burst >= minShotFrames) {
                cuts.add(lastAbove);
                burst = -1;
            }
            if (above && (apart || !adaptive)) {
                lastAbove = i;
            }
        }
        return cuts;
    }

    private static Shot shot(ClipRange range, int first, int last) {
        int from = range.first() + first;
        int to = range.first() + last;
        ClipRange part = new ClipRange(range.clip(), range.timeline(), from, to);
        return new Shot(from, to, part.startSeconds(), part.endSeconds());
    }

    private boolean isCut(double[] scores, int frame) {
        return adaptive ? scores[frame] >= leastScore && ratio(scores, frame) >= threshold : scores[frame] >= threshold;
    }

    private double ratio(double[] scores, int frame) {
        if (frame < window || frame + window >= scores.length) {
            return 0;
        }
        double around = 0;
        for (int i = frame - window; i <= frame + window; i++) {
            around += i == frame ? 0 : scores[i];
        }
        around /= 2.0 * window;
        return around < 1e-5 ? HIGHEST_RATIO : Math.min(HIGHEST_RATIO, scores[frame] / around);
    }

    /** How much each frame of the range differs from the one before it; 0 for the first. */
    private static double[] scores(ClipRange range, Consumer<ClipWarning> warned) throws IOException {
        double[] scores = new double[range.frames()];
        try (FrameReader reader = range.clip().read(options(range))) {
            byte @Nullable [] before = null;
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                byte[] now = HueSaturationValue.of(frame.get().bytes());
                int place = frame.get().index() - range.first();
                if (before != null && place < scores.length) {
                    scores[place] = meanDifference(before, now);
                }
                before = now;
            }
            reader.warnings().forEach(warned);
        }
        return scores;
    }

    private static ReadOptions options(ClipRange range) {
        ReadOptions all = range.frames() == range.timeline().frames()
                ? ReadOptions.all()
                : ReadOptions.only(java.util.stream.IntStream.rangeClosed(range.first(), range.last())
                        .toArray());
        return all.withSize(PictureSize.longestSide(SIDE)).withPrefetch(2);
    }

    /** The mean over pixels of the mean over hue, saturation and value. */
    private static double meanDifference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return (double) sum / a.length;
    }

    @Override
    public String toString() {
        return (adaptive ? "adaptive" : "content") + " " + threshold + ", shots of " + minShotFrames
                + " frames or more";
    }
}

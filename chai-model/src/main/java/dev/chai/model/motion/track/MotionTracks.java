package dev.chai.model.motion.track;

import dev.chai.model.video.VideoFrame;
import java.util.ArrayList;
import java.util.List;

/** Takes frames one after the other and keeps what they say about movement, not the frames. */
public final class MotionTracks {
    /** Points are looked for anew after this long: long enough for slow moves to show parallax, short enough to keep points. */
    private static final double WINDOW_SECONDS = 0.5;

    private static final double FARTHEST_IN_WINDOW = 0.2;

    /** Pixels by which tracking errs; more lets layers at different depths pass for one. */
    private static final double TOLERANCE = 0.35;

    /** Share of the move by which the fit's form errs: perspective, rolling shutters. */
    private static final double TOLERANCE_SHARE = 0.05;

    private static final double CUT_CHANGE = 15;
    private static final double CUT_SURVIVORS = 0.35;
    private static final double CUT_RATIO = 2;

    /** Longest side of the pictures that are looked at. */
    public static final int SIDE = 320;

    private final int width;
    private final int height;
    private final PointTracker tracker = new PointTracker();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private GrayPyramid before;
    private VideoFrame frameBefore;
    private float[] started = {};
    private float[] points = {};
    private boolean[] alive = {};
    private GrayPyramid windowFirst;
    private double windowStart;

    /** Two frames in a row, and how the second differs from the first. */
    public record Pair(double fromSeconds, double toSeconds, GlobalMotion motion, FrameStats stats, boolean cut) {
        public double duration() {
            return toSeconds - fromSeconds;
        }
    }

    /** A stretch over which the same points were followed. */
    public record Window(
            double fromSeconds,
            double toSeconds,
            GlobalMotion motion,
            Parallax parallax,
            OutlierMotion outliers,
            Orbit orbit) {
        public double seconds() {
            return toSeconds - fromSeconds;
        }

        public double overlap(double from, double to) {
            return Math.min(to, toSeconds) - Math.max(from, fromSeconds);
        }
    }

    public MotionTracks(VideoFrame first) {
        this.width = first.width();
        this.height = first.height();
        this.before = GrayPyramid.of(first);
        this.frameBefore = first;
        this.windowFirst = before;
        startWindow(first.seconds());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public List<Pair> pairs() {
        return pairs;
    }

    public List<Window> windows() {
        return windows;
    }

    public void add(VideoFrame frame) {
        GrayPyramid now = GrayPyramid.of(frame);
        int alivePoints = countAlive();
        Displacements moves = follow(now);
        GlobalMotion motion = GlobalMotion.fit(moves, tolerance(moves));
        FrameStats stats = FrameStats.of(frame, frameBefore, pairs.size() % FrameStats.LINES_EVERY == 0);
        boolean cut = stats.change() > CUT_CHANGE && (moves.count < CUT_SURVIVORS * alivePoints || alivePoints == 0);
        pairs.add(new Pair(frameBefore.seconds(), frame.seconds(), cut ? GlobalMotion.UNKNOWN : motion, stats, cut));
        if (cut || isWindowOver(frame.seconds())) {
            if (!cut) {
                endWindow(now, frame.seconds());
            }
            before = now;
            startWindow(frame.seconds());
        }
        before = now;
        frameBefore = frame;
    }

    /** Ends the last window, and takes back cuts that were none: a fast move changes every frame as much, a cut one. */
    public void finish() {
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.cut && pair.stats.change() < CUT_RATIO * changeAround(i)) {
                pairs.set(i, new Pair(pair.fromSeconds, pair.toSeconds, pair.motion, pair.stats, false));
            }
        }
        if (frameBefore.seconds() - windowStart > WINDOW_SECONDS / 2) {
            endWindow(before, frameBefore.seconds());
        }
    }

    /** The mean change of the two pairs before and the two behind. */
    private double changeAround(int place) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, place - 2); i <= Math.min(pairs.size() - 1, place + 2); i++) {
            if (i != place) {
                sum += pairs.get(i).stats.change();
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double tolerance(Displacements moves) {
        return TOLERANCE + TOLERANCE_SHARE * moves.medianLength();
    }

    private void startWindow(double seconds) {
        windowFirst = before;
        windowStart = seconds;
        started = CornerFinder.find(before.full());
        points = started.clone();
        alive = new boolean[points.length / 2];
        java.util.Arrays.fill(alive, true);
    }

    private boolean isWindowOver(double seconds) {
        return seconds - windowStart >= WINDOW_SECONDS - 1e-6
                || countAlive() < 0.5 * alive.length
                || farthest() > FARTHEST_IN_WINDOW * width;
    }

    private void endWindow(GrayPyramid now, double seconds) {
        Displacements moves = new Displacements(alive.length);
        float[] place = new float[2];
        for (int i = 0; i < alive.length; i++) {
            place[0] = points[2 * i];
            place[1] = points[2 * i + 1];
            if (alive[i] && tracker.settle(windowFirst, now, started[2 * i], started[2 * i + 1], place)) {
                add(moves, started[2 * i], started[2 * i + 1], place[0], place[1]);
            }
        }
        GlobalMotion motion = GlobalMotion.fit(moves, tolerance(moves));
        windows.add(new Window(
                windowStart,
                seconds,
                motion,
                Parallax.of(moves, motion, width, height),
                OutlierMotion.of(moves, motion, width, height),
                Orbit.of(moves, width, height)));
    }

    private Displacements follow(GrayPyramid now) {
        Displacements moves = new Displacements(alive.length);
        float[] point = new float[2];
        for (int i = 0; i < alive.length; i++) {
            if (!alive[i]) {
                continue;
            }
            point[0] = points[2 * i];
            point[1] = points[2 * i + 1];
            alive[i] = tracker.follow(before, now, point);
            if (alive[i]) {
                add(moves, points[2 * i], points[2 * i + 1], point[0], point[1]);
                points[2 * i] = point[0];
                points[2 * i + 1] = point[1];
            }
        }
        return moves;
    }

    private void add(Displacements moves, float fromX, float fromY, float toX, float toY) {
        moves.add(fromX - 0.5 * (width - 1), fromY - 0.5 * (height - 1), toX - fromX, toY - fromY);
    }

    private int countAlive() {
        int count = 0;
        for (boolean each : alive) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private double farthest() {
        double farthest = 0;
        for (int i = 0; i < alive.length; i++) {
            if (alive[i]) {
                farthest = Math.max(
                        farthest, Math.hypot(points[2 * i] - started[2 * i], points[2 * i + 1] - started[2 * i + 1]));
            }
        }
        return farthest;
    }
}

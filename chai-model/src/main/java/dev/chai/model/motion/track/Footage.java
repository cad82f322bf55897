package dev.chai.model.motion.track;

import dev.chai.model.video.VideoFrame;
import java.util.ArrayList;
import java.util.List;

/** Takes frames one after the other and keeps what they say about movement, not the frames. */
public final class Footage {
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

    /** Sharpness is measured in this many columns and rows. */
    private static final int PARTS = 4;

    /** Lines hardly change from frame to frame. */
    public static final int LINES_EVERY = 4;

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
    public record Pair(double fromSeconds, double toSeconds, GlobalMotion motion, Look look, boolean cut) {
        public double duration() {
            return toSeconds - fromSeconds;
        }
    }

    /** The later picture of a pair on its own. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier within the package, never compared.
    public record Look(double change, double brightness, double sharpness, double[] parts, double slant) {}

    /** A stretch over which the same points were followed. */
    public record Window(
            double fromSeconds,
            double toSeconds,
            GlobalMotion motion,
            Parallax parallax,
            Dissent dissent,
            Orbit orbit) {
        public double overlap(double from, double to) {
            return Math.min(to, toSeconds) - Math.max(from, fromSeconds);
        }
    }

    public Footage(VideoFrame first) {
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
        Moves moves = follow(now);
        GlobalMotion motion = GlobalMotion.fit(moves, tolerance(moves));
        Look look = look(frame);
        boolean cut = look.change > CUT_CHANGE && (moves.count < CUT_SURVIVORS * alivePoints || alivePoints == 0);
        pairs.add(new Pair(frameBefore.seconds(), frame.seconds(), cut ? GlobalMotion.UNKNOWN : motion, look, cut));
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
            if (pair.cut && pair.look.change < CUT_RATIO * changeAround(i)) {
                pairs.set(i, new Pair(pair.fromSeconds, pair.toSeconds, pair.motion, pair.look, false));
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
                sum += pairs.get(i).look.change;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double tolerance(Moves moves) {
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
        Moves moves = new Moves(alive.length);
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
                Dissent.of(moves, motion, width, height),
                Orbit.of(moves, width, height)));
    }

    private Moves follow(GrayPyramid now) {
        Moves moves = new Moves(alive.length);
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

    private void add(Moves moves, float fromX, float fromY, float toX, float toY) {
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

    private Look look(VideoFrame frame) {
        byte[] now = frame.bytes();
        byte[] last = frameBefore.bytes();
        long change = 0;
        long level = 0;
        long gradient = 0;
        long[] parts = new long[PARTS * PARTS];
        for (int y = 0, i = 0; y < height; y++) {
            int row = y * PARTS / height * PARTS;
            for (int x = 0; x < width; x++, i++) {
                int value = now[i] & 0xff;
                level += value;
                change += Math.abs(value - (last[i] & 0xff));
                int slope = x > 0 ? Math.abs(value - (now[i - 1] & 0xff)) : 0;
                gradient += slope;
                parts[row + x * PARTS / width] += slope;
            }
        }
        double pixels = now.length;
        double[] sharpness = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            sharpness[i] = parts[i] * parts.length / pixels;
        }
        boolean isCounted = pairs.size() % LINES_EVERY == 0;
        double slant = isCounted ? LineStatistics.slant(frame) : LineStatistics.UNKNOWN;
        return new Look(change / pixels, level / pixels, gradient / pixels, sharpness, slant);
    }
}

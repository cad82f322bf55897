package dev.chai.model.motion.track;

import dev.chai.model.motion.track.MotionTracks.Pair;
import dev.chai.model.motion.track.MotionTracks.Window;
import dev.chai.model.video.VideoFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the same points for half a second. Motions are fitted at its end, when what lies over the picture is known. */
final class TrackWindow {
    /** Points are searched for again after this long: long enough for slow moves to show parallax, short enough to keep points. */
    private static final double SECONDS = 0.5;

    /** Frame times are rounded to the clock of their container. */
    private static final double ROUNDING = 1e-6;

    /** Share of the frame's width: a point carried further has neighbors by which the window did not begin. */
    private static final double FARTHEST = 0.2;

    /** Share of the points that must still be followed. */
    private static final double LEAST_ALIVE = 0.5;

    /** Pixels by which tracking errs; more lets layers at different depths pass for one. Chosen by hand on the 440 rendered clips. */
    private static final double TOLERANCE = 0.35;

    /** Share of the move by which the fit's form errs: perspective, rolling shutters. */
    private static final double TOLERANCE_SHARE = 0.05;

    private final int width;
    private final int height;
    private final double start;
    private final PointTracker tracker;
    private final Overlay overlay;
    private final PictureArea area;
    private final GrayPyramid first;
    private final float[] started;
    private final float[] points;
    private final boolean[] alive;
    private final List<Followed> followed = new ArrayList<>();
    private GrayPyramid before;
    private double end;
    private GrayPyramid now;

    /** A pair whose motion is not fitted yet. */
    private record Followed(double fromSeconds, double toSeconds, Displacements moves, FrameStats stats) {}

    TrackWindow(VideoFrame frame, PointTracker tracker, Overlay overlay) {
        this.width = frame.width();
        this.height = frame.height();
        this.start = frame.seconds();
        this.end = start;
        this.tracker = tracker;
        this.overlay = overlay;
        this.area = PictureArea.within(frame);
        this.first = GrayPyramid.of(frame, area);
        this.before = first;
        this.now = first;
        this.started = CornerFinder.find(first.full());
        this.points = started.clone();
        this.alive = new boolean[points.length / 2];
        Arrays.fill(alive, true);
        overlay.start(frame);
    }

    /** Follows the points into the next picture, which {@link #add} then accepts. */
    Displacements follow(VideoFrame frame) {
        now = GrayPyramid.of(frame, area);
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
                add(moves, points[2 * i], points[2 * i + 1], point);
                points[2 * i] = point[0];
                points[2 * i + 1] = point[1];
            }
        }
        return moves;
    }

    /** Accepts the picture that was followed last. */
    void add(VideoFrame frame, Displacements moves, FrameStats stats) {
        followed.add(new Followed(end, frame.seconds(), moves, stats));
        overlay.add(frame);
        before = now;
        end = frame.seconds();
    }

    private void add(Displacements moves, float fromX, float fromY, float[] to) {
        double x = area.left() + fromX - 0.5 * (width - 1);
        double y = area.top() + fromY - 0.5 * (height - 1);
        moves.add(x, y, to[0] - fromX, to[1] - fromY);
    }

    int pairs() {
        return followed.size();
    }

    int alive() {
        int count = 0;
        for (boolean each : alive) {
            count += each ? 1 : 0;
        }
        return count;
    }

    boolean isOver() {
        return end - start >= SECONDS - ROUNDING
                || alive() < LEAST_ALIVE * alive.length
                || farthest() > FARTHEST * width;
    }

    /** Returns whether the clip's last window, which it cuts short, shows enough. */
    boolean isLongEnough() {
        return end - start > SECONDS / 2;
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

    /** Ends the window and fits the motions between its frames. */
    List<Pair> finishedPairs() {
        overlay.end();
        return followed.stream()
                .map(each -> new Pair(
                        each.fromSeconds,
                        each.toSeconds,
                        fit(each.moves.without(overlay, width, height)),
                        each.stats,
                        false))
                .toList();
    }

    private static GlobalMotion fit(Displacements moves) {
        return GlobalMotion.fit(moves, TOLERANCE + TOLERANCE_SHARE * moves.medianLength());
    }

    /** Returns what the points show from the window's first picture to its last. */
    Window result() {
        Displacements moves = settled().without(overlay, width, height);
        GlobalMotion motion = fit(moves);
        return new Window(
                start,
                end,
                motion,
                Parallax.of(moves, motion, width, height),
                OutlierMotion.of(moves, motion, width, height),
                Orbit.of(moves, width, height));
    }

    private Displacements settled() {
        Displacements moves = new Displacements(alive.length);
        float[] place = new float[2];
        for (int i = 0; i < alive.length; i++) {
            place[0] = points[2 * i];
            place[1] = points[2 * i + 1];
            if (alive[i] && tracker.settle(first, before, started[2 * i], started[2 * i + 1], place)) {
                add(moves, started[2 * i], started[2 * i + 1], place);
            }
        }
        return moves;
    }
}

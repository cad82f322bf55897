package dev.chai.model.motion.track;

import dev.chai.model.video.VideoFrame;
import java.util.ArrayList;
import java.util.List;

/** Takes frames one after the other and keeps what they show of movement, not the frames. */
public final class MotionTracks {
    /** Longest side of the measured pictures. */
    public static final int SIDE = 320;

    /** Mean difference in levels, and share of followed points that survive, at a cut; chosen by hand on the 8 sample clips. */
    private static final double CUT_CHANGE = 15;

    private static final double CUT_SURVIVORS = 0.35;

    /** A cut changes the picture this many times as much as the frames around it do. */
    private static final double CUT_RATIO = 2;

    private final int width;
    private final int height;
    private final PointTracker tracker = new PointTracker();
    private final Overlay overlay;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private VideoFrame before;
    private TrackWindow window;

    /** Two frames in a row, and how the second differs from the first. */
    public record Pair(double fromSeconds, double toSeconds, GlobalMotion motion, FrameStats stats, boolean cut) {
        public double duration() {
            return toSeconds - fromSeconds;
        }

        private Pair withoutCut() {
            return new Pair(fromSeconds, toSeconds, motion, stats, false);
        }
    }

    /** A span of time over which the same points were followed. */
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
        this.overlay = new Overlay(width, height);
        this.before = first;
        this.window = new TrackWindow(first, tracker, overlay);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the pairs of frames; complete after {@link #finish}. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Returns the windows; complete after {@link #finish}. */
    public List<Window> windows() {
        return windows;
    }

    public void add(VideoFrame frame) {
        int alive = window.alive();
        Displacements moves = window.follow(frame);
        FrameStats stats = FrameStats.of(frame, before, (pairs.size() + window.pairs()) % FrameStats.LINES_EVERY == 0);
        if (stats.change() > CUT_CHANGE && (moves.count < CUT_SURVIVORS * alive || alive == 0)) {
            pairs.addAll(window.finishedPairs());
            pairs.add(new Pair(before.seconds(), frame.seconds(), GlobalMotion.UNKNOWN, stats, true));
            overlay.forget();
            window = new TrackWindow(frame, tracker, overlay);
        } else {
            window.add(frame, moves, stats);
            if (window.isOver()) {
                endWindow();
                window = new TrackWindow(frame, tracker, overlay);
            }
        }
        before = frame;
    }

    private void endWindow() {
        pairs.addAll(window.finishedPairs());
        windows.add(window.result());
    }

    /** Ends the last window, and takes back cuts that were none: a fast move changes every frame as much, a cut one. */
    public void finish() {
        if (window.isLongEnough()) {
            endWindow();
        } else {
            pairs.addAll(window.finishedPairs());
        }
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.cut && pair.stats.change() < CUT_RATIO * changeAround(i)) {
                pairs.set(i, pair.withoutCut());
            }
        }
    }

    /** The mean change of the two pairs before and the two after. */
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
}

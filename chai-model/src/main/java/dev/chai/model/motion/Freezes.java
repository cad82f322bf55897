package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.track.MotionTracks.Pair;
import dev.chai.spec.Primitives;
import java.util.ArrayList;
import java.util.List;

/** Finds freeze frames: pictures that do not change at all in a shot that changes otherwise. */
final class Freezes {
    /** Mean difference in levels below which a picture is a copy of the last one; chosen by hand on the 8 sample clips. */
    private static final double FROZEN_CHANGE = 0.05;

    /** Mean difference in levels from which a shot counts as changing; chosen by hand on the 8 sample clips. */
    private static final double MOVING_CHANGE = 0.8;

    /** A shorter hold is a repeated frame of a rate conversion. */
    private static final double LEAST_SECONDS = 0.3;

    /** Chosen by hand: nothing but a copied picture is that equal, but the copy may have been made by a rate conversion. */
    private static final double CONFIDENCE = 0.95;

    private Freezes() {}

    /** Returns the freezes of one shot. */
    static List<MotionSegment> of(List<Pair> shot) {
        List<MotionSegment> segments = new ArrayList<>();
        boolean changes = shot.stream().anyMatch(pair -> pair.stats().change() > MOVING_CHANGE);
        int start = 0;
        while (changes && start < shot.size()) {
            int end = start;
            while (end < shot.size() && shot.get(end).stats().change() < FROZEN_CHANGE) {
                end++;
            }
            if (end > start) {
                add(segments, shot.get(start).fromSeconds(), shot.get(end - 1).toSeconds());
            }
            start = end + 1;
        }
        return segments;
    }

    private static void add(List<MotionSegment> segments, double from, double to) {
        if (to - from >= LEAST_SECONDS) {
            segments.add(new MotionSegment(Primitives.FRAME_FREEZE.id(), from, to, 0, Unit.NONE, CONFIDENCE));
        }
    }
}

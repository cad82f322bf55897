package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.track.MotionTracks.Pair;
import dev.chai.model.motion.track.MotionTracks.Window;
import dev.chai.model.motion.track.Orbit;
import dev.chai.spec.Primitives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds spans of a shot in which the camera circles something, from windows that all show it.
 *
 * <p>Thresholds were chosen by hand on the 60 rendered arcs and the 440 rendered clips without one.
 */
final class ArcDetector {
    private static final String CLOCKWISE = Primitives.ARC_CLOCKWISE.id();
    private static final String COUNTERCLOCKWISE = Primitives.ARC_COUNTERCLOCKWISE.id();

    /** An arc lasts at least this long: two windows of half a second, the second of which may be cut short. */
    private static final double LEAST_SECONDS = 0.8;

    /** An arc seen throughout contradicts no caption: no real footage of one was there to check it. */
    private static final double CONFIDENCE = MoveConfidence.DOUBTFUL;

    /** Share of the time between the first and the last window of an arc in which windows must show it. */
    private static final double LEAST_SEEN = 0.7;

    /** What the fit of one layer takes for the camera's movement, or for none, while it circles. */
    private static final Set<String> FEIGNED = Set.of(
            Primitives.PAN_LEFT.id(),
            Primitives.PAN_RIGHT.id(),
            Primitives.TRUCK_LEFT.id(),
            Primitives.TRUCK_RIGHT.id(),
            Primitives.STATIC_CAMERA.id());

    /** What else it may take it for, in a shot that shows an arc. */
    private static final Set<String> GROWTHS = Set.of(
            Primitives.DOLLY_IN.id(), Primitives.DOLLY_OUT.id(), Primitives.ZOOM_IN.id(), Primitives.ZOOM_OUT.id());

    private static final Set<String> TRUCKS = Set.of(Primitives.TRUCK_LEFT.id(), Primitives.TRUCK_RIGHT.id());

    /** Share of a move whose windows show an arc, from which on the move is doubtful. */
    private static final double LEAST_CIRCLING = 0.3;

    /** Share of a truck whose windows show a turn, from which on it is doubtful. */
    private static final double LEAST_TURNED = 0.5;

    private final List<Window> windows;

    ArcDetector(List<Window> windows, List<Pair> shot) {
        double from = shot.isEmpty() ? 0 : shot.get(0).fromSeconds();
        double to = shot.isEmpty() ? 0 : shot.get(shot.size() - 1).toSeconds();
        this.windows = windows.stream()
                .filter(w -> w.fromSeconds() >= from - 1e-6 && w.toSeconds() <= to + 1e-6)
                .toList();
    }

    /** The segments with arcs in place of the moves that they imitate, and doubt where part of a span looks like one. */
    List<MotionSegment> insteadOf(List<MotionSegment> moves) {
        Optional<MotionSegment> arc = arc();
        List<MotionSegment> segments = new ArrayList<>();
        for (MotionSegment move : moves) {
            boolean undecided =
                    arc.isPresent() && (FEIGNED.contains(move.primitive()) || GROWTHS.contains(move.primitive()));
            if (!undecided) {
                segments.add(isDoubtful(move) ? doubted(move) : move);
            } else if (!overlaps(arc.get(), move)) {
                segments.add(doubted(move));
            }
        }
        arc.ifPresent(segments::add);
        return segments;
    }

    /** The windows that show a circling camera, all to the same side, and no other between them. */
    private Optional<MotionSegment> arc() {
        double from = 0;
        double seen = 0;
        double to = 0;
        double side = 0;
        for (Window window : windows) {
            double sign = window.orbit().isSeen() ? Math.signum(window.orbit().turned()) : 0;
            if (sign == 0) {
                continue;
            }
            if (side != 0 && sign != side) {
                return Optional.empty();
            }
            from = side == 0 ? window.fromSeconds() : from;
            side = sign;
            to = window.toSeconds();
            seen += window.toSeconds() - window.fromSeconds();
        }
        double share = seen / Math.max(1e-6, to - from);
        if (side == 0 || to - from < LEAST_SECONDS || share < LEAST_SEEN) {
            return Optional.empty();
        }
        // The picture turns right where the camera turns left, that is where it travels right around what it looks at.
        String primitive = side > 0 ? COUNTERCLOCKWISE : CLOCKWISE;
        return Optional.of(new MotionSegment(primitive, from, to, 0, Unit.NONE, CONFIDENCE * share));
    }

    private static boolean overlaps(MotionSegment one, MotionSegment other) {
        double common =
                Math.min(one.endSeconds(), other.endSeconds()) - Math.max(one.startSeconds(), other.startSeconds());
        return common > 0.5 * Math.min(one.seconds(), other.seconds());
    }

    /** A camera that only travels never turns. */
    private boolean isDoubtful(MotionSegment move) {
        boolean circles = FEIGNED.contains(move.primitive()) && share(move, Orbit::isSeen) >= LEAST_CIRCLING;
        boolean turns = TRUCKS.contains(move.primitive()) && share(move, Orbit::isTurned) >= LEAST_TURNED;
        return circles || turns;
    }

    private double share(MotionSegment move, Predicate<Orbit> kind) {
        double hit = 0;
        double all = 0;
        for (Window window : windows) {
            double overlap = window.overlap(move.startSeconds(), move.endSeconds());
            if (overlap > 0) {
                all += overlap;
                hit += kind.test(window.orbit()) ? overlap : 0;
            }
        }
        return all > 0 ? hit / all : 0;
    }

    private static MotionSegment doubted(MotionSegment move) {
        return new MotionSegment(
                move.primitive(),
                move.startSeconds(),
                move.endSeconds(),
                move.perSecond(),
                move.unit(),
                Math.min(MoveConfidence.DOUBTFUL, move.confidence()));
    }
}

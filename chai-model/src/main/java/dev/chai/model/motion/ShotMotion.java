package dev.chai.model.motion;

import dev.chai.model.motion.AxisSpeeds.Run;
import dev.chai.model.motion.track.MotionTracks;
import dev.chai.model.motion.track.MotionTracks.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the movements between the frames of one shot into segments: the smoothed path is what the camera meant, the rest is shake.
 *
 * <p>Unless a threshold says otherwise, it was chosen by hand on the 440 rendered and 16 sample shots of {@code motion-figures.md}.
 */
final class ShotMotion {
    private static final int LEAST_PAIRS = 5;
    private static final double LEAST_SECONDS = 0.3;

    /** Share of the pairs whose motion must be known. */
    private static final double LEAST_KNOWN = 0.5;

    /** Confidence below which nothing is reported: the other answer is likelier. */
    private static final double REPORTED = 0.5;

    /** An axis that moves the picture less than this share of what the strongest one does is an error of the fit. */
    private static final double LEAST_SHARE = 0.25;

    /** A move must be this many times the shake, or it is part of the swaying. */
    private static final double MEANT_OVER_SHAKE = 5;

    private final MotionTracks tracks;
    private final List<Pair> pairs;
    private final AxisSpeeds speeds;
    private final WindowEvidence windows;
    private final double shake;

    ShotMotion(MotionTracks tracks, List<Pair> pairs) {
        this.tracks = tracks;
        this.pairs = pairs;
        this.speeds = new AxisSpeeds(pairs, tracks.width());
        this.windows = new WindowEvidence(tracks.windows(), tracks.width());
        this.shake = pairs.isEmpty()
                ? 0
                : Shake.of(pairs, speeds.raw(MotionAxis.HORIZONTAL), speeds.raw(MotionAxis.VERTICAL));
    }

    List<MotionSegment> segments() {
        List<MotionSegment> segments = new ArrayList<>(Freezes.of(pairs));
        if (pairs.size() < LEAST_PAIRS || known() < LEAST_KNOWN) {
            return segments;
        }
        MoveConfidence confidence = new MoveConfidence(pairs, windows, shake);
        List<MotionSegment> moves = new ArrayList<>();
        for (MotionAxis axis : MotionAxis.values()) {
            speeds.runs(axis).stream()
                    .filter(this::isMeant)
                    .map(run -> segment(run, confidence))
                    .forEach(moves::add);
        }
        moves.stream().filter(move -> move.confidence() >= REPORTED).forEach(segments::add);
        steadiness(!moves.isEmpty(), confidence).ifPresent(segments::addAll);
        return segments;
    }

    private double known() {
        return (double) pairs.stream().filter(AxisSpeeds::isUsable).count() / pairs.size();
    }

    /** Whether a run is a move of the camera rather than sway, or an error of the fit. */
    private boolean isMeant(Run run) {
        return seconds(run) >= LEAST_SECONDS
                && run.visible() >= MEANT_OVER_SHAKE * shake
                && Math.abs(run.amount()) >= run.axis().leastAmount
                && speeds.shareOfAll(run) >= LEAST_SHARE;
    }

    private double from(Run run) {
        return pairs.get(run.start()).fromSeconds();
    }

    private double to(Run run) {
        return pairs.get(run.end() - 1).toSeconds();
    }

    private double seconds(Run run) {
        return to(run) - from(run);
    }

    private MotionSegment segment(Run run, MoveConfidence confidence) {
        MotionAxis axis = run.axis();
        MoveConfidence.Kind kind = confidence.of(run, from(run), to(run));
        double widthToHeight = (double) tracks.width() / tracks.height();
        return new MotionSegment(
                axis.primitive(run.amount() > 0, kind.travels()),
                from(run),
                to(run),
                axis.reported(run.amount() / seconds(run), widthToHeight),
                axis.unit,
                kind.confidence());
    }

    /** Whether the camera was steady; empty for a shot too short to decide. */
    private Optional<List<MotionSegment>> steadiness(boolean moves, MoveConfidence confidence) {
        double from = pairs.get(0).fromSeconds();
        double to = pairs.get(pairs.size() - 1).toSeconds();
        return to - from < LEAST_SECONDS
                ? Optional.empty()
                : Optional.of(new Steadiness(shake, confidence).segments(from, to, moves));
    }
}

package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.track.OutlierMotion;
import dev.chai.model.motion.track.MotionTracks;
import dev.chai.model.motion.track.MotionTracks.Pair;
import dev.chai.model.motion.track.MotionTracks.Window;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Turns the movements between the frames of one shot into segments: the smoothed path is what the camera meant, the rest is shake.
 */
final class ShotMotion {
    private static final int LEAST_PAIRS = 5;
    private static final double LEAST_SECONDS = 0.3;
    private static final double SMOOTH_SECONDS = 0.2;

    /** An axis that moves the picture less than this share of what the strongest one does is an error of the fit. */
    private static final double LEAST_SHARE = 0.25;

    /** Share of the picture's parts with parallax at which turning and travelling are equally likely. */
    private static final double EVEN_PARALLAX = 0.22;

    private static final double PARALLAX_SCALE = 0.05;

    /** Root mean square deviation from a steady path, in frame widths. */
    private static final double UNSTEADY = 0.0015;

    private static final double VERY_UNSTEADY = 0.004;
    /** A move must be this many times the shake, or it is part of the swaying. */
    private static final double MEANT_OVER_SHAKE = 5;

    /** The most confidence where the whole picture sways, or part of it dissents: never enough to contradict a caption. */
    private static final double DOUBTFUL = 0.79;

    /** Share of the picture's parts from which on standing still, or sliding through, leaves open whose motion it is. */
    private static final double LEAST_STANDING = 0.12;

    private static final double LEAST_SLIDING = 0.25;

    /** Share of a move that points followed for longer must show as well. */
    private static final double LEAST_SEEN = 0.5;

    /** Where fewer points agree, the fit may be torn between two motions. */
    private static final double LEAST_AGREEING = 0.7;

    private static final double FROZEN_CHANGE = 0.05;
    private static final double MOVING_CHANGE = 0.8;

    private final MotionTracks tracks;
    private final List<Pair> pairs;

    /** Speeds by axis and pair, a second: raw and smoothed. */
    private final Map<MotionAxis, double[]> raw = new EnumMap<>(MotionAxis.class);

    private final Map<MotionAxis, double[]> smooth = new EnumMap<>(MotionAxis.class);
    /** Whether the fit jumps to and fro between two motions, which looks like shake. */
    private boolean torn;

    private final double known;
    private final double shake;

    ShotMotion(MotionTracks tracks, List<Pair> pairs) {
        this.tracks = tracks;
        this.pairs = pairs;
        this.known = share(pairs);
        for (MotionAxis axis : MotionAxis.values()) {
            double[] speeds = new double[pairs.size()];
            for (int i = 0; i < speeds.length; i++) {
                Pair pair = pairs.get(i);
                speeds[i] = isUsable(pair) ? axis.of(pair.motion(), tracks.width()) / pair.duration() : 0;
            }
            raw.put(axis, speeds);
            smooth.put(axis, smoothed(speeds, SMOOTH_SECONDS));
        }
        this.shake = pairs.isEmpty() ? 0 : Shake.of(pairs, rawOf(MotionAxis.HORIZONTAL), rawOf(MotionAxis.VERTICAL));
    }

    private static boolean isUsable(Pair pair) {
        return pair.motion().isKnown() && pair.duration() > 0;
    }

    private static double share(List<Pair> pairs) {
        long usable = pairs.stream().filter(ShotMotion::isUsable).count();
        return pairs.isEmpty() ? 0 : (double) usable / pairs.size();
    }

    private double[] rawOf(MotionAxis axis) {
        return Objects.requireNonNull(raw.get(axis));
    }

    private double[] smoothOf(MotionAxis axis) {
        return Objects.requireNonNull(smooth.get(axis));
    }

    List<MotionSegment> segments() {
        List<MotionSegment> segments = new ArrayList<>();
        addFreezes(segments);
        if (pairs.size() < LEAST_PAIRS || known < 0.5) {
            return segments;
        }
        boolean moves = false;
        for (MotionAxis axis : MotionAxis.values()) {
            List<MotionSegment> found = runs(axis);
            moves |= !found.isEmpty();
            found.stream().filter(segment -> segment.confidence() >= 0.5).forEach(segments::add);
        }
        addSteadiness(segments, moves);
        return segments;
    }

    private List<MotionSegment> runs(MotionAxis axis) {
        double[] speeds = smoothOf(axis);
        List<MotionSegment> found = new ArrayList<>();
        int start = 0;
        while (start < speeds.length) {
            int end = runEnd(speeds, start, axis.leastSpeed);
            if (end > start) {
                addRun(found, axis, start, end);
            }
            start = Math.max(end, start + 1);
        }
        return found;
    }

    /** One past the last pair from start on that moves the same way fast enough; start where that one does not. */
    private static int runEnd(double[] speeds, int start, double least) {
        double sign = Math.signum(speeds[start]);
        int end = start;
        while (end < speeds.length && speeds[end] * sign >= least) {
            end++;
        }
        return end;
    }

    private void addRun(List<MotionSegment> found, MotionAxis axis, int start, int end) {
        double from = pairs.get(start).fromSeconds();
        double to = pairs.get(end - 1).toSeconds();
        double amount = amount(axis, start, end);
        if (to - from < LEAST_SECONDS
                || Math.abs(amount) * axis.visible() < MEANT_OVER_SHAKE * shake
                || Math.abs(amount) < axis.leastAmount
                || shareOfAll(axis, start, end) < LEAST_SHARE) {
            return;
        }
        double travel = travel(axis, from, to);
        double plausible = 1 / (1 + Math.exp(-(travel - EVEN_PARALLAX) / PARALLAX_SCALE));
        boolean travels = plausible > 0.5;
        double kind = axis == MotionAxis.ROTATION ? 1 : travels ? plausible : 1 - 0.75 * plausible;
        double speed = Math.abs(amount) / (to - from);
        double moved = 1 - 0.5 * Math.exp(1 - Math.abs(amount) / axis.leastAmount);
        boolean unseen = !isSeenOverWindows(axis, from, to, amount);
        torn |= unseen && agreeing(start, end) < LEAST_AGREEING;
        boolean doubtful = shake >= VERY_UNSTEADY || unseen || dissent(from, to, OutlierMotion::standing) >= LEAST_STANDING;
        // Points at other depths disagree with the common motion of a travelling camera: that speaks for it, not
        // against it.
        double borneOut = travels ? Math.max(plausible, agreeing(start, end)) : agreeing(start, end);
        double confidence = moved * kind * (doubtful ? DOUBTFUL : 1) * (0.6 + 0.4 * borneOut);
        found.add(new MotionSegment(
                axis.primitive(amount > 0, travels),
                from,
                to,
                axis.reported(speed, (double) tracks.width() / tracks.height()),
                axis.unit,
                confidence));
    }

    private double amount(MotionAxis axis, int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += rawOf(axis)[i] * pairs.get(i).duration();
        }
        return sum;
    }

    private double shareOfAll(MotionAxis axis, int start, int end) {
        double most = 0;
        for (MotionAxis other : MotionAxis.values()) {
            most = Math.max(most, Math.abs(amount(other, start, end)) * other.visible());
        }
        return most > 0 ? Math.abs(amount(axis, start, end)) * axis.visible() / most : 0;
    }

    private double agreeing(int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += pairs.get(i).motion().agreeing();
        }
        return sum / (end - start);
    }

    /** The parallax of the windows within a stretch, each by how much it moved there. */
    private double travel(MotionAxis axis, double from, double to) {
        double sum = 0;
        double weights = 0;
        for (Window window : tracks.windows()) {
            double overlap = window.overlap(from, to);
            if (overlap > 0 && window.motion().isKnown()) {
                double weight = overlap * Math.abs(axis.of(window.motion(), tracks.width()));
                sum += weight * axis.travel(window.parallax());
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : 0;
    }

    /**
     * Whether points followed for half a second tell the same as frame by frame; where half the points move and half stand, either may
     * take the other's place.
     */
    private boolean isSeenOverWindows(MotionAxis axis, double from, double to, double amount) {
        double covered = 0;
        double seen = 0;
        for (Window window : tracks.windows()) {
            double overlap = window.overlap(from, to);
            if (overlap > 0 && window.motion().isKnown()) {
                covered += overlap;
                double share = overlap / (window.toSeconds() - window.fromSeconds());
                seen += share * axis.of(window.motion(), tracks.width());
            }
        }
        double expected = amount * covered / (to - from);
        return seen * Math.signum(expected) >= LEAST_SEEN * Math.abs(expected);
    }

    /** The mean dissent over a stretch. */
    private double dissent(double from, double to, ToDoubleFunction<OutlierMotion> kind) {
        double sum = 0;
        double weights = 0;
        for (Window window : tracks.windows()) {
            double overlap = window.overlap(from, to);
            if (overlap > 0) {
                sum += overlap * kind.applyAsDouble(window.dissent());
                weights += overlap;
            }
        }
        return weights > 0 ? sum / weights : 0;
    }

    private void addSteadiness(List<MotionSegment> segments, boolean moves) {
        double from = pairs.get(0).fromSeconds();
        double to = pairs.get(pairs.size() - 1).toSeconds();
        if (to - from < LEAST_SECONDS) {
            return;
        }
        double unsteady = 1 / (1 + Math.exp(-6 * Math.log(shake / UNSTEADY + 1e-9)));
        if (unsteady >= 0.5) {
            String primitive = shake >= VERY_UNSTEADY ? "very-unsteady-camera" : "unsteady-camera";
            double sway = torn && shake < VERY_UNSTEADY ? DOUBTFUL * unsteady : unsteady;
            segments.add(new MotionSegment(primitive, from, to, 100 * shake, Unit.NONE, sway));
        } else if (!moves) {
            boolean doubtful = dissent(from, to, OutlierMotion::sliding) >= LEAST_SLIDING;
            double still = (1 - unsteady) * (doubtful ? DOUBTFUL : 1) * (0.6 + 0.4 * agreeing(0, pairs.size()));
            segments.add(new MotionSegment("static-camera", from, to, 0, Unit.NONE, still));
        }
        if (!moves && unsteady >= 0.5) {
            segments.add(new MotionSegment("fixed-camera-with-shake", from, to, 0, Unit.NONE, unsteady));
        }
    }

    /** A mean weighted by a bell curve over time. */
    private double[] smoothed(double[] values, double sigma) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double centre = pairs.get(i).toSeconds();
            double sum = 0;
            double weights = 0;
            for (int step = -1; step <= 1; step += 2) {
                for (int j = step < 0 ? i : i + 1; j >= 0 && j < values.length; j += step) {
                    double distance = (pairs.get(j).toSeconds() - centre) / sigma;
                    if (Math.abs(distance) > 3) {
                        break;
                    }
                    double weight = Math.exp(-0.5 * distance * distance);
                    sum += weight * values[j];
                    weights += weight;
                }
            }
            result[i] = sum / weights;
        }
        return result;
    }

    /** Stretches without any change in a shot that changes otherwise. */
    private void addFreezes(List<MotionSegment> segments) {
        boolean changes = pairs.stream().anyMatch(pair -> pair.stats().change() > MOVING_CHANGE);
        int start = 0;
        while (changes && start < pairs.size()) {
            int end = start;
            while (end < pairs.size() && pairs.get(end).stats().change() < FROZEN_CHANGE) {
                end++;
            }
            if (end > start) {
                double from = pairs.get(start).fromSeconds();
                double to = pairs.get(end - 1).toSeconds();
                if (to - from >= LEAST_SECONDS) {
                    segments.add(new MotionSegment("frame-freeze", from, to, 0, Unit.NONE, 0.95));
                }
            }
            start = end + 1;
        }
    }
}

package dev.chai.model.grounding;

import dev.chai.model.motion.MotionAxis;
import dev.chai.model.motion.MotionAxis.Move;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSample;
import dev.chai.model.motion.MotionSegment;
import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.spec.Primitives;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers what a motion report makes certain: which segments count, and which movements never happened. */
final class ObservedMotion {
    /** What the picture may stray in a direction, as a share of the least amount of a movement, while it "never moved" there. */
    private static final double STRAYING = 0.8;

    private static final double LEAST_KNOWN = 0.95;
    private static final int LEAST_SAMPLES = 5;

    private final MotionReport report;
    private final double threshold;
    private final List<Shot> shots = new ArrayList<>();

    /** One shot: its curve without the jump at the cut, and the segments within. */
    private record Shot(List<MotionSample> samples, List<MotionSegment> segments) {}

    /**
     * Why a movement cannot have happened.
     *
     * @param basis the segments that show what happened instead, one for each shot
     */
    record Never(List<MotionSegment> basis) {
        double confidence() {
            return basis.stream().mapToDouble(MotionSegment::confidence).min().orElse(0);
        }

        boolean isStatic() {
            return basis.stream().allMatch(segment -> segment.primitive().equals(Primitives.STATIC_CAMERA.id()));
        }

        double startSeconds() {
            return basis.stream().mapToDouble(MotionSegment::startSeconds).min().orElse(0);
        }

        double endSeconds() {
            return basis.stream().mapToDouble(MotionSegment::endSeconds).max().orElse(0);
        }

        MotionSegment strongest() {
            return strongestOf(basis).orElseThrow();
        }

        /** All of them as one. */
        MotionSegment whole() {
            return new MotionSegment(
                    Primitives.STATIC_CAMERA.id(), startSeconds(), endSeconds(), 0, Unit.NONE, confidence());
        }
    }

    ObservedMotion(MotionReport report, double threshold) {
        this.report = report;
        this.threshold = threshold;
        double start = 0;
        for (double cut : report.cuts()) {
            shots.add(shot(start, cut));
            start = cut;
        }
        shots.add(shot(start, Double.MAX_VALUE));
    }

    private Shot shot(double start, double end) {
        return new Shot(
                report.samples().stream()
                        .filter(s -> !s.cut() && s.seconds() > start - 1e-9 && s.seconds() < end)
                        .toList(),
                report.segments().stream()
                        .filter(s -> s.startSeconds() >= start - 1e-9 && s.startSeconds() < end)
                        .toList());
    }

    /** The surest segment of these primitives, where one is sure enough to contradict a caption. */
    Optional<MotionSegment> sure(Collection<String> primitives) {
        return strongestOf(report.segments().stream()
                .filter(s -> primitives.contains(s.primitive()) && s.confidence() >= threshold)
                .toList());
    }

    /** Whether one of these primitives was seen, however faintly. */
    boolean isHinted(Collection<String> primitives) {
        return report.segments().stream().anyMatch(s -> primitives.contains(s.primitive()));
    }

    /** The surest movement of the camera. */
    Optional<MotionSegment> sureMove() {
        return strongestOf(report.segments().stream()
                .filter(s -> MotionAxis.find(s.primitive()).isPresent() && s.confidence() >= threshold)
                .toList());
    }

    /** The share of the clip during which sure movements last. */
    double moving() {
        double moving = report.segments().stream()
                .filter(s -> MotionAxis.find(s.primitive()).isPresent() && s.confidence() >= threshold)
                .mapToDouble(MotionSegment::seconds)
                .max()
                .orElse(0);
        return moving / Math.max(1e-6, report.info().seconds());
    }

    /** The static segments, if every shot has a sure one. */
    Optional<Never> stillness() {
        List<MotionSegment> basis = new ArrayList<>();
        for (Shot shot : shots) {
            Optional<MotionSegment> still = basis(shot, Set.of(Primitives.STATIC_CAMERA.id()));
            if (still.isEmpty()) {
                return Optional.empty();
            }
            basis.add(still.get());
        }
        return Optional.of(new Never(basis));
    }

    /** Whether the picture never moved like this; empty where a shot leaves it open. */
    Optional<Never> never(Move move) {
        List<MotionSegment> basis = new ArrayList<>();
        for (Shot shot : shots) {
            Optional<MotionSegment> instead = basis(shot, Set.of());
            if (instead.isEmpty() || !isFollowed(shot) || strays(shot, move) > STRAYING * move.axis().leastAmount) {
                return Optional.empty();
            }
            basis.add(instead.get());
        }
        return Optional.of(new Never(basis));
    }

    /** What the camera surely did in a shot: one of the wanted primitives, or of all that movement or rest has. */
    private Optional<MotionSegment> basis(Shot shot, Set<String> wanted) {
        return strongestOf(shot.segments.stream()
                .filter(s -> s.confidence() >= threshold)
                .filter(s -> wanted.isEmpty()
                        ? s.primitive().equals(Primitives.STATIC_CAMERA.id())
                                || MotionAxis.find(s.primitive()).isPresent()
                        : wanted.contains(s.primitive()))
                .toList());
    }

    private static boolean isFollowed(Shot shot) {
        long followed = shot.samples.stream().filter(s -> s.agreeing() > 0).count();
        return shot.samples.size() >= LEAST_SAMPLES && followed >= LEAST_KNOWN * shot.samples.size();
    }

    /** The furthest that the picture ever got in the direction of a movement, from whichever place before. */
    private double strays(Shot shot, Move move) {
        double widthToHeight = (double) report.info().width() / report.info().height();
        double sign = move.isPositive() ? 1 : -1;
        double place = 0;
        double lowest = 0;
        double most = 0;
        for (MotionSample sample : shot.samples) {
            place += sign * move.axis().of(sample, widthToHeight);
            lowest = Math.min(lowest, place);
            most = Math.max(most, place - lowest);
        }
        return most;
    }

    private static Optional<MotionSegment> strongestOf(List<MotionSegment> segments) {
        return segments.stream().max(Comparator.comparingDouble(MotionSegment::confidence));
    }
}

package dev.chai.model.grounding;

import dev.chai.model.motion.FocusSpan;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSample;
import dev.chai.model.motion.MotionSegment;
import dev.chai.model.motion.SpeedClass;
import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Role;
import dev.chai.spec.mention.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what a text states about pace, focus, freezes and Dutch angles with what was seen. */
final class AppearanceCheck {

    /** Changes of sharpness that noise and coding bring about: a shift of focus changes some part by more than twice. */
    private static final double STEADY_FOCUS = 1.15;

    /** So many degrees off upright and level are no Dutch angle to anyone. */
    private static final double UPRIGHT = 2;

    private static final double LEAST_FOCUS_SECONDS = 1;

    /** A freeze is noticed only after this long. */
    private static final double FREEZE_SECONDS = 0.25;

    /** Levels of 255 by which pictures must differ, and as a share of the median, before none of them can be a freeze. */
    private static final double LEAST_CHANGE = 0.5;

    private static final double CHANGE_SHARE = 0.3;

    private static final Set<String> DUTCH_ANGLES =
            Set.of(Primitives.DUTCH_ANGLE.id(), Primitives.DUTCH_ANGLE_FIXED.id(), Primitives.DUTCH_ANGLE_VARYING.id());

    private final MotionReport report;
    private final ObservedMotion observed;

    /** Why a statement is wrong. */
    record Contradiction(String rule, String verdict, MotionSegment seen) {}

    AppearanceCheck(MotionReport report, ObservedMotion observed) {
        this.report = report;
        this.observed = observed;
    }

    Optional<Contradiction> against(Mention claim) {
        Primitive stated = claim.primitive();
        if (claim.negated()) {
            return Optional.empty();
        }
        if (stated.role() == Role.FOCUS_CHANGE && !stated.is(Primitives.FOCUS_TRACKING)) {
            return steadyFocus();
        }
        if (DUTCH_ANGLES.contains(stated.id())) {
            return upright();
        }
        if (stated.is(Primitives.FRAME_FREEZE)) {
            return neverFrozen();
        }
        return speed(stated.id());
    }

    private Optional<Contradiction> speed(String stated) {
        if (stated.equals(SpeedClass.FAST)) {
            return pace(SpeedClass.SLOW);
        }
        return stated.equals(SpeedClass.SLOW) ? pace(SpeedClass.FAST) : Optional.empty();
    }

    /** A pace is wrong where the opposite was seen, and nothing else in any other shot. */
    private Optional<Contradiction> pace(String opposite) {
        boolean mixed = report.segments().stream()
                .anyMatch(s -> s.primitive().endsWith("-camera-motion")
                        && !s.primitive().equals(opposite));
        return mixed ? Optional.empty() : observed.sure(Set.of(opposite)).map(s -> found("CLP108", "stated, but", s));
    }

    private Optional<Contradiction> steadyFocus() {
        List<FocusSpan> focus = report.focus();
        boolean steady = isEveryShot(focus.size()) && focus.stream().allMatch(AppearanceCheck::isSteady);
        return steady
                ? observed.stillness()
                        .map(ObservedMotion.Never::whole)
                        .map(s -> found("CLP109", "stated, but no part of the picture gets sharper or softer;", s))
                : Optional.empty();
    }

    private static boolean isSteady(FocusSpan span) {
        return span.change() <= STEADY_FOCUS && span.endSeconds() - span.startSeconds() >= LEAST_FOCUS_SECONDS;
    }

    private Optional<Contradiction> upright() {
        boolean upright = isEveryShot(report.slants().size())
                && report.slants().stream()
                        .allMatch(s -> Math.abs(s.degrees()) <= UPRIGHT && s.spreadDegrees() <= UPRIGHT);
        Optional<MotionSegment> basis =
                observed.stillness().map(ObservedMotion.Never::whole).or(observed::sureMove);
        return upright
                ? basis.map(s -> found("CLP111", "stated, but lines stand upright and level;", s))
                : Optional.empty();
    }

    private boolean isEveryShot(int shots) {
        return shots == report.cuts().size() + 1;
    }

    private Optional<Contradiction> neverFrozen() {
        double[] changes = report.samples().stream()
                .mapToDouble(MotionSample::change)
                .sorted()
                .toArray();
        double least = changes.length == 0 ? 0 : Math.max(LEAST_CHANGE, CHANGE_SHARE * changes[changes.length / 2]);
        double last = 0;
        for (MotionSample sample : report.samples()) {
            if (sample.change() >= least) {
                last = sample.seconds();
            } else if (sample.seconds() - last >= FREEZE_SECONDS) {
                return Optional.empty();
            }
        }
        return least == 0 || report.info().seconds() - last >= FREEZE_SECONDS
                ? Optional.empty()
                : observed.sureMove().map(s -> found("CLP110", "stated, but every picture differs from the last;", s));
    }

    private static Contradiction found(String rule, String verdict, MotionSegment seen) {
        return new Contradiction(rule, verdict, seen);
    }
}

package dev.chai.model.motion;

import dev.chai.model.motion.Fade.Kind;
import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.track.FrameStats;
import dev.chai.model.motion.track.GlobalMotion;
import dev.chai.model.motion.track.MotionTracks;
import dev.chai.model.motion.track.MotionTracks.Pair;
import dev.chai.spec.Primitives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds fades, changes of focus and leaning lines in a clip's brightness and sharpness over time.
 *
 * <p>Thresholds were chosen by hand on rendered fades and blurs and on the 8 sample clips, which contain no refocusing.
 */
final class PhotometricEvents {
    /** A fade begins or ends on a picture this near to black or white, in levels of 255, and with this mean gradient at most. */
    private static final double BLANK = 24;

    private static final double BLANK_SHARPNESS = 0.6;
    private static final double WHITE = 255;

    /** Levels by which brightness changes in a fade, and how long one lasts: shorter is a flash, longer a dusk. */
    private static final double LEAST_FADE = 25;

    private static final double LEAST_SECONDS = 0.25;
    private static final double MOST_SECONDS = 4;

    /** Levels a frame by which brightness must go on changing; codecs repeat a level within a tenth. */
    private static final double LEAST_STEP = 0.2;

    /** Factor by which sharpness must change, and the time it may take: a slower change is one of the scene. */
    private static final double REFOCUS = 2.2;

    private static final double FOCUS_SECONDS = 2;

    /** Parts of the picture with a smaller mean gradient contain nothing that could be sharp; noise of 1 level gives 1.1. */
    private static final double LEAST_TEXTURE = 1.2;

    private static final int LEAST_PARTS = 4;

    /** Share of the measured pictures that must have enough lines. */
    private static final double LEAST_LINED = 0.8;

    /** Degrees: less may be a hand that is not steady, more a floor seen from above. */
    private static final double LEAST_LEAN = 7;

    /** Beyond, lines that lean one way are hard to distinguish from those at right angles that lean the other way. */
    private static final double MOST_LEAN = 38;

    /** Spread in degrees up to which a lean is fixed; a reading errs by up to two. */
    private static final double SAME_LEAN = 4;

    /** Frame widths that the picture may move: further, and other things are in view, each as sharp as it is. */
    private static final double STILL = 0.03;

    /** Share by which brightness may change: gradients change with exposure. */
    private static final double SAME_BRIGHTNESS = 0.2;

    /** Shown, but never enough to contradict a caption: these rest on a few real clips only. */
    private static final double CONFIDENCE = 0.7;

    private final List<Pair> pairs;

    PhotometricEvents(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** Fades of the whole clip; a cut may well be what follows one. */
    List<Fade> fades() {
        List<Fade> fades = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (isBlank(i) && (i == 0 || !isBlank(i - 1))) {
                fade(i, -1).ifPresent(fades::add);
            }
            if (isBlank(i) && i + 1 < pairs.size() && !isBlank(i + 1)) {
                fade(i, 1).ifPresent(fades::add);
            }
        }
        return fades;
    }

    private boolean isBlank(int i) {
        double level = pairs.get(i).stats().brightness();
        return (level < BLANK || level > WHITE - BLANK) && pairs.get(i).stats().sharpness() < BLANK_SHARPNESS;
    }

    /** Follows the brightness away from a blank picture for as long as it goes one way. */
    private Optional<Fade> fade(int blank, int step) {
        double from = pairs.get(blank).stats().brightness();
        double sign = from < BLANK ? 1 : -1;
        int end = blank;
        while (end + step >= 0
                && end + step < pairs.size()
                && !pairs.get(end).cut()
                && sign * (brightness(end + step) - brightness(end)) > LEAST_STEP) {
            end += step;
        }
        double seconds = Math.abs(pairs.get(end).toSeconds() - pairs.get(blank).toSeconds());
        if (sign * (brightness(end) - from) < LEAST_FADE || seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            return Optional.empty();
        }
        Kind kind = sign > 0 ? step > 0 ? Kind.FROM_BLACK : Kind.TO_BLACK : step > 0 ? Kind.FROM_WHITE : Kind.TO_WHITE;
        int first = Math.min(blank, end);
        int last = Math.max(blank, end);
        return Optional.of(
                new Fade(kind, pairs.get(first).toSeconds(), pairs.get(last).toSeconds()));
    }

    private double brightness(int i) {
        return pairs.get(i).stats().brightness();
    }

    /** How much the parts of a shot's pictures changed in sharpness; empty where too few have texture. */
    Optional<FocusSpan> focus() {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        double most = 1;
        int textured = 0;
        for (int part = 0; part < pairs.get(0).stats().parts().length; part++) {
            double[] sharpness = sharpness(part);
            if (sharpness[sharpness.length - 1] >= LEAST_TEXTURE) {
                textured++;
                most = Math.max(most, sharpness[sharpness.length - 1] / Math.max(0.01, sharpness[0]));
            }
        }
        double from = pairs.get(0).fromSeconds();
        double to = pairs.get(pairs.size() - 1).toSeconds();
        return textured < LEAST_PARTS ? Optional.empty() : Optional.of(new FocusSpan(from, to, most));
    }

    private double[] sharpness(int part) {
        return pairs.stream()
                .mapToDouble(pair -> pair.stats().parts()[part])
                .sorted()
                .toArray();
    }

    /** How far the lines of a shot lean; empty where most looked-at pictures have too few. */
    Optional<LineSlant> slant() {
        double[] slants = pairs.stream()
                .mapToDouble(pair -> pair.stats().slant())
                .filter(slant -> !Double.isNaN(slant))
                .sorted()
                .toArray();
        if (slants.length == 0 || slants.length * FrameStats.LINES_EVERY < LEAST_LINED * pairs.size()) {
            return Optional.empty();
        }
        double spread = slants[slants.length - 1] - slants[0];
        double from = pairs.get(0).fromSeconds();
        double to = pairs.get(pairs.size() - 1).toSeconds();
        return Optional.of(new LineSlant(from, to, slants[slants.length / 2], spread));
    }

    /** A Dutch angle, where lines lean throughout; not beyond what any slope or pattern may do as well. */
    static Optional<MotionSegment> dutch(LineSlant slant) {
        double lean = Math.abs(slant.degrees());
        if (lean < LEAST_LEAN || lean > MOST_LEAN || slant.spreadDegrees() > lean) {
            return Optional.empty();
        }
        String primitive = slant.spreadDegrees() <= SAME_LEAN
                ? Primitives.DUTCH_ANGLE_FIXED.id()
                : Primitives.DUTCH_ANGLE_VARYING.id();
        return Optional.of(
                new MotionSegment(primitive, slant.startSeconds(), slant.endSeconds(), 0, Unit.NONE, CONFIDENCE));
    }

    /** Changes of focus within one shot: the first place from which the picture gets as blurred or as sharp as is asked for. */
    List<MotionSegment> refocusing() {
        List<MotionSegment> segments = new ArrayList<>();
        int start = 0;
        int end = 0;
        while (start < pairs.size()) {
            end = Math.max(end, start);
            while (end + 1 < pairs.size()
                    && pairs.get(end + 1).toSeconds() - pairs.get(start).toSeconds() <= FOCUS_SECONDS) {
                end++;
            }
            Optional<MotionSegment> found = isComparable(start, end) ? change(start, end) : Optional.empty();
            found.ifPresent(segments::add);
            start = found.isPresent() ? end + 1 : start + 1;
        }
        return segments;
    }

    private boolean isComparable(int start, int end) {
        double x = 0;
        double y = 0;
        double growth = 0;
        for (int i = start + 1; i <= end; i++) {
            GlobalMotion motion = pairs.get(i).motion();
            x += motion.shiftX();
            y += motion.shiftY();
            growth += motion.growth();
        }
        double before = brightness(start);
        boolean lit = Math.abs(brightness(end) - before) <= SAME_BRIGHTNESS * Math.max(1, before);
        return lit && Math.hypot(x, y) <= STILL * MotionTracks.SIDE && Math.abs(growth) <= STILL;
    }

    private Optional<MotionSegment> change(int start, int end) {
        double[] first = pairs.get(start).stats().parts();
        double[] last = pairs.get(end).stats().parts();
        int sharper = 0;
        int softer = 0;
        int textured = 0;
        for (int i = 0; i < first.length; i++) {
            double most = Math.max(first[i], last[i]);
            textured += most >= LEAST_TEXTURE ? 1 : 0;
            sharper += most >= LEAST_TEXTURE && last[i] > REFOCUS * first[i] ? 1 : 0;
            softer += most >= LEAST_TEXTURE && first[i] > REFOCUS * last[i] ? 1 : 0;
        }
        if (textured < LEAST_PARTS) {
            return Optional.empty();
        }
        if (4 * sharper >= textured && 4 * softer >= textured) {
            return Optional.of(segment(Primitives.RACK_FOCUS.id(), start, end));
        }
        if (5 * softer >= 4 * textured) {
            return Optional.of(segment(Primitives.FOCUS_IN_TO_OUT.id(), start, end));
        }
        return 5 * sharper >= 4 * textured
                ? Optional.of(segment(Primitives.FOCUS_OUT_TO_IN.id(), start, end))
                : Optional.empty();
    }

    private MotionSegment segment(String primitive, int start, int end) {
        return new MotionSegment(
                primitive, pairs.get(start).toSeconds(), pairs.get(end).toSeconds(), 0, Unit.NONE, CONFIDENCE);
    }
}

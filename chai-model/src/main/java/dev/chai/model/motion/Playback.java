package dev.chai.model.motion;

import dev.chai.model.motion.track.MotionTracks.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds steady holds and flicker in how much the pictures of one shot change, and how bright they are.
 *
 * <p>Thresholds were chosen by hand on rendered holds of 2 to 4 frames and rendered flicker; neither is seen in the 8 sample clips.
 */
final class Playback {
    /** Levels by which a held picture changes at most, and a new one at least; compression leaves tenths. */
    private static final double HELD = 0.3;

    private static final double NEW = 0.8;

    /** A held picture changes by less than this share of what a new one does. */
    private static final double HELD_SHARE = 0.2;

    /** New pictures from which on a rhythm counts, the longest hold looked for, and the share of holds that must be alike. */
    private static final int LEAST_JUMPS = 6;

    private static final int MOST_HELD = 8;
    private static final double STEADY = 0.85;

    /** A second at the rate of film. */
    private static final int LEAST_FLICKERING = 24;

    /** Levels by which brightness must differ from the mean of its neighbors in time. */
    private static final double LEAST_FLICKER = 1;

    /** Share of frames at which brightness turns: two thirds where each frame is lit at random, next to none where light changes. */
    private static final double LEAST_TURNS = 0.5;

    private final List<Pair> pairs;

    Playback(List<Pair> shot) {
        this.pairs = shot;
    }

    List<PlaybackHint> hints(boolean still) {
        List<PlaybackHint> hints = new ArrayList<>();
        holds().ifPresent(hints::add);
        if (still) {
            flicker().ifPresent(hints::add);
        }
        return hints;
    }

    /** Pictures that stay for as many frames as the others, all through the shot. */
    private Optional<PlaybackHint> holds() {
        double[] jumps = pairs.stream()
                .mapToDouble(pair -> pair.stats().change())
                .filter(change -> change >= NEW)
                .sorted()
                .toArray();
        if (jumps.length < LEAST_JUMPS) {
            return Optional.empty();
        }
        double held = Math.min(HELD, HELD_SHARE * jumps[jumps.length / 2]);
        int[] lengths = new int[MOST_HELD + 2];
        int last = -1;
        for (int i = 0; i < pairs.size(); i++) {
            double change = pairs.get(i).stats().change();
            if (change > held) {
                if (last >= 0) {
                    lengths[Math.min(MOST_HELD + 1, i - last)]++;
                }
                last = i;
            }
        }
        return steady(lengths);
    }

    private Optional<PlaybackHint> steady(int[] lengths) {
        int all = Arrays.stream(lengths).sum();
        for (int length = 2; length <= MOST_HELD; length++) {
            if (all >= LEAST_JUMPS - 1 && lengths[length] >= STEADY * all) {
                return Optional.of(hint(PlaybackHint.Kind.STEADY_HOLDS, length));
            }
        }
        return Optional.empty();
    }

    private Optional<PlaybackHint> flicker() {
        if (pairs.size() < LEAST_FLICKERING) {
            return Optional.empty();
        }
        double sum = 0;
        int turns = 0;
        for (int i = 1; i < pairs.size() - 1; i++) {
            double before = bright(i) - bright(i - 1);
            double after = bright(i + 1) - bright(i);
            sum += Math.abs(before - after) / 2;
            turns += before * after < 0 ? 1 : 0;
        }
        int inner = pairs.size() - 2;
        double jump = sum / inner;
        return jump >= LEAST_FLICKER && turns >= LEAST_TURNS * inner
                ? Optional.of(hint(PlaybackHint.Kind.FLICKER, jump))
                : Optional.empty();
    }

    private double bright(int place) {
        return pairs.get(place).stats().brightness();
    }

    private PlaybackHint hint(PlaybackHint.Kind kind, double amount) {
        double from = pairs.get(0).fromSeconds();
        return new PlaybackHint(kind, from, pairs.get(pairs.size() - 1).toSeconds(), amount);
    }
}

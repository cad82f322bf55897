package dev.chai.eval.text.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * METEOR's choice of one alignment among all possible matches: a beam search along the reference that wants most
 * matches, then fewest chunks, then the shortest distance between the matched places.
 *
 * <p>Two traits of the original program decide ties and are kept: only exact matches count as matches while searching
 * (its counters are whole numbers, to which a stem match adds one half, rounded down), and the distance of a new
 * branch is charged to the branch that skips the word.
 */
public final class MeteorAligner {
    private static final int BEAM = 40;

    private final List<List<int[]>> matches;
    private final int[] hypothesisCoverage;
    private final int[] referenceCoverage;

    public MeteorAligner(int hypothesisLength, int referenceLength) {
        matches = new ArrayList<>(referenceLength);
        for (int j = 0; j < referenceLength; j++) {
            matches.add(new ArrayList<>(2));
        }
        hypothesisCoverage = new int[hypothesisLength];
        referenceCoverage = new int[referenceLength];
    }

    /** Records that word {@code i} of the hypothesis may match word {@code j} of the reference. */
    public void addMatch(int i, int j, boolean exact) {
        matches.get(j).add(new int[] {i, exact ? 1 : 0});
        hypothesisCoverage[i]++;
        referenceCoverage[j]++;
    }

    /** A branch of the search: what it would cost to take one more step, before any array is copied. */
    private static final class Step {
        static final Comparator<Step> BEST_FIRST = Comparator.<Step>comparingInt(s -> -s.exactMatches)
                .thenComparingInt(s -> s.chunks)
                .thenComparingInt(s -> s.distance);

        final int[] matchOf;
        final boolean[] used;
        /** Word of the hypothesis that this step takes, or -1. */
        int taken = -1;

        int exactMatches;
        int chunks;
        int distance;
        int lastEnd = -1;

        Step(int[] matchOf, boolean[] used) {
            this.matchOf = matchOf;
            this.used = used;
        }

        /** The same state on the same arrays, which must not be changed. */
        Step shared() {
            return with(matchOf, used);
        }

        private Step with(int[] newMatchOf, boolean[] newUsed) {
            Step step = new Step(newMatchOf, newUsed);
            step.exactMatches = exactMatches;
            step.chunks = chunks;
            step.distance = distance;
            step.lastEnd = lastEnd;
            return step;
        }

        void take(int[] match) {
            exactMatches += match[1];
            if (lastEnd != -1 && match[0] != lastEnd) {
                chunks++;
            }
            lastEnd = match[0] + 1;
        }

        void closeChunk() {
            if (lastEnd != -1) {
                chunks++;
                lastEnd = -1;
            }
        }

        /** Carries out what the step takes, on arrays of its own. */
        Step carriedOut(int j) {
            if (taken < 0) {
                return this;
            }
            Step step = with(matchOf.clone(), used.clone());
            step.matchOf[j] = taken;
            step.used[taken] = true;
            return step;
        }
    }

    /** Returns for each word of the reference the matched word of the hypothesis, or -1. */
    public int[] align() {
        Step start = new Step(new int[matches.size()], new boolean[hypothesisCoverage.length]);
        Arrays.fill(start.matchOf, -1);
        boolean[] definite = fixDefinite(start);
        List<Step> paths = List.of(start);
        for (int j = 0; j < matches.size(); j++) {
            List<Step> next = new ArrayList<>();
            for (Step path : paths) {
                if (definite[j]) {
                    int[] match = matches.get(j).get(0);
                    path.take(match);
                    path.distance += Math.abs(j - match[0]);
                } else {
                    branch(path, j, next);
                    path.closeChunk();
                }
                next.add(path);
            }
            paths = best(next, j);
        }
        paths.forEach(Step::closeChunk);
        return paths.stream().min(Step.BEST_FIRST).orElse(start).matchOf;
    }

    private static List<Step> best(List<Step> steps, int j) {
        steps.sort(Step.BEST_FIRST);
        return steps.stream().limit(BEAM).map(step -> step.carriedOut(j)).toList();
    }

    /** Matches that compete with no other are taken at once. */
    private boolean[] fixDefinite(Step start) {
        boolean[] definite = new boolean[matches.size()];
        for (int j = 0; j < definite.length; j++) {
            if (referenceCoverage[j] == 1) {
                int i = matches.get(j).get(0)[0];
                if (hypothesisCoverage[i] == 1) {
                    definite[j] = true;
                    start.matchOf[j] = i;
                    start.used[i] = true;
                }
            }
        }
        return definite;
    }

    private void branch(Step path, int j, List<Step> next) {
        for (int[] match : matches.get(j)) {
            if (!path.used[match[0]]) {
                Step branch = path.shared();
                branch.taken = match[0];
                branch.take(match);
                next.add(branch);
                path.distance += Math.abs(j - match[0]);
            }
        }
    }

    /** Runs of matches that follow one another on both sides. */
    public static int chunks(int[] matchOf) {
        int chunks = 0;
        int expected = -1;
        for (int i : matchOf) {
            if (i >= 0 && i != expected) {
                chunks++;
            }
            expected = i < 0 ? -1 : i + 1;
        }
        return chunks;
    }
}

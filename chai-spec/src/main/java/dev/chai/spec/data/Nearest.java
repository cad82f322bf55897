package dev.chai.spec.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the known names closest to a mistyped one, for messages that ask "did you mean ...?".
 *
 * <pre>{@code
 * Nearest.hint("pan-lef", ids);        // ", did you mean pan-left or pan-right?"
 * Nearest.to("zzz", ids, 3);           // []
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cost: one edit distance per candidate, length times length each; for error paths only.
 *
 * @since 0.1
 */
public final class Nearest {
    /** Longer input is cut here: a mistyped name is never a page of text. */
    private static final int LONGEST = 80;
    /** As many names are still read when a message lists them. */
    private static final int FEW = 20;

    private static final int TOO_FAR = Integer.MAX_VALUE;

    private Nearest() {}

    /**
     * Returns the at most {@code limit} candidates that are close enough to be meant, closest first, none much farther than the
     * closest; equal distance keeps their order.
     */
    public static List<String> to(String wanted, Collection<String> candidates, int limit) {
        String given = fold(wanted);
        List<Scored> near = candidates.stream()
                .map(candidate -> scored(given, candidate))
                .filter(scored -> scored.distance < TOO_FAR)
                .sorted(Comparator.comparingInt(Scored::distance))
                .toList();
        return near.stream()
                .takeWhile(scored -> scored.distance <= near.get(0).distance + 1)
                .limit(limit)
                .map(Scored::name)
                .toList();
    }

    /**
     * Returns the end of a message: {@code ", did you mean a or b?"}; where none is close, the whole set if it is small, else
     * nothing.
     */
    public static String hint(String wanted, Collection<String> candidates) {
        List<String> near = to(wanted, candidates, 3);
        if (!near.isEmpty()) {
            return ", did you mean " + String.join(" or ", near) + "?";
        }
        return candidates.size() > FEW ? "" : ", expected one of " + String.join(", ", candidates);
    }

    private static Scored scored(String given, String candidate) {
        String name = fold(candidate);
        boolean part = given.length() >= 4 && name.contains(given);
        int tolerance = Math.max(1, Math.min(given.length(), name.length()) / 3);
        return new Scored(candidate, part ? name.length() - given.length() : distance(given, name, tolerance));
    }

    private static String fold(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return cut.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /**
     * Optimal string alignment: insertions, deletions, replacements and swaps of neighbors (Damerau 1964), given up
     * beyond the tolerance.
     */
    private static int distance(String a, String b, int tolerance) {
        if (Math.abs(a.length() - b.length()) > tolerance) {
            return TOO_FAR;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > tolerance) {
                return TOO_FAR;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()] > tolerance ? TOO_FAR : last[b.length()];
    }

    private record Scored(String name, int distance) {}
}

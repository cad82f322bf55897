package dev.chai.cli.lint;

import java.util.ArrayList;
import java.util.List;

/** A patch of one file, for changes that keep the number of its lines. */
final class UnifiedDiff {
    /** What {@code diff -u} shows around a change. */
    private static final int CONTEXT = 3;

    private final String name;
    private final List<String> before;
    private final List<String> after;

    UnifiedDiff(String name, List<String> before, List<String> after) {
        this.name = name;
        this.before = before;
        this.after = after;
    }

    /** Returns the patch; empty if nothing differs. */
    @Override
    public String toString() {
        StringBuilder patch = new StringBuilder();
        List<Integer> changed = changed();
        for (int i = 0; i < changed.size(); ) {
            int first = i;
            while (i + 1 < changed.size() && changed.get(i + 1) - changed.get(i) <= 2 * CONTEXT) {
                i++;
            }
            hunk(patch, changed.get(first), changed.get(i));
            i++;
        }
        return patch.isEmpty() ? "" : "--- " + name + "\n+++ " + name + "\n" + patch;
    }

    private List<Integer> changed() {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(i);
            }
        }
        return changed;
    }

    private void hunk(StringBuilder patch, int first, int last) {
        int from = Math.max(0, first - CONTEXT);
        int to = Math.min(before.size(), last + CONTEXT + 1);
        String range = (from + 1) + "," + (to - from);
        patch.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
        for (int i = from; i < to; i++) {
            if (before.get(i).equals(after.get(i))) {
                line(patch, ' ', before.get(i));
            } else {
                line(patch, '-', before.get(i));
                line(patch, '+', after.get(i));
            }
        }
    }

    private static void line(StringBuilder patch, char sign, String line) {
        patch.append(sign).append(line);
        if (!line.endsWith("\n")) {
            patch.append("\n\\ No newline at end of file\n");
        }
    }
}

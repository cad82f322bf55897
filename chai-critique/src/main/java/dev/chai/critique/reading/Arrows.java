package dev.chai.critique.reading;

import java.util.BitSet;

/** The words of a critique that an arrow leads to: "left -> right", "red => blue", with a Unicode arrow or one of signs. */
final class Arrows {
    private static final Arrows NONE = new Arrows(new BitSet());

    private final BitSet targets;

    private Arrows(BitSet targets) {
        this.targets = targets;
    }

    static Arrows in(Words words) {
        return mayHold(words.text()) ? find(words) : NONE;
    }

    private static boolean mayHold(String text) {
        return text.indexOf('>') >= 0 || text.indexOf('\u2192') >= 0 || text.indexOf('\u21D2') >= 0;
    }

    private static Arrows find(Words words) {
        BitSet targets = new BitSet(words.size());
        for (int i = 1; i < words.size(); i++) {
            String gap = words.text()
                    .substring(words.tokens().end(i - 1), words.tokens().start(i));
            if (gap.contains("->") || gap.contains("=>") || gap.indexOf('\u2192') >= 0 || gap.indexOf('\u21D2') >= 0) {
                targets.set(i);
            }
        }
        return new Arrows(targets);
    }

    /** The first word from one on that an arrow leads to; beyond all words if there is none. */
    int next(int from) {
        int next = targets.nextSetBit(from);
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    /** Whether an arrow is between words from one to before another. */
    boolean inside(int from, int to) {
        return next(from + 1) < to;
    }
}

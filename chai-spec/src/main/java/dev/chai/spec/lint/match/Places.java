package dev.chai.spec.lint.match;

import dev.chai.spec.Span;
import java.util.List;

/** Answers whether any of many places overlaps a span. Immutable and thread-safe. Cost of an answer: logarithmic in their number. */
public final class Places {
    static final Places NONE = of(List.of());

    private final List<Span> spans;
    /** The greatest end of each place and those before it: places may contain one another. */
    private final int[] ends;

    private Places(List<Span> spans) {
        this.spans = spans;
        ends = new int[spans.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end = Math.max(end, spans.get(i).end());
            ends[i] = end;
        }
    }

    /** Returns places that are given in the order of their starts. */
    public static Places of(List<Span> spans) {
        return new Places(spans);
    }

    public boolean overlap(Span span) {
        int before = startingBefore(span.end());
        return before > 0 && ends[before - 1] > span.start();
    }

    private int startingBefore(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

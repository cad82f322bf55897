package dev.chai.model.onnx.decode;

import java.util.List;

/**
 * Ends an answer at the first stop text, and holds back what could be the beginning of one until it is known. Not thread-safe.
 */
final class StopFilter {
    private final List<String> stops;
    private final StringBuilder held = new StringBuilder();
    private boolean stopped;

    StopFilter(List<String> stops) {
        this.stops = stops;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Takes text and gives what may be said by now. */
    String add(String text) {
        if (stops.isEmpty() || stopped) {
            return stopped ? "" : text;
        }
        held.append(text);
        int first = Integer.MAX_VALUE;
        for (String stop : stops) {
            int at = held.indexOf(stop);
            first = at >= 0 ? Math.min(first, at) : first;
        }
        stopped = first != Integer.MAX_VALUE;
        return take(stopped ? first : held.length() - undecided());
    }

    /** What was held back, once no more comes. */
    String end() {
        return stopped ? "" : take(held.length());
    }

    private String take(int length) {
        String text = held.substring(0, length);
        held.delete(0, length);
        return text;
    }

    /** Characters at the end that are the beginning of a stop. */
    private int undecided() {
        int most = 0;
        for (String stop : stops) {
            for (int length = Math.min(stop.length() - 1, held.length()); length > most; length--) {
                if (stop.startsWith(held.substring(held.length() - length))) {
                    most = length;
                }
            }
        }
        return most;
    }
}

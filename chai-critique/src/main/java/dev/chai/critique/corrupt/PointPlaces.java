package dev.chai.critique.corrupt;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the points of a critique are in its text: its numbered items, or its sentences if it has none. Immutable and thread-safe.
 *
 * @param spans each point from its number or first letter to before the next one
 * @param numbers where the number of each item is; empty if they are not numbered
 */
record PointPlaces(List<Span> spans, List<Span> numbers) {
    PointPlaces {
        spans = List.copyOf(spans);
        numbers = List.copyOf(numbers);
    }

    static PointPlaces of(CritiqueText critique) {
        String text = critique.words().text();
        List<Span> numbers = numbers(text);
        List<Integer> starts = new ArrayList<>();
        if (numbers.size() > 1) {
            numbers.forEach(number -> starts.add(number.start()));
        } else {
            for (Remark remark : critique.remarks()) {
                starts.add(quoteStart(text, critique.words().tokens().start(remark.from())));
            }
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            spans.add(new Span(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length()));
        }
        return new PointPlaces(spans, numbers.size() > 1 ? numbers : List.of());
    }

    boolean isNumbered() {
        return !numbers.isEmpty();
    }

    /** The digits of "1." or "2)" at the start of a line or after the end of a sentence, if they count up from 1. */
    private static List<Span> numbers(String text) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && end < i + 2 && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean closed = end > i && end + 1 < text.length() && ".)".indexOf(text.charAt(end)) >= 0;
            if (closed && startsItem(text, i) && Character.isWhitespace(text.charAt(end + 1))) {
                if (Integer.parseInt(text.substring(i, end)) == found.size() + 1) {
                    found.add(new Span(i, end));
                }
            }
            i = Math.max(i, end - 1);
        }
        return found;
    }

    private static boolean startsItem(String text, int at) {
        int before = at - 1;
        boolean space = before >= 0 && Character.isWhitespace(text.charAt(before));
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            if (text.charAt(before) == '\n') {
                return true;
            }
            before--;
        }
        return before < 0 || (space && ".!?\"\u201D".indexOf(text.charAt(before)) >= 0);
    }

    private static int quoteStart(String text, int start) {
        return start > 0 && "\"\u201C(".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
    }
}

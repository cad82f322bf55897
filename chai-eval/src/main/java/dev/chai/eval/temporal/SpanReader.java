package dev.chai.eval.temporal;

import dev.chai.eval.mcq.AnswerTag;
import dev.chai.eval.metric.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads spans of time from a model's answer, and leaves unread what it does not understand.
 *
 * <pre>{@code
 * SpanReader.first("from 1:05 to 1:12");                // 65..72
 * SpanReader.first("12s-20s");                          // 12..20
 * SpanReader.first("{\"start\": 3, \"end\": 9.5}");      // 3..9.5
 * SpanReader.first("2 to 3 minutes");                   // empty: never read as seconds
 * }</pre>
 *
 * <p>Times are seconds, with or without their unit, or clocks such as {@code 1:05} and {@code 0:01:05.5}. Thoughts in a
 * think tag are not part of the answer. Answers of more than 20,000 characters are not read. Thread-safe.
 *
 * @since 0.1
 */
public final class SpanReader {
    private static final int LONGEST = 20_000;
    private static final int SECONDS_IN_MINUTE = 60;

    private static final String TIME = "(\\d{1,3}(?::\\d{2}){1,2}(?:\\.\\d{1,9})?|\\d{1,9}(?:\\.\\d{1,9})?)"
            + "\\s{0,3}(?:(?:seconds?|secs?|s)\\b)?";
    private static final String BEFORE = "(?<![\\d.:/-])";
    private static final String AFTER = "(?![\\d:/-]|\\.\\d|\\s{0,3}(?:min|m\\b|h\\b|hour|frame|percent|%))";
    private static final Pattern SPAN = Pattern.compile(
            BEFORE + TIME + "\\s{0,3}(?:-|\u2013|\u2014|~|to|until|till|through)\\s{0,3}" + TIME + AFTER
                    + "|[\\[(]\\s{0,3}" + TIME + ",\\s{0,3}" + TIME + "\\s{0,3}[\\])]"
                    + "|between " + TIME + "\\s{0,3}and " + TIME + AFTER
                    + "|\\bstart[^\\d\\n]{0,40}" + BEFORE + TIME + "[^\\d]{0,60}\\bend[^\\d\\n]{0,40}" + BEFORE + TIME
                    + AFTER,
            Pattern.CASE_INSENSITIVE);

    private SpanReader() {}

    /**
     * A span and where it was read.
     *
     * @param span the times
     * @param start where its text begins
     * @param end where its text ends
     */
    public record Found(TimeSpan span, int start, int end) {}

    /** Returns the first span of an answer; empty if none can be read. A reversed span is turned round. */
    public static Optional<TimeSpan> first(String answer) {
        return all(AnswerTag.withoutThoughts(answer)).stream().map(Found::span).findFirst();
    }

    /** Returns all spans of a text, in reading order. */
    public static List<Found> all(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = SPAN.matcher(text.length() > LONGEST ? "" : text);
        while (matcher.find()) {
            found.add(new Found(span(matcher), matcher.start(), matcher.end()));
        }
        return List.copyOf(found);
    }

    private static TimeSpan span(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group += 2;
        }
        return TimeSpan.ordered(seconds(matcher.group(group)), seconds(matcher.group(group + 1)));
    }

    private static double seconds(String time) {
        double seconds = 0;
        for (String part : time.split(":", -1)) {
            seconds = seconds * SECONDS_IN_MINUTE + Double.parseDouble(part);
        }
        return seconds;
    }
}

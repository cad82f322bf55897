package dev.chai.spec.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the time ranges with which prompts mark shots: {@code 0:00-0:03}, {@code 00-05s}, {@code 3s to 8s}. */
final class TimeRanges {
    private static final String POINT = "\\d{1,3}(?::\\d{1,2}){0,2}(?:\\.\\d{1,3})?";
    private static final String UNIT = "(?:\\s?(?:s|secs?|seconds?)\\b)?";
    private static final String DASH = "\\s?(?:-|\u2013|\u2014|~|\u2192|to\\b)\\s?";

    /** A range as a regular expression without groups; every quantifier is bounded, so matching costs a constant. */
    static final String RANGE = POINT + UNIT + DASH + POINT + UNIT;

    /** A single time of day of the clip: {@code 0:05}. */
    static final String CLOCK = "\\d{1,2}:\\d{2}";

    private static final Pattern PARTS =
            Pattern.compile("(" + POINT + ")(" + UNIT + ")(?:" + DASH + "(" + POINT + ")(" + UNIT + "))?");

    private static final Pattern GROUP = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int SECONDS_OF_A_MINUTE = 60;

    private TimeRanges() {}

    /**
     * Reads a range or a single start.
     *
     * @return null if there is no time, or if neither a unit nor a colon shows that the numbers are times
     */
    static @Nullable ShotTime read(CharSequence text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.find()) {
            return null;
        }
        boolean isTime = !parts.group(2).isBlank()
                || parts.group(1).indexOf(':') >= 0
                || (parts.group(3) != null
                        && (parts.group(3).indexOf(':') >= 0 || !parts.group(4).isBlank()));
        if (!isTime) {
            return null;
        }
        double start = seconds(parts.group(1));
        double end = parts.group(3) == null ? Double.POSITIVE_INFINITY : seconds(parts.group(3));
        return new ShotTime(start, end);
    }

    /** Seconds of {@code 5}, {@code 1:30} or {@code 1:02:03}; the groups before a colon count sixty times the next. */
    private static double seconds(String point) {
        double seconds = 0;
        Matcher group = GROUP.matcher(point);
        while (group.find()) {
            seconds = SECONDS_OF_A_MINUTE * seconds + Double.parseDouble(group.group());
        }
        return seconds;
    }
}

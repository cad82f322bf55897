package dev.chai.eval.etbench;

import dev.chai.eval.dense.TimedCaption;
import dev.chai.eval.metric.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dense captions from free text by the rules of E.T. Bench: dashed times with the text after each; or "start time: ...
 * end time: ... description: ..."; or one sentence around a single time.
 *
 * <p>Captions of up to five characters are dropped before times and captions are paired, so a short caption shifts all
 * later ones.
 */
final class EtEvents {
    private static final String NUMBER = "[0-9]++(?:\\.++[0-9]*+)?+";
    private static final Pattern DASHED = Pattern.compile("((?<![0-9])" + NUMBER + ")\\s*+-\\s*+(" + NUMBER + ")");
    private static final Pattern START = Pattern.compile("start(?:ing)? time: (" + NUMBER + ")");
    private static final Pattern END = Pattern.compile("end(?:ing)? time: (" + NUMBER + ")");
    private static final Pattern DESCRIPTION = Pattern.compile("description: (.*)");
    private static final Pattern BULLET = Pattern.compile("\\*\\s*(.*)");
    private static final Pattern CLOCK = Pattern.compile("([0-9]++):([0-9]++)");
    private static final Pattern ANY_NUMBER = Pattern.compile("(?<![0-9])[0-9]+\\.*[0-9]*(?!\\.)");
    private static final int SHORTEST = 6;
    private static final int SHORTEST_SENTENCE = 8;
    private static final double RADIUS = 20;

    private EtEvents() {}

    static List<TimedCaption> read(String answer) {
        try {
            String text = answer.toLowerCase(Locale.ROOT);
            List<TimedCaption> events = dashed(text);
            if (events.isEmpty()) {
                events = labelled(text);
            }
            return events.isEmpty() ? single(answer) : events;
        } catch (NumberFormatException e) {
            // "1..5" looks like a number to the patterns but is none.
            return List.of();
        }
    }

    private static List<TimedCaption> dashed(String text) {
        List<TimeSpan> times = new ArrayList<>();
        List<String> strings = new ArrayList<>();
        Matcher matcher = DASHED.matcher(text);
        while (matcher.find()) {
            times.add(TimeSpan.ordered(number(matcher.group(1)), number(matcher.group(2))));
            strings.add(matcher.group());
        }
        String rest = text;
        for (String string : strings) {
            rest = rest.replace(string, "\n");
        }
        return pair(times, List.of(rest.replace("seconds", "").split("\n", -1)));
    }

    private static List<TimedCaption> labelled(String text) {
        List<String> starts = groups(START, text);
        List<String> ends = groups(END, text);
        List<TimeSpan> times = new ArrayList<>();
        for (int i = 0; i < Math.min(starts.size(), ends.size()); i++) {
            times.add(TimeSpan.ordered(number(starts.get(i)), number(ends.get(i))));
        }
        List<String> captions = groups(DESCRIPTION, text);
        return pair(times, captions.isEmpty() ? groups(BULLET, text) : captions);
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1)).toList();
    }

    private static List<TimedCaption> pair(List<TimeSpan> times, List<String> captions) {
        List<String> kept = captions.stream()
                .filter(c -> c.codePointCount(0, c.length()) >= SHORTEST)
                .map(EtEvents::trimmed)
                .toList();
        List<TimedCaption> events = new ArrayList<>();
        for (int i = 0; i < Math.min(times.size(), kept.size()); i++) {
            events.add(new TimedCaption(times.get(i), kept.get(i)));
        }
        return events;
    }

    private static String trimmed(String caption) {
        String stripped = caption.strip();
        int start = 0;
        int end = stripped.length();
        while (start < end && isCommaOrSpace(stripped.charAt(start))) {
            start++;
        }
        while (end > start && isCommaOrSpace(stripped.charAt(end - 1))) {
            end--;
        }
        return stripped.substring(start, end).stripTrailing();
    }

    private static boolean isCommaOrSpace(char c) {
        return c == ',' || c == ' ';
    }

    /** The first sentence or line with a time before "seconds"; its text is what follows the last "seconds". */
    private static List<TimedCaption> single(String answer) {
        boolean lines = answer.indexOf('\n') >= 0;
        for (String piece : answer.split(lines ? "\n" : "\\.", -1)) {
            if (piece.codePointCount(0, piece.length()) < SHORTEST_SENTENCE) {
                continue;
            }
            String[] parts = (lines ? piece : piece + ".").split("seconds", -1);
            Optional<TimeSpan> span = around(stripCommas(parts[0]));
            if (span.isPresent()) {
                return List.of(new TimedCaption(
                        span.get(), stripCommas(parts[parts.length - 1]).strip()));
            }
        }
        return List.of();
    }

    private static String stripCommas(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ',') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ',') {
            end--;
        }
        return text.substring(start, end);
    }

    private static Optional<TimeSpan> around(String text) {
        Matcher dashed = DASHED.matcher(text);
        if (dashed.find()) {
            return Optional.of(TimeSpan.ordered(number(dashed.group(1)), number(dashed.group(2))));
        }
        List<Double> clocks = CLOCK.matcher(text)
                .results()
                .map(r -> number(r.group(1)) * 60 + number(r.group(2)))
                .toList();
        long colons = text.chars().filter(c -> c == ':').count();
        if (colons == 1 && clocks.size() == 1) {
            return Optional.of(near(clocks.get(0)));
        }
        if (colons == 2 && clocks.size() == 2) {
            return Optional.of(TimeSpan.ordered(clocks.get(0), clocks.get(1)));
        }
        List<Double> numbers =
                ANY_NUMBER.matcher(text).results().map(r -> number(r.group())).toList();
        if (numbers.size() == 1) {
            return Optional.of(near(numbers.get(0)));
        }
        return numbers.size() == 2 ? Optional.of(TimeSpan.ordered(numbers.get(0), numbers.get(1))) : Optional.empty();
    }

    private static TimeSpan near(double time) {
        return time > RADIUS ? new TimeSpan(time - RADIUS, time + RADIUS) : new TimeSpan(time, time + 2 * RADIUS);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}

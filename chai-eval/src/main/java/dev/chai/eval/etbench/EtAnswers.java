package dev.chai.eval.etbench;

import dev.chai.eval.dense.TimedCaption;
import dev.chai.eval.metric.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times from free text by the rules of E.T. Bench, oddities included, so that figures stay comparable.
 *
 * <pre>{@code
 * EtAnswers.spans("from 3 to 9 seconds");                 // [3..9]
 * EtAnswers.spans("00:01:10 start\n00:01:30 end");        // [0..0]: hours and minutes are never reached
 * EtAnswers.events("1.0 - 2.5 seconds, a man walks.");    // [(1..2.5, "a man walks.")]
 * }</pre>
 *
 * <p>Thread-safe. Answers beyond 20,000 characters count as unreadable. Source: the observed behavior of the
 * benchmark's script.
 *
 * @since 0.1
 */
public final class EtAnswers {
    private static final int LONGEST = 20_000;
    /** Digits, dots, digits: never entered in the middle of a number, so that a long number costs linear time. */
    private static final String NUMBER = "(?<![0-9])([0-9]++(?:\\.++[0-9]*+)?+)";

    private static final Pattern DASHED = Pattern.compile(NUMBER + "\\s*+-\\s*+([0-9]++(?:\\.++[0-9]*+)?+)");
    private static final Pattern TO = Pattern.compile(NUMBER + "\\s* to \\s*+([0-9]++(?:\\.++[0-9]*+)?+)");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\b([0-9]+\\.[0-9]+\\b|\\b[0-9]+)\\b");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[-+]?[0-9]*+\\.[0-9]+|[-+]?[0-9]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[!?\n]");
    private static final List<String> KEYWORDS = List.of("start", "end", "happen");

    private EtAnswers() {}

    /** Returns all spans; empty where none can be read. Reversed ones are turned round. */
    public static List<TimeSpan> spans(String answer) {
        if (answer.length() > LONGEST) {
            return List.of();
        }
        String text = answer.toLowerCase(Locale.ROOT);
        try {
            List<TimeSpan> spans = find(DASHED, text);
            if (spans.isEmpty()) {
                spans = find(TO, text);
            }
            return spans.isEmpty() ? fromSentences(text) : spans;
        } catch (NumberFormatException e) {
            // "1..5" looks like a number to the patterns but is none.
            return List.of();
        }
    }

    private static List<TimeSpan> find(Pattern pattern, String text) {
        List<TimeSpan> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(TimeSpan.ordered(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        }
        return spans;
    }

    /** The first number of every sentence about a start or an end, two by two. */
    private static List<TimeSpan> fromSentences(String text) {
        List<Double> times = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text, -1)) {
            Matcher matcher = FIRST_NUMBER.matcher(sentence);
            if (KEYWORDS.stream().anyMatch(sentence::contains) && matcher.find()) {
                times.add(Double.parseDouble(matcher.group(1)));
            }
        }
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i + 1 < times.size(); i += 2) {
            spans.add(TimeSpan.ordered(times.get(i), times.get(i + 1)));
        }
        return spans;
    }

    /** Returns the first number, with its sign; empty where there is none. */
    public static OptionalDouble firstNumber(String answer) {
        Matcher matcher = SIGNED_NUMBER.matcher(answer.length() > LONGEST ? "" : answer);
        return matcher.find() ? OptionalDouble.of(Double.parseDouble(matcher.group())) : OptionalDouble.empty();
    }

    /** Times with captions; empty where none can be read. */
    public static List<TimedCaption> events(String answer) {
        return answer.length() > LONGEST ? List.of() : EtEvents.read(answer);
    }
}

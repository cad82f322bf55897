package dev.chai.eval.dense;

import dev.chai.eval.mcq.AnswerTag;
import dev.chai.eval.temporal.SpanReader;
import dev.chai.eval.temporal.SpanReader.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dense captions from a model's answer: spans of time, each with the text after it.
 *
 * <pre>{@code
 * EventReader.read("0.0 - 5.5 seconds, a man chops an onion.\n5.5 - 9 seconds, he stirs.");
 * EventReader.read("[00:05-0:12] He stirs.");
 * }</pre>
 *
 * <p>Where nothing follows the times, the text before them in the line is the caption. An answer without a span
 * that {@link SpanReader} can read has no events. Thread-safe.
 *
 * @since 0.1
 */
public final class EventReader {
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:.)\\]}*\\u2013\\u2014-]+|[\\s,;:(\\[{*-]+$");
    private static final Pattern JSON_TEXT =
            Pattern.compile("\"(?:text|caption|sentence|description|event)\"\\s*:\\s*\"([^\"]*)\"");

    private EventReader() {}

    /** Returns the events of an answer in reading order; none if no times can be read. */
    public static List<TimedCaption> read(String answer) {
        String text = AnswerTag.withoutThoughts(answer);
        List<Found> spans = SpanReader.all(text);
        List<TimedCaption> events = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int end = i + 1 < spans.size() ? spans.get(i + 1).start() : text.length();
            String behind = caption(text.substring(spans.get(i).end(), end));
            events.add(new TimedCaption(
                    spans.get(i).span(),
                    behind.isEmpty() ? before(text, spans.get(i).start()) : behind));
        }
        return List.copyOf(events);
    }

    private static String caption(String text) {
        Matcher json = JSON_TEXT.matcher(text);
        return EDGES.matcher(json.find() ? json.group(1) : text).replaceAll("");
    }

    private static String before(String text, int at) {
        return caption(text.substring(text.lastIndexOf('\n', at - 1) + 1, at));
    }
}

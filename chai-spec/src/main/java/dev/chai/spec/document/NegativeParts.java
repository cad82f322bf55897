package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what running text asks to leave out: a {@code --no} list, an "Avoid ..." sentence. */
final class NegativeParts {
    private static final Pattern NEGATIVE = Pattern.compile(
            "(?<![\\w-])--no\\s(?<list>[^\\n]{1,2000}?)(?=\\s--[a-z]|\\n|$)"
                    + "|(?<=^|[\\n])(?:\\s{0,4})(?<line>(?:avoid|exclude|do not include|don't include|do not show|don't show)\\b(?!\\s?[:\uff1a])[^.!?\\n]{1,2000})"
                    + "|(?<=[.!?;]\\s)(?<sentence>(?:avoid|exclude|do not include|don't include|do not show|don't show)\\b(?!\\s?[:\uff1a])[^.!?\\n]{1,2000})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VERB =
            Pattern.compile("(?:avoid|exclude|(?:do not|don't) (?:include|show))\\s?", Pattern.CASE_INSENSITIVE);

    private NegativeParts() {}

    /** A negative part: the whole, which is no wish, and the list within it. */
    record Negative(Span whole, Span list, boolean ofAllShots) {}

    static List<Negative> in(String text, Span part) {
        List<Negative> all = new ArrayList<>();
        Matcher found = NEGATIVE.matcher(text).region(part.start(), part.end()).useTransparentBounds(true);
        while (found.find()) {
            if (found.group("list") != null) {
                all.add(new Negative(
                        new Span(found.start(), found.end()), new Span(found.start("list"), found.end("list")), true));
            } else {
                String group = found.group("line") != null ? "line" : "sentence";
                Matcher verb = VERB.matcher(text).region(found.start(group), found.end(group));
                int from = verb.lookingAt() ? verb.end() : found.start(group);
                all.add(new Negative(
                        new Span(found.start(group), found.end(group)), new Span(from, found.end(group)), false));
            }
        }
        return all;
    }
}

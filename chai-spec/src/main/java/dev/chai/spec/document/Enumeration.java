package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the shots of a sentence that announces how many there are: "A montage of three shots: a wide shot ..., a close-up ...". */
final class Enumeration {
    private static final List<String> COUNTS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Pattern ANNOUNCED = Pattern.compile(
            "\\b(" + String.join("|", COUNTS)
                    + "|[2-9]|10)\\s(?:\\w{1,20}\\s)?(?:shots|scenes|clips|cuts|angles|views)\\s?[:\u2014]\\s?",
            Pattern.CASE_INSENSITIVE);

    /** Where the next item starts: after a semicolon, or after a comma or full stop before an article. */
    private static final Pattern NEXT = Pattern.compile(
            ";\\s{0,2}(?:(?:and|then|finally|and then)\\s)?|[,.]\\s(?:(?:and then|and finally|and|then|finally|next)\\s)?(?=(?:an?|the|one|another)\\s)",
            Pattern.CASE_INSENSITIVE);

    private Enumeration() {}

    /** Returns the items as shots if there are as many as announced, else nothing. */
    static List<ShotMark> in(String text, Span part) {
        Matcher announced = ANNOUNCED.matcher(text).region(part.start(), part.end());
        if (!announced.find()) {
            return List.of();
        }
        List<ShotMark> marks = new ArrayList<>();
        marks.add(ShotMark.of(ShotForm.ENUMERATION, new Span(announced.end(), announced.end())));
        Matcher next = NEXT.matcher(text).region(announced.end(), part.end());
        int count = count(announced.group(1));
        while (next.find() && marks.size() <= count) {
            marks.add(ShotMark.of(ShotForm.ENUMERATION, new Span(next.start(), next.end())));
        }
        return marks.size() == count ? marks : List.of();
    }

    private static int count(String word) {
        int index = COUNTS.indexOf(word.toLowerCase(java.util.Locale.ROOT));
        return index >= 0 ? index + 2 : Integer.parseInt(word);
    }
}

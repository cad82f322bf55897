package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the shots of a prompt start.
 *
 * <p>Prompts use one way of marking at a time, so the first that applies counts: explicit marks (times, labels, slug lines), then lists,
 * then dividers, then an announced enumeration, then lines. The forms are those seen in the guides of generators and in public
 * galleries; each expression is bounded, so the search is linear.
 */
final class ShotMarks {
    private static final String NUMBER =
            "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})";
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final String CHINESE_DIGITS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341";

    /** Where an unbracketed mark may be: at the start of a line or a sentence, after a bracket or a divider. */
    private static final String START = "(?:(?<=^|[\\n\\r\\])>|;])|(?<=[.!?]\\s)|(?<=[\\n;|]\\s))";

    private static final String DECORATION = "[ \\t]{0,8}(?:#{1,4}\\s|\\*\\*|[-*\u2022]\\s)?";
    private static final String AFTER = "\\s?(?:\\*\\*)?\\s?[:\uff1a.)\u2013\u2014-]{1,3}(?:\\*\\*)?";

    private static final Pattern EXPLICIT = Pattern.compile(
            // [0:00-0:03], (3s-8s), and [0:05] alone
            "(?<time>[\\[(\u3010]\\s?(?:" + TimeRanges.RANGE + "|" + TimeRanges.CLOCK
                    + ")\\s?[\\])\u3011](?:\\s?[:\uff1a-])?)"
                    // 0-3s: at a start
                    + "|(?<bare>" + START + DECORATION + TimeRanges.RANGE + "\\s?(?:\\*\\*)?[:\uff1a](?:\\*\\*)?)"
                    // [Shot 2], [Shot 2: 0-3s], <scene 1>
                    + "|(?<bracketed>[\\[(<\u3010](?<word1>shot|scene|clip|segment|beat|cut)\\s?#?\\s?(?<number1>"
                    + NUMBER
                    + ")(?<time1>[^\\])>\u3011\\n]{0,30})[\\])>\u3011](?:\\s?[:\uff1a-])?)"
                    // Shot 1:, SHOT 02 -, **Scene 3**, Shot 1 (0-3s):
                    + "|(?<label>" + START + DECORATION
                    + "(?<word2>shot|scene|clip|segment|beat|cut)\\s?#?\\s?(?<number2>" + NUMBER
                    + ")\\b(?<time2>\\s?[\\[(]\\s?" + TimeRanges.RANGE + "\\s?[\\])])?(?:" + AFTER
                    + "|(?:\\*\\*)?(?=\\s{0,4}[\\r\\n])))"
                    // First shot:, Final scene:
                    + "|(?<ordinal>" + START + DECORATION
                    + "(?<name>(?:first|second|third|fourth|fifth|opening|next|final|last|closing)\\s(?:shot|scene))\\s?[:\uff1a])"
                    // INT. KITCHEN - NIGHT
                    + "|(?<slug>(?<=^|\\n)[ \\t]{0,8}(?-i:INT|EXT|EST|I/E|INT\\.?/EXT)[. ]\\s?(?-i:[^a-z\\n]{2,80})(?=\\n|$))"
                    // a shot number in Chinese
                    + "|(?<chinese>[\\[\u3010(\uff08]?(?:\u955c\u5934|\u93e1\u982d|\u5206\u955c\u5934?|\u573a\u666f)\\s?(?<number3>"
                    + NUMBER + ")[\\]\u3011)\uff09]?\\s?[:\uff1a\u3001.]?|\u7b2c(?<number4>" + NUMBER
                    + ")\u4e2a?(?:\u955c\u5934|\u955c|\u5e55|\u573a)\\s?[:\uff1a\uff0c,]?|\u3010(?<number5>\\d{1,3})\u3011)"
                    // <shot>, [cut to], CUT TO:
                    + "|(?<tag><(?:shot|scene|cut)>|\\[(?:cut|cut to|new shot)\\](?:\\s?:)?|(?-i:CUT TO:))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBERED = Pattern.compile("(?<=^|\\n)[ \\t]{0,8}(\\d{1,2})[.)]\\s(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("(?<=^|\\n)[ \\t]{0,8}[-*\u2022\u2013]\\s(?=\\S)");
    private static final Pattern DIVIDER = Pattern.compile("\\s{0,4}(?:-->|\u2192|\\s\\|\\s)\\s{0,4}");
    private static final Pattern LINE = Pattern.compile("[ \\t]*(?:\\r?\\n[ \\t]*){1,8}");
    private static final Pattern ADJACENT = Pattern.compile("[\\s:\uff1a,*\u2013\u2014-]{0,6}");

    /** Fewer items are no list of shots. */
    private static final int MIN_ITEMS = 2;

    private ShotMarks() {}

    /** Returns the marks within a part of a text, in order; empty if it marks no shots. */
    static List<ShotMark> in(String text, Span part) {
        Matcher explicit =
                EXPLICIT.matcher(text).region(part.start(), part.end()).useTransparentBounds(true);
        List<ShotMark> marks = new ArrayList<>();
        while (explicit.find()) {
            add(text, marks, explicit(explicit));
        }
        if (!marks.isEmpty()) {
            return closed(marks);
        }
        List<ShotMark> items = numbered(text, part);
        if (items.isEmpty()) {
            items = bulleted(text, part);
        }
        if (items.isEmpty()) {
            items = divided(text, part, DIVIDER, ShotForm.DIVIDER);
        }
        if (items.isEmpty()) {
            items = Enumeration.in(text, part);
        }
        return items.isEmpty() && LineShots.areShots(text, part) ? divided(text, part, LINE, ShotForm.LINE) : items;
    }

    /** Adds a mark, joined with the one right before it, as in {@code Shot 1 (0-3s):}. */
    private static void add(String text, List<ShotMark> marks, ShotMark mark) {
        if (!marks.isEmpty()) {
            ShotMark before = marks.get(marks.size() - 1);
            int from = before.span().end();
            boolean adjacent = mark.span().start() - from <= 6
                    && ADJACENT.matcher(text).region(from, mark.span().start()).matches();
            boolean completes = (before.time() == null) != (mark.time() == null);
            if (adjacent && completes) {
                marks.set(marks.size() - 1, before.and(mark));
                return;
            }
        }
        marks.add(mark);
    }

    private static ShotMark explicit(Matcher found) {
        Span span = new Span(found.start(), found.end());
        if (found.group("time") != null || found.group("bare") != null) {
            return ShotMark.of(ShotForm.TIME, span).withTime(TimeRanges.read(found.group()));
        }
        if (found.group("bracketed") != null) {
            return label(span, found.group("word1"), found.group("number1"))
                    .withTime(TimeRanges.read(found.group("time1")));
        }
        if (found.group("label") != null) {
            @Nullable String time = found.group("time2");
            return label(span, found.group("word2"), found.group("number2"))
                    .withTime(time == null ? null : TimeRanges.read(time));
        }
        if (found.group("ordinal") != null) {
            return ShotMark.of(ShotForm.LABEL, span).withLabel(found.group("name"));
        }
        if (found.group("slug") != null) {
            // The line is text of the shot as well: it says inside or outside, and the time of day.
            return ShotMark.of(ShotForm.SLUG_LINE, new Span(found.start(), found.start()))
                    .withLabel(found.group().strip());
        }
        if (found.group("chinese") != null) {
            String number = firstOf(found, "number3", "number4", "number5");
            return ShotMark.of(ShotForm.LABEL, span)
                    .withLabel(found.group().strip())
                    .withNumber(number(number));
        }
        return ShotMark.of(ShotForm.DIVIDER, span);
    }

    private static ShotMark label(Span span, String word, String number) {
        return ShotMark.of(ShotForm.LABEL, span).withLabel(word + " " + number).withNumber(number(number));
    }

    private static String firstOf(Matcher found, String... groups) {
        for (String group : groups) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        throw new IllegalStateException("none of the groups took part");
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int word = NUMBERS.indexOf(text.toLowerCase(Locale.ROOT));
        return word >= 0 ? word + 1 : chinese(text);
    }

    /** The value of a number up to 99 in Chinese digits: ten alone, before or after a digit. */
    private static int chinese(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = CHINESE_DIGITS.indexOf(text.charAt(i)) + 1;
            value = digit == 10 ? 10 * Math.max(1, value) : value + digit;
        }
        return value;
    }

    /** Gives each time without an end that of the next mark's start. */
    private static List<ShotMark> closed(List<ShotMark> marks) {
        for (int i = 0; i + 1 < marks.size(); i++) {
            @Nullable ShotTime time = marks.get(i).time();
            @Nullable ShotTime next = marks.get(i + 1).time();
            if (time != null && next != null && !time.hasEnd()) {
                marks.set(i, marks.get(i).withTime(new ShotTime(time.startSeconds(), next.startSeconds())));
            }
        }
        return marks;
    }

    /** Numbered lines count from one and leave nothing out: "2. of May" starts no list. */
    private static List<ShotMark> numbered(String text, Span part) {
        List<ShotMark> items = new ArrayList<>();
        Matcher found = NUMBERED.matcher(text).region(part.start(), part.end()).useTransparentBounds(true);
        while (found.find()) {
            int number = Integer.parseInt(found.group(1));
            if (number != items.size() + 1) {
                return List.of();
            }
            items.add(ShotMark.of(ShotForm.LIST, new Span(found.start(), found.end()))
                    .withNumber(number));
        }
        return items.size() >= MIN_ITEMS ? items : List.of();
    }

    /** Bulleted lines, unless they are fields. */
    private static List<ShotMark> bulleted(String text, Span part) {
        List<ShotMark> items = new ArrayList<>();
        Matcher found = BULLET.matcher(text).region(part.start(), part.end()).useTransparentBounds(true);
        while (found.find()) {
            if (FieldKeys.startsAt(text, found.end())) {
                return List.of();
            }
            items.add(ShotMark.of(ShotForm.LIST, new Span(found.start(), found.end())));
        }
        return items.size() >= MIN_ITEMS ? items : List.of();
    }

    /** Shots between dividers; the first starts without a mark. */
    private static List<ShotMark> divided(String text, Span part, Pattern divider, ShotForm form) {
        List<ShotMark> marks = new ArrayList<>();
        Matcher found = divider.matcher(text).region(part.start(), part.end());
        marks.add(ShotMark.of(form, new Span(part.start(), part.start())));
        while (found.find()) {
            if (FieldKeys.startsAt(text, found.end())) {
                return List.of();
            }
            if (found.start() > part.start() && found.end() < part.end()) {
                marks.add(ShotMark.of(form, new Span(found.start(), found.end())));
            }
        }
        return marks.size() >= MIN_ITEMS ? marks : List.of();
    }
}

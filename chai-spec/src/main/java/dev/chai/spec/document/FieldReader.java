package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Divides running text into fields such as {@code Camera: slow pan} and the text between them. */
final class FieldReader {
    /** A field starts with a line, a sentence or a piece of a list. */
    private static final Pattern START = Pattern.compile("(?:^|[\\n|,;]|[.!?](?=\\s))[\\s|]{0,8}");

    private final String text;
    private final Span part;

    FieldReader(String text, Span part) {
        this.text = text;
        this.part = part;
    }

    /**
     * A field, or text without a name.
     *
     * @param key the name as written; null for running text
     * @param kind what the value is for
     * @param value where the value is
     */
    record Piece(@Nullable String key, PartKind kind, Span value) {}

    private record Key(String name, PartKind kind, int start, int end, boolean atLineStart) {}

    List<Piece> pieces() {
        List<Key> keys = keys();
        List<Piece> pieces = new ArrayList<>();
        addText(pieces, part.start(), keys.isEmpty() ? part.end() : keys.get(0).start());
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            int end = i + 1 < keys.size() ? keys.get(i + 1).start() : part.end();
            int paragraph = endOfParagraph(key.end(), end);
            add(pieces, key, trimmed(key.end(), paragraph));
            addText(pieces, paragraph, end);
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Key key, Span value) {
        if (value.length() > 0) {
            pieces.add(new Piece(key.name(), key.kind(), value));
        }
    }

    private void addText(List<Piece> pieces, int from, int to) {
        Span text = trimmed(from, to);
        if (text.length() > 0) {
            pieces.add(new Piece(null, PartKind.WISH, text));
        }
    }

    /** A blank line ends a value: what follows is running text again. Looks no further than the next field. */
    private int endOfParagraph(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (text.charAt(i) == '\n' && text.charAt(i + 1) == '\n') {
                return i;
            }
        }
        return to;
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        Matcher start = START.matcher(text).region(part.start(), part.end());
        Matcher key = FieldKeys.KEY.matcher(text);
        while (start.find()) {
            key.region(start.end(), part.end());
            if (!key.lookingAt()) {
                continue;
            }
            String name = key.group("key");
            @Nullable PartKind kind = FieldKeys.kind(name);
            boolean atLineStart = start.start() == part.start()
                    || text.substring(start.start(), start.end()).indexOf('\n') >= 0;
            if (kind != null && !isWithinNegative(keys, atLineStart)) {
                keys.add(new Key(name, kind, start.end(), key.end(), atLineStart));
            }
        }
        return keys;
    }

    /** A negative prompt is one comma-separated list up to the next line that starts a field. */
    private static boolean isWithinNegative(List<Key> keys, boolean atLineStart) {
        return !atLineStart && !keys.isEmpty() && keys.get(keys.size() - 1).kind() == PartKind.NEGATIVE;
    }

    /** A range without blanks and dividers at its ends. */
    private Span trimmed(int from, int to) {
        Span span = Quotes.trimmed(text, from, to);
        int end = span.end();
        int start = span.start();
        while (end > start && isDivider(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && (isDivider(text.charAt(start)) || text.charAt(start) == '.')) {
            start++;
        }
        return Quotes.trimmed(text, start, end);
    }

    private static boolean isDivider(char c) {
        return c == '|' || c == ',' || c == ';' || Character.isWhitespace(c);
    }
}

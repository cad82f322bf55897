package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.List;

/**
 * Makes the readable text of a part: leaves out what is left alone, folds characters that only look different, and splits identifiers
 * of fields into words.
 */
final class TextMapper {
    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private final String source;
    private final List<LeftAlone> leftAlone;

    TextMapper(String source, List<LeftAlone> leftAlone) {
        this.source = source;
        this.leftAlone = leftAlone;
    }

    /** Returns the text of running prose. */
    MappedText prose(Span part) {
        return map(part, false);
    }

    /** Returns the text of a field's value, where {@code pan_left} and {@code panLeft} are words. */
    MappedText value(Span part) {
        return map(part, true);
    }

    private MappedText map(Span part, boolean identifiers) {
        if (isPlain(part, identifiers)) {
            return MappedText.piece(source, part);
        }
        MappedText.Builder mapped = new MappedText.Builder();
        int next = firstAfter(part.start());
        for (int i = part.start(); i < part.end(); i++) {
            if (next < leftAlone.size() && leftAlone.get(next).span().start() == i) {
                mapped.append(' ', i, leftAlone.get(next).span().end());
                i = leftAlone.get(next++).span().end() - 1;
                continue;
            }
            append(mapped, i, identifiers);
        }
        return mapped.build(part.end());
    }

    private void append(MappedText.Builder mapped, int at, boolean identifiers) {
        char c = folded(source.charAt(at));
        if (c == INVISIBLE) {
            return;
        }
        if (identifiers && Character.isUpperCase(c) && Character.isLowerCase(mapped.last())) {
            mapped.append(' ', at, at);
        }
        mapped.append(c == '_' || c == '#' ? ' ' : c, at, at + 1);
    }

    private boolean isPlain(Span part, boolean identifiers) {
        if (firstAfter(part.start()) < firstAfter(part.end())) {
            return false;
        }
        for (int i = part.start(); i < part.end(); i++) {
            char c = source.charAt(i);
            if (c == '_' || c == '#' || folded(c) != c || (identifiers && Character.isUpperCase(c))) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first piece left alone that starts at an offset or later, by binary search. */
    private int firstAfter(int offset) {
        int low = 0;
        int high = leftAlone.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leftAlone.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final char INVISIBLE = '\0';

    /** Returns the character that is meant: a blank for a non-breaking one, ASCII for its full-width form, nothing for an invisible one. */
    static char folded(char c) {
        if (c < '\u00a0') {
            return c;
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        return switch (c) {
            case '\u00a0', '\u202f', '\u2007', '\u3000' -> ' ';
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> INVISIBLE;
            default -> c;
        };
    }
}

package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text made from pieces of another that knows where each character came from, so that what is found in it can be reported in the
 * original.
 *
 * <p>Immutable and thread-safe. Cost: eight bytes a character where the text differs from its source, nothing where it is a plain
 * piece of it.
 *
 * @since 0.1
 */
public final class MappedText {
    private final String text;
    private final int offset;
    /** Where each character is in the source: starts and ends; null where the text is a piece of the source. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;

    private MappedText(String text, int offset, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.offset = offset;
        this.starts = starts;
        this.ends = ends;
    }

    /** Returns a piece of a text as it is. */
    public static MappedText piece(String source, Span span) {
        String text = span.length() == source.length() ? source : source.substring(span.start(), span.end());
        return new MappedText(text, span.start(), null, null);
    }

    /** Returns the text. */
    public String text() {
        return text;
    }

    /** Returns the place in the source of a span of this text: from the start of its first character to the end of its last. */
    public Span inSource(Span span) {
        if (starts == null || ends == null) {
            return new Span(offset + span.start(), offset + span.end());
        }
        if (span.length() == 0) {
            int at = span.start() < starts.length ? starts[span.start()] : offset;
            return new Span(at, at);
        }
        int start = starts[span.start()];
        return new Span(start, Math.max(start, ends[span.end() - 1]));
    }

    /** Collects characters with their places. Not thread-safe. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        /** Appends a character that means what is in a range of the source. */
        void append(char c, int from, int to) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                ends = Arrays.copyOf(ends, 2 * at);
            }
            starts[at] = from;
            ends[at] = to;
            text.append(c);
        }

        /** Returns the last character, or a blank if there is none. */
        char last() {
            return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        }

        /** Returns the text; an empty one is at the given place of the source. */
        MappedText build(int place) {
            int length = text.length();
            return new MappedText(text.toString(), place, Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }
    }
}

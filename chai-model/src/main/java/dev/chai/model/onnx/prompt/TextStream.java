package dev.chai.model.onnx.prompt;

import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import java.util.Arrays;

/**
 * Turns tokens into text as they come, in whole characters: a token may hold a part of a character only, which is held back until the
 * rest is there.
 *
 * <p>Not thread-safe. Cost: decodes the few tokens since the last whole character, with one passage before them, since some tokenizers
 * write a token otherwise at the beginning of a text.
 */
public final class TextStream {
    private static final char REPLACEMENT = '\uFFFD';
    /** A character has at most four bytes, so at most four tokens; what is longer is no text. */
    private static final int MOST_HELD = 8;

    private static final int MOST_SILENT = 32;

    private final ModelTokenizer tokenizer;
    private long[] ids = new long[64];
    private int count;
    private int known;
    private int said;

    /** Creates a stream at the beginning of a text. */
    public TextStream(ModelTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** Takes a token and gives the text that is certain by now, possibly none. */
    public String add(long id) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count++] = id;
        return next(false);
    }

    /** Returns the rest, with a replacement character for a part of a character. */
    public String end() {
        return next(true);
    }

    private String next(boolean last) {
        String before = tokenizer.decode(Arrays.copyOfRange(ids, known, said), true);
        String now = tokenizer.decode(Arrays.copyOfRange(ids, known, count), true);
        boolean broken = !now.isEmpty() && now.charAt(now.length() - 1) == REPLACEMENT;
        if (broken && !last && count - said < MOST_HELD) {
            return "";
        }
        if (now.length() <= before.length()) {
            // Tokens without text, as special ones: they are passed over now and then, so that the passage stays short.
            said = count - known > MOST_SILENT ? count : said;
            known = Math.max(known, said - MOST_SILENT);
            return "";
        }
        known = said;
        said = count;
        return now.substring(before.length());
    }
}

package dev.chai.spec.text;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Finds the words of a text where the scanner of Lucene's standard tokenizer (Unicode annex 29) finds them.
 *
 * <p>A run of Latin letters up to a space or common punctuation is a word to that scanner, whatever else is around it. So such runs,
 * more than nine words of ten, are taken without asking it: at 12 ns a character it took two fifths of the time of a critique check.
 * Everything else it scans up to the next space, which it never joins to a word.
 *
 * <p>The scanner without the token stream around it: the stream's attributes cost a third of the time of a caption, and loading their
 * classes an eighth of the time until the first. Not thread-safe.
 */
final class WordScanner {
    /** Lucene's scanner cuts longer words: the size of its buffer. */
    private static final int LONGEST = 255;

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    /** Neither starts a word nor continues one that is made of letters. */
    private static final byte BREAK = 2;
    /** Continues a word if a letter follows: "woman's". */
    private static final byte JOINER = 3;

    private static final byte[] KINDS = kinds();

    private final StandardTokenizerImpl scanner = new StandardTokenizerImpl(new CharArrayReader(new char[0]));
    /** The characters, and a space: it ends every search, and Lucene's scanner drops all before half a surrogate pair at the very end. */
    private char[] text = new char[1024];

    private int length;
    private int at;
    private int start;
    private int end;
    /** Where the part that Lucene scans starts and ends; empty if it scans none. */
    private int from;

    private int to;

    WordScanner() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < kinds.length; c++) {
            boolean startsWord = (c >= '0' && c <= '9') || c == '_' || c == '#' || c == '*';
            boolean joins = c == '\'' || c == '.' || c == ':';
            kinds[c] = isLetter(c) ? LETTER : startsWord ? OTHER : joins ? JOINER : BREAK;
        }
        return kinds;
    }

    /** Starts at the beginning of a text. */
    void over(CharSequence next) {
        length = next.length();
        if (length >= text.length) {
            text = new char[length + 1];
        }
        next.toString().getChars(0, length, text, 0);
        text[length] = ' ';
        at = 0;
        to = 0;
    }

    /** The text's characters and a space, valid until the next text; what lies beyond has no meaning. */
    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /** Where the present word starts. */
    int start() {
        return start;
    }

    /** Where the present word ends. */
    int end() {
        return end;
    }

    /** Goes to the next word; whether there is one. */
    boolean next() {
        if (at < to && scan()) {
            return true;
        }
        while (at < length) {
            byte kind = kind(at);
            if (kind == BREAK || kind == JOINER) {
                at++;
            } else if (kind == LETTER ? takeLetters() || scanUpToSpace() : scanUpToSpace()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (char) ((c | 0x20) - 'a') < 26;
    }

    private byte kind(int place) {
        char c = text[place];
        return c < KINDS.length ? KINDS[c] : OTHER;
    }

    /** Takes the run of letters here if it is a word by itself. */
    private boolean takeLetters() {
        int behind = at;
        while (isLetter(text[behind])) {
            behind++;
        }
        if (behind - at > LONGEST || !endsWord(behind)) {
            return false;
        }
        start = at;
        end = behind;
        at = behind;
        return true;
    }

    private boolean endsWord(int behind) {
        byte kind = kind(behind);
        return kind == BREAK || (kind == JOINER && kind(behind + 1) >= BREAK);
    }

    /** Gives what lies up to the next space to Lucene; whether there is a word in it. */
    private boolean scanUpToSpace() {
        from = at;
        to = at;
        while (text[to] != ' ') {
            to++;
        }
        scanner.yyreset(new CharArrayReader(text, from, to + 1 - from));
        return scan();
    }

    private boolean scan() {
        try {
            if (scanner.getNextToken() == StandardTokenizerImpl.YYEOF) {
                at = to;
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        start = from + scanner.yychar();
        end = start + scanner.yylength();
        return true;
    }
}

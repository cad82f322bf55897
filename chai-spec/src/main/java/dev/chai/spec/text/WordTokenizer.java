package dev.chai.spec.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Splits text into words with the scanner of Lucene's standard tokenizer (Unicode annex 29) and looks each up in a vocabulary.
 *
 * <p>The scanner without the token stream around it: the stream's attributes cost a third of the time of a caption, and loading their
 * classes an eighth of the time until the first.
 *
 * <p>Not thread-safe: one per thread, reused from text to text. Linear in the length of the text.
 */
public final class WordTokenizer {
    private final Vocabulary vocabulary;
    private final TextReader reader = new TextReader();
    private final StandardTokenizerImpl scanner = new StandardTokenizerImpl(reader);
    /** The word at hand in lower case. */
    private char[] word = new char[256];

    private final Tokens tokens = new Tokens();
    /** Some character between two words may be a quotation mark. */
    private boolean marked;

    /** A tokenizer for one thread. */
    public WordTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words of a text; the same object at every call, valid until the next. */
    public Tokens read(CharSequence text) {
        tokens.clear();
        marked = false;
        try {
            scanner.yyreset(reader.over(text));
            int previousEnd = 0;
            while (scanner.getNextToken() != StandardTokenizerImpl.YYEOF) {
                int start = scanner.yychar();
                previousEnd = addWord(text, previousEnd, start, start + scanner.yylength());
            }
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        if (marked) {
            Quotations.mark(text, tokens);
        }
        return tokens;
    }

    private int addWord(CharSequence text, int previousEnd, int start, int end) {
        int length = end - start;
        normalize(text, start, length);
        int id = isPluralPossessive(text, start, end) ? Vocabulary.POSSESSIVE : vocabulary.find(word, length);
        tokens.add(start, end, id, breakBetween(text, previousEnd, start), form(word, length));
        return isAbbreviation(text, start, end) ? end + 1 : end;
    }

    /** Lower case, and one kind of apostrophe. */
    private void normalize(CharSequence text, int start, int length) {
        if (length > word.length) {
            word = new char[length];
        }
        for (int i = 0; i < length; i++) {
            word[i] = lowerCase(text.charAt(start + i));
        }
    }

    private static char lowerCase(char c) {
        if (c <= '\u007F') {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private static byte form(char[] word, int length) {
        if (length < 3) {
            return Tokens.BARE;
        }
        char last = word[length - 1];
        char before = word[length - 2];
        return switch (last) {
            case 's' -> Tokens.WITH_S;
            case 'g' -> before == 'n' && word[length - 3] == 'i' ? Tokens.GERUND : Tokens.BARE;
            case 'd' -> before == 'e' ? Tokens.WITH_ED : endsWith(word, length, "ward");
            case 'e' -> endsWith(word, length, "wise");
            default -> Tokens.BARE;
        };
    }

    private static byte endsWith(char[] word, int length, String ending) {
        int from = length - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (from < 0 || word[from + i] != ending.charAt(i)) {
                return Tokens.BARE;
            }
        }
        return Tokens.ADJECTIVAL;
    }

    private byte breakBetween(CharSequence text, int from, int to) {
        byte strongest = tokens.size() == 0 ? Tokens.SENTENCE : Tokens.JOINED;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-') {
                strongest = (byte) Math.max(strongest, strength(text, i, c));
                marked |= Quotations.mayOpen(c);
            }
        }
        return strongest;
    }

    private static byte strength(CharSequence text, int at, char c) {
        return switch (c) {
            case ',', '\u3001', '\uFF0C' -> Tokens.COMMA;
            case ';', ':', '(', ')', '[', ']', '\u2014', '\u2013' -> Tokens.CLAUSE;
            case '.', '!', '?', '\u2026', '\u3002' -> Tokens.SENTENCE;
            case '\n' -> isBlankLine(text, at) ? Tokens.SENTENCE : Tokens.JOINED;
            default -> Tokens.JOINED;
        };
    }

    /** A single line break may be soft wrapping; a second one, or a list mark after it, ends the sentence. */
    private static boolean isBlankLine(CharSequence text, int at) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '-' || c == '*' || c == '#' || (c >= '0' && c <= '9')) {
                return true;
            }
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    /** "the riders' level": an s, an apostrophe and more text, unless the apostrophe closes a quotation. */
    private static boolean isPluralPossessive(CharSequence text, int start, int end) {
        return end + 1 < text.length()
                && isApostrophe(text.charAt(end))
                && text.charAt(end + 1) == ' '
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (start == 0 || text.charAt(start - 1) == ' ');
    }

    /** "e.g." and "i.e.": a full stop after a word that has one inside ends no sentence. */
    private static boolean isAbbreviation(CharSequence text, int start, int end) {
        return end < text.length() && text.charAt(end) == '.' && end - start == 3 && text.charAt(start + 1) == '.';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Reads a character sequence without copying it first, and can be pointed at the next one. */
    private static final class TextReader extends Reader {
        private CharSequence text = "";
        private int position;

        Reader over(CharSequence next) {
            text = next;
            position = 0;
            return this;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            int count = Math.min(length, text.length() - position);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            copy(target, offset, count);
            position += count;
            return count;
        }

        private void copy(char[] target, int offset, int count) {
            if (text instanceof String string) {
                string.getChars(position, position + count, target, offset);
                return;
            }
            for (int i = 0; i < count; i++) {
                target[offset + i] = text.charAt(position + i);
            }
        }

        @Override
        public void close() {
            text = "";
        }
    }
}

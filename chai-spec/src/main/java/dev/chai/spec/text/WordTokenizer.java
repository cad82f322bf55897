package dev.chai.spec.text;

import org.jspecify.annotations.Nullable;

/**
 * Splits text into words where Lucene's standard tokenizer does (Unicode annex 29) and looks each up in a vocabulary.
 *
 * <p>Not thread-safe: one per thread, reused from text to text. Linear in the length of the text.
 */
public final class WordTokenizer {
    private final Vocabulary vocabulary;
    private final SentenceBreaks sentenceBreaks;
    private final @Nullable WordTypes types;
    private final WordScanner scanner = new WordScanner();
    /** The present word in lower case. */
    private char[] word = new char[256];

    private final Tokens reused = new Tokens();
    private Tokens tokens = reused;
    /** Some character between two words may be a quotation mark. */
    private boolean marked;

    /** Creates a tokenizer of captions for one thread. */
    public WordTokenizer(Vocabulary vocabulary) {
        this(vocabulary, SentenceBreaks.PROSE, null);
    }

    /** Creates a tokenizer for one thread that also numbers all words, so that texts can be compared. */
    public WordTokenizer(Vocabulary vocabulary, SentenceBreaks sentenceBreaks, @Nullable WordTypes types) {
        this.vocabulary = vocabulary;
        this.sentenceBreaks = sentenceBreaks;
        this.types = types;
    }

    /** Returns the words of a text; the same object at every call, valid until the next. */
    public Tokens read(CharSequence text) {
        reused.clear();
        return read(text, reused);
    }

    /** Adds the words of a text to {@code target}, which has none, and returns it. */
    public Tokens read(CharSequence text, Tokens target) {
        tokens = target;
        marked = false;
        scanner.over(text);
        char[] characters = scanner.text();
        int previousEnd = 0;
        while (scanner.next()) {
            int start = scanner.start();
            int end = scanner.end();
            byte gap = breakBetween(characters, previousEnd, start);
            if (!isItemNumber(characters, start, end, gap)) {
                addWord(characters, start, end, gap);
                previousEnd = isAbbreviation(characters, start, end) ? end + 1 : end;
            }
        }
        if (marked) {
            Quotations.mark(text, tokens, sentenceBreaks);
        }
        return tokens;
    }

    private void addWord(char[] text, int start, int end, byte gap) {
        int length = end - start;
        normalize(text, start, length);
        int id = isPluralPossessive(text, start, end) ? Vocabulary.POSSESSIVE : vocabulary.find(word, length);
        int type = types == null ? 0 : types.of(word, length);
        tokens.add(start, end, id, type, gap, form(word, length));
    }

    /** Lower case, and one kind of apostrophe. */
    private void normalize(char[] text, int start, int length) {
        if (length > word.length) {
            word = new char[length];
        }
        for (int i = 0; i < length; i++) {
            word[i] = lowerCase(text[start + i]);
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

    private byte breakBetween(char[] text, int from, int to) {
        byte strongest = tokens.size() == 0 ? Tokens.SENTENCE : Tokens.JOINED;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c != ' ' && c != '-') {
                strongest = (byte) Math.max(strongest, strength(text, i, c));
                marked |= Quotations.mayOpen(c);
            }
        }
        return strongest;
    }

    private byte strength(char[] text, int at, char c) {
        return switch (c) {
            case ',', '\u3001', '\uFF0C' -> Tokens.COMMA;
            case ':', '(', ')', '[', ']', '\u2014', '\u2013' -> Tokens.CLAUSE;
            case '.', '!', '?', '\u2026', '\u3002' -> Tokens.SENTENCE;
            case ';' -> sentenceBreaks == SentenceBreaks.REMARKS ? Tokens.SENTENCE : Tokens.CLAUSE;
            case '\n' ->
                sentenceBreaks == SentenceBreaks.REMARKS || isBlankLine(text, at) ? Tokens.SENTENCE : Tokens.JOINED;
            default -> Tokens.JOINED;
        };
    }

    /** A single line break may be soft wrapping; a second one, or a list mark after it, ends the sentence. */
    private boolean isBlankLine(char[] text, int at) {
        for (int i = at + 1; i < scanner.length(); i++) {
            char c = text[i];
            if (c == '\n' || c == '-' || c == '*' || c == '#' || isDigit(c)) {
                return true;
            }
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    /** "1." or "2)" at the start of a remark counts points; of three digits it would be a measure. */
    private boolean isItemNumber(char[] text, int start, int end, byte gap) {
        if (sentenceBreaks != SentenceBreaks.REMARKS || gap != Tokens.SENTENCE || end - start > 2) {
            return false;
        }
        boolean closes = text[end] == '.' || text[end] == ')';
        return closes && isDigit(text[start]) && isDigit(text[end - 1]) && isFollowedBySpace(text, end);
    }

    private boolean isFollowedBySpace(char[] text, int end) {
        return end + 1 < scanner.length() && Character.isWhitespace(text[end + 1]);
    }

    /** "the riders' level": an s, an apostrophe and more text, unless the apostrophe closes a quotation. */
    private boolean isPluralPossessive(char[] text, int start, int end) {
        return end + 1 < scanner.length()
                && isApostrophe(text[end])
                && text[end + 1] == ' '
                && (text[end - 1] == 's' || text[end - 1] == 'S')
                && (start == 0 || text[start - 1] == ' ');
    }

    /** "e.g." and "i.e.": a full stop after a word that has one inside ends no sentence. */
    private static boolean isAbbreviation(char[] text, int start, int end) {
        return text[end] == '.' && end - start == 3 && text[start + 1] == '.';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

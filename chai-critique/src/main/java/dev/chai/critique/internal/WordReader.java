package dev.chai.critique.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads texts as words, those of Lucene's standard tokenizer, and remembers the terms it has met. Not thread-safe; one per thread.
 * Terms of two readers do not compare.
 */
public final class WordReader {
    /** Forms remembered before all are forgotten: text without end must not fill the memory. */
    private static final int MOST_FORMS = 100_000;

    private final WordScanner scanner = new WordScanner();
    private final FormTable terms = new FormTable();
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<String, Integer> prefixes = new HashMap<>();

    private Term[] found = new Term[256];
    private int[] bounds = new int[512];
    private byte[] gaps = new byte[256];
    private boolean[] quoted = new boolean[256];
    private int size;

    /**
     * Forgets terms if there are very many. Between texts that are compared this must not be called.
     *
     * @return whether it did: texts read before do not compare with those read from now on
     */
    public boolean tidy() {
        if (terms.size() <= MOST_FORMS) {
            return false;
        }
        terms.clear();
        stems.clear();
        prefixes.clear();
        return true;
    }

    /** How many stems there are; ids are below it. */
    int stems() {
        return stems.size();
    }

    int prefixes() {
        return prefixes.size();
    }

    /** Reads a text. */
    public Words read(String text) {
        size = 0;
        scanner.over(text);
        Gaps before = new Gaps(scanner.text(), text.length());
        while (scanner.next()) {
            add(scanner.start(), scanner.end(), before);
        }
        return new Words(
                text,
                Arrays.copyOf(found, size),
                Arrays.copyOf(bounds, 2 * size),
                Arrays.copyOf(gaps, size),
                Arrays.copyOf(quoted, size));
    }

    private void add(int start, int end, Gaps before) {
        byte gap = before.next(start, end);
        if (gap == Words.SENTENCE && before.isItemNumber(start, end)) {
            before.startSentence();
            return;
        }
        if (size == found.length) {
            grow();
        }
        found[size] = term(start, end);
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        gaps[size] = gap;
        quoted[size] = before.quoted();
        size++;
    }

    private void grow() {
        found = Arrays.copyOf(found, 2 * size);
        bounds = Arrays.copyOf(bounds, 4 * size);
        gaps = Arrays.copyOf(gaps, 2 * size);
        quoted = Arrays.copyOf(quoted, 2 * size);
    }

    private Term term(int start, int end) {
        Term known = terms.get(scanner.key(), scanner.text(), start, end);
        if (known == null) {
            String form = new String(scanner.text(), start, end - start);
            known = make(form);
            terms.put(form, known);
        }
        return known;
    }

    private Term make(String written) {
        String word = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        word = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String stem = Dictionary.stem(word);
        String start = Term.prefix(stem);
        int prefix = start == null ? -1 : prefixes.computeIfAbsent(start, p -> prefixes.size());
        return new Term(
                word, stems.computeIfAbsent(stem, s -> stems.size()), Dictionary.STANDARD.entry(word, stem), prefix);
    }

    /** Looks at the characters between words. */
    private static final class Gaps {
        private final char[] text;
        private final int length;
        private int at;
        private boolean inQuotes;
        private boolean starts = true;

        Gaps(char[] text, int length) {
            this.text = text;
            this.length = length;
        }

        void startSentence() {
            starts = true;
        }

        boolean quoted() {
            return inQuotes;
        }

        /** "1." or "2)" at the start of a sentence counts points. */
        boolean isItemNumber(int start, int end) {
            if (end - start > 2 || end + 1 >= length || !Character.isDigit(text[start])) {
                return false;
            }
            boolean closes = text[end] == '.' || text[end] == ')';
            return closes && Character.isDigit(text[end - 1]) && Character.isWhitespace(text[end + 1]);
        }

        byte next(int start, int end) {
            byte gap = starts ? Words.SENTENCE : Words.SPACE;
            // Nearly all gaps are one space.
            if (start != at + 1 || text[at] != ' ') {
                gap = scan(start, gap);
            }
            starts = false;
            at = end;
            return gap;
        }

        private byte scan(int start, byte least) {
            byte gap = least;
            for (int i = at; i < start; i++) {
                char c = text[i];
                gap = (byte) Math.max(gap, weight(c, i));
                if (c == '"' || c == '\u201C' || c == '\u201D') {
                    inQuotes = c == '\u201C' || (c == '"' && !inQuotes);
                }
            }
            return gap;
        }

        /** Whether a quotation closes here and something new begins behind it. */
        private boolean quotationEndsSentence(int i) {
            boolean closes = i < length && (text[i] == '"' || text[i] == '\u201D');
            return closes && !(i + 2 < length && Character.isLowerCase(text[i + 2]));
        }

        private byte weight(char c, int i) {
            return switch (c) {
                case '.', '!', '?' -> inQuotes && !quotationEndsSentence(i + 1) ? Words.COMMA : Words.SENTENCE;
                case ';', '\n', '\u3002' -> Words.SENTENCE;
                case ':' -> Words.CLAUSE;
                case ',', '(', ')', '\u2014', '\u2013', '\uFF0C' -> Words.COMMA;
                default -> Words.SPACE;
            };
        }
    }
}

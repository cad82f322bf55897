package dev.chai.critique.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reads texts as words with Lucene's standard tokenizer and remembers the terms it has met. Not thread-safe; one per thread. Terms
 * of two readers do not compare.
 */
public final class WordReader {
    /** Forms remembered before all are forgotten: text without end must not fill the memory. */
    private static final int MOST_FORMS = 100_000;

    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute form = tokenizer.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = tokenizer.addAttribute(OffsetAttribute.class);
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
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            Gaps before = new Gaps(text);
            while (tokenizer.incrementToken()) {
                add(text, before);
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(
                text,
                Arrays.copyOf(found, size),
                Arrays.copyOf(bounds, 2 * size),
                Arrays.copyOf(gaps, size),
                Arrays.copyOf(quoted, size));
    }

    private void add(String text, Gaps before) {
        byte gap = before.next(place.startOffset(), place.endOffset());
        if (gap == Words.SENTENCE && isItemNumber(text, place.startOffset(), place.endOffset())) {
            before.startSentence();
            return;
        }
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
            bounds = Arrays.copyOf(bounds, 4 * size);
            gaps = Arrays.copyOf(gaps, 2 * size);
            quoted = Arrays.copyOf(quoted, 2 * size);
        }
        found[size] = term();
        bounds[2 * size] = place.startOffset();
        bounds[2 * size + 1] = place.endOffset();
        gaps[size] = gap;
        quoted[size] = before.quoted();
        size++;
    }

    /** "1." or "2)" at the start of a sentence counts points. */
    private static boolean isItemNumber(String text, int start, int end) {
        if (end - start > 2 || end + 1 >= text.length() || !Character.isDigit(text.charAt(start))) {
            return false;
        }
        boolean closes = text.charAt(end) == '.' || text.charAt(end) == ')';
        return closes && Character.isDigit(text.charAt(end - 1)) && Character.isWhitespace(text.charAt(end + 1));
    }

    private Term term() {
        Term known = terms.get(form.buffer(), form.length());
        if (known == null) {
            known = make(form.toString());
            terms.put(form.toString(), known);
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
        private final String text;
        private int at;
        private boolean inQuotes;
        private boolean starts = true;

        Gaps(String text) {
            this.text = text;
        }

        void startSentence() {
            starts = true;
        }

        boolean quoted() {
            return inQuotes;
        }

        byte next(int start, int end) {
            byte gap = starts ? Words.SENTENCE : Words.SPACE;
            // Nearly all gaps are one space.
            if (start != at + 1 || text.charAt(at) != ' ') {
                gap = scan(start, gap);
            }
            starts = false;
            at = end;
            return gap;
        }

        private byte scan(int start, byte least) {
            byte gap = least;
            for (int i = at; i < start; i++) {
                char c = text.charAt(i);
                gap = (byte) Math.max(gap, weight(c, i));
                if (c == '"' || c == '\u201C' || c == '\u201D') {
                    inQuotes = c == '\u201C' || (c == '"' && !inQuotes);
                }
            }
            return gap;
        }

        /** Whether a quotation closes here and something new begins behind it. */
        private boolean quotationEndsSentence(int i) {
            boolean closes = i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\u201D');
            return closes && !(i + 2 < text.length() && Character.isLowerCase(text.charAt(i + 2)));
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

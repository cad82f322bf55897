package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.mention.AnalyzedText;

/** Finds words, sentences and clauses around offsets by binary search. Not thread-safe. */
final class Sentences {
    /** How far a sentence reaches to either side, in words; keeps the cost linear where a text has no full stops. */
    private static final int REACH = 150;

    private final AnalyzedText analyzed;
    private final CharSequence text;

    Sentences(AnalyzedText analyzed) {
        this.analyzed = analyzed;
        this.text = analyzed.content();
    }

    int wordAt(int offset) {
        int low = 0;
        int high = analyzed.words();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (analyzed.word(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Span sentence(Span span) {
        return around(span, false);
    }

    Span clause(Span span) {
        return around(span, true);
    }

    private Span around(Span span, boolean stopAtClause) {
        if (analyzed.words() == 0) {
            return span;
        }
        int first = Math.min(wordAt(span.start()), analyzed.words() - 1);
        int last = Math.max(first, wordAt(Math.max(span.start(), span.end() - 1)));
        last = Math.min(last, analyzed.words() - 1);
        int earliest = Math.max(0, first - REACH);
        int latest = Math.min(analyzed.words() - 1, last + REACH);
        while (first > earliest && !startsPart(first, stopAtClause)) {
            first--;
        }
        while (last < latest && !startsPart(last + 1, stopAtClause)) {
            last++;
        }
        return new Span(
                Math.min(span.start(), analyzed.word(first).start()),
                Math.max(span.end(), analyzed.word(last).end()));
    }

    private boolean startsPart(int word, boolean atClause) {
        return analyzed.startsSentence(word) || (atClause && dividedBefore(word));
    }

    private boolean dividedBefore(int word) {
        for (int i = analyzed.word(word - 1).end(); i < analyzed.word(word).start(); i++) {
            if (",;:()[]\u2014\u2013".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}

package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.mention.Passage;

/** Finds words, sentences and clauses around offsets by binary search. Not thread-safe. */
final class Sentences {
    /** How far a sentence reaches to either side, in words; keeps the cost linear where a text has no full stops. */
    private static final int REACH = 150;

    private final Passage passage;
    private final CharSequence text;

    Sentences(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
    }

    int wordAt(int offset) {
        int low = 0;
        int high = passage.words();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passage.word(middle).end() <= offset) {
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
        if (passage.words() == 0) {
            return span;
        }
        int first = Math.min(wordAt(span.start()), passage.words() - 1);
        int last = Math.max(first, wordAt(Math.max(span.start(), span.end() - 1)));
        last = Math.min(last, passage.words() - 1);
        int earliest = Math.max(0, first - REACH);
        int latest = Math.min(passage.words() - 1, last + REACH);
        while (first > earliest && !startsPart(first, stopAtClause)) {
            first--;
        }
        while (last < latest && !startsPart(last + 1, stopAtClause)) {
            last++;
        }
        return new Span(
                Math.min(span.start(), passage.word(first).start()),
                Math.max(span.end(), passage.word(last).end()));
    }

    private boolean startsPart(int word, boolean atClause) {
        return passage.startsSentence(word) || (atClause && dividedBefore(word));
    }

    private boolean dividedBefore(int word) {
        for (int i = passage.word(word - 1).end(); i < passage.word(word).start(); i++) {
            if (",;:()[]\u2014\u2013".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}

package dev.chai.critique.points;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Term;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.Words;
import dev.chai.spec.Span;
import java.util.Optional;

/** Finds the words of a pre-caption that a remark is about: quoted ones, else rejected ones, else those that both have. */
final class TargetFinder {
    /** A paraphrased target without a rejected word needs this many words in common. */
    private static final int COMMON = 2;

    private final CritiqueText critique;
    private final Words pre;
    private final TermSet rejected = new TermSet();
    private final TermSet asserted = new TermSet();

    TargetFinder(CritiqueText critique, Words pre) {
        this.critique = critique;
        this.pre = pre;
    }

    Optional<Span> find(Remark remark) {
        Optional<Span> quoted = quoted(remark);
        return quoted.isPresent() ? quoted : paraphrased(remark);
    }

    /** The first quotation that the pre-caption contains word for word. */
    private Optional<Span> quoted(Remark remark) {
        Words words = critique.words();
        for (int from = remark.from(); from < remark.to(); from++) {
            if (!words.tokens().quoted(from)) {
                continue;
            }
            int to = from;
            while (to < remark.to() && words.tokens().quoted(to)) {
                to++;
            }
            int place = placeOf(from, to);
            if (place >= 0) {
                return Optional.of(pre.span(place, place + to - from));
            }
            from = to;
        }
        return Optional.empty();
    }

    private int placeOf(int from, int to) {
        for (int place = 0; place + to - from <= pre.size(); place++) {
            int same = 0;
            while (same < to - from
                    && pre.term(place + same)
                            .word()
                            .equals(critique.words().term(from + same).word())) {
                same++;
            }
            if (same == to - from) {
                return place;
            }
        }
        return -1;
    }

    private Optional<Span> paraphrased(Remark remark) {
        rejected.clear();
        asserted.clear();
        for (int i = remark.from(); i < remark.to(); i++) {
            Term term = critique.words().term(i);
            if (tells(term)) {
                (critique.rejects(i) ? rejected : asserted).add(term);
            }
        }
        Best best = new Best();
        for (int from = 0; from < pre.size(); ) {
            int to = pre.tokens().sentenceEnd(from);
            best.offer(from, to);
            from = to;
        }
        return best.span();
    }

    /** "in" and "up" are directions to a check, but say little about what a remark is about. */
    private static boolean tells(Term term) {
        return term.isWeighty() && term.word().length() > 2;
    }

    /** The sentence that has most of what is rejected, and of what is said beside it. */
    private final class Best {
        private int score;
        private int from = -1;
        private int to = -1;

        void offer(int start, int end) {
            int hits = 0;
            int common = 0;
            int first = -1;
            int last = -1;
            for (int i = start; i < end; i++) {
                Term term = pre.term(i);
                if (tells(term) && rejected.has(term)) {
                    hits++;
                    first = first < 0 ? i : first;
                    last = i;
                }
                common += tells(term) && asserted.has(term) ? 1 : 0;
            }
            int total = 2 * hits + common;
            if (total <= score || (hits == 0 && common < COMMON)) {
                return;
            }
            score = total;
            from = hits > 0 ? first : outermost(start, end, 1);
            to = 1 + (hits > 0 ? last : outermost(start, end, -1));
        }

        private int outermost(int start, int end, int step) {
            int at = step > 0 ? start : end - 1;
            while (!(tells(pre.term(at)) && asserted.has(pre.term(at)))) {
                at += step;
            }
            return at;
        }

        Optional<Span> span() {
            return from < 0 ? Optional.empty() : Optional.of(pre.span(from, to));
        }
    }
}

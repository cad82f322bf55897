package dev.chai.critique.check;

import dev.chai.critique.check.PlaceValues.Answer;
import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Term;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.Words;
import dev.chai.spec.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Does the caption that is right contain what the critique proposes?
 *
 * <p>Counted are the content words that a sentence asserts. A word is unsupported if neither caption has it; it clashes if the
 * post-caption has another word of its family (another direction, color, count) around the words next to it; it is misplaced if the
 * post-caption has it nearer to something else ("12 in white, 27 in yellow" of swapped runners). The score is
 * the mean of the worst sentence and the whole: one false detail among ten right ones makes a critique wrong, and counts as such.
 *
 * <p>Where little is confirmed, little is known: up to a fifth is taken off, the less the more words the post-caption confirms, those
 * that came in as the critique said and those that went as it said. Of two critiques without a fault the one that said more that turned
 * out right is the more accurate one; without this, half of the real pairs of an annotator's and a reviewer's critique tied.
 *
 * <p>Not thread-safe.
 */
final class AccuracyCheck {
    /**
     * Words that a sentence is taken to have said rightly beforehand, so that short ones are not judged by a single word; chosen by hand
     * on the tuning half of the authors' critiques.
     */
    private static final double PRIOR = 1.7;
    /** Words to each side that a value may be said of: an article, an adjective and a noun. Chosen by hand. */
    private static final int COMPANY = 3;

    /**
     * Faults that a value counts which the post-caption contradicts. 2 as one wrong value makes a sentence wrong; chosen by hand on the
     * tuning half of the authors' critiques.
     */
    private static final double CLASH = 2;
    /**
     * Faults of a value that the post-caption has, but nearer to something else. Less than a clash as nearness is no grammar: 0.5 to 1.2
     * give AUCs of .874 to .878 against replaced facts on all 437 pairs of the authors, 0 gives .864 and 1.5 gives .877.
     */
    private static final double MISPLACED = 1;
    /** What is taken off where nothing is confirmed: a fifth, so that no doubt outweighs a fault. Chosen by hand. */
    private static final double DOUBT = 0.2;
    /** Confirmed words that halve the doubt: chosen on all real pairs, 8 to 20 differ by less than .01 in every figure. */
    private static final double HALF_DOUBT = 12;

    private final TermSet inPre;
    private final TermSet inPost;
    private final CaptionPair captions;

    AccuracyCheck(CaptionPair captions) {
        this.captions = captions;
        this.inPre = captions.inPre();
        this.inPost = captions.inPost();
    }

    CheckResult check(CritiqueText critique) {
        List<Evidence> evidence = new ArrayList<>();
        double worst = 1;
        double faults = 0;
        double said = 0;
        int confirmed = 0;
        for (Remark remark : critique.remarks()) {
            if (critique.isPraise(remark)) {
                continue;
            }
            confirmed += confirmed(critique, remark);
            if (critique.isMereBlame(remark)) {
                continue;
            }
            Tally tally = tally(critique, remark);
            double score = tally.score();
            worst = Math.min(worst, score);
            faults += tally.faults;
            said += tally.said;
            evidence.add(CritiqueChecks.evidence(critique, remark, score, tally.finding()));
        }
        double whole = 1 - Math.min(1, faults / (said + PRIOR));
        double doubt = DOUBT * HALF_DOUBT / (HALF_DOUBT + confirmed);
        return new CheckResult((worst + whole) / 2 * (1 - doubt), evidence);
    }

    /** Words that came in as a sentence says, and words that went after it found fault with them. */
    private int confirmed(CritiqueText critique, Remark remark) {
        boolean blames = critique.isMereBlame(remark);
        Words words = critique.words();
        int confirmed = 0;
        for (int i = remark.from(); i < remark.to(); i++) {
            Term term = words.term(i);
            if (!term.isWeighty()) {
                continue;
            }
            boolean cameIn = !blames && critique.asserts(i) && inPost.has(term) && inPre.closeness(term) == 0;
            boolean went = (blames || critique.rejects(i)) && inPre.has(term) && inPost.closeness(term) == 0;
            confirmed += cameIn || went ? 1 : 0;
        }
        return confirmed;
    }

    /** What one sentence says, and what of it is at fault. */
    private static final class Tally {
        private double said;
        private double faults;
        private final List<String> unsupported = new ArrayList<>(2);
        private final List<String> clashing = new ArrayList<>(2);

        double score() {
            return 1 - Math.min(1, faults / (said + PRIOR));
        }

        String finding() {
            if (faults == 0) {
                return "all that it says fits the post-caption";
            }
            String missing =
                    unsupported.isEmpty() ? "" : "the post-caption does not have: " + String.join(", ", unsupported);
            String rivals = clashing.isEmpty() ? "" : "the post-caption says otherwise: " + String.join(", ", clashing);
            return missing + (missing.isEmpty() || rivals.isEmpty() ? "" : "; ") + rivals;
        }
    }

    private Tally tally(CritiqueText critique, Remark remark) {
        Tally tally = new Tally();
        Words words = critique.words();
        for (int i = remark.from(); i < remark.to(); i++) {
            Term term = words.term(i);
            if (!critique.asserts(i) || !term.isWeighty()) {
                continue;
            }
            tally.said++;
            if (inPost.closeness(term) == 0 && !inPre.has(term)) {
                tally.faults++;
                tally.unsupported.add(term.word());
            }
            if (term.hasFamily() && clashes(critique, remark, i)) {
                tally.faults += CLASH;
                tally.clashing.add(term.word());
            } else if (term.hasFamily() && isMisplaced(critique, remark, i)) {
                tally.faults += MISPLACED;
                tally.clashing.add(term.word());
            }
        }
        return tally;
    }

    /** Whether the post-caption has other values, and not this one, around the words next to this one in the critique. */
    private boolean clashes(CritiqueText critique, Remark remark, int word) {
        Term value = critique.words().term(word);
        int to = Math.min(remark.to(), word + COMPANY + 1);
        boolean rival = false;
        for (int i = Math.max(remark.from(), word - COMPANY); i < to; i++) {
            Answer answer =
                    i == word || !critique.words().term(i).isWeighty() ? Answer.UNKNOWN : answer(critique, i, value);
            if (answer != Answer.UNKNOWN && answer != Answer.OTHER) {
                return false;
            }
            rival |= answer == Answer.OTHER;
        }
        return rival;
    }

    /**
     * Whether the post-caption gives another value to what this word is said of: the nearest word in its clause of which the post-caption
     * gives a clear answer.
     */
    private boolean isMisplaced(CritiqueText critique, Remark remark, int word) {
        Term value = critique.words().term(word);
        int before = word;
        int after = word;
        for (int step = 1; step <= COMPANY; step++) {
            before = neighbor(critique, remark, before, -1);
            after = neighbor(critique, remark, after, 1);
            for (int thing : new int[] {before, after}) {
                Answer answer = thing < 0 ? Answer.UNKNOWN : answer(critique, thing, value);
                if (answer != Answer.UNKNOWN && answer != Answer.AMONG_OTHERS) {
                    return answer != Answer.SAME;
                }
            }
        }
        return false;
    }

    private Answer answer(CritiqueText critique, int thing, Term value) {
        Term term = critique.words().term(thing);
        boolean isThing = critique.asserts(thing) && !term.sameValue(value);
        return isThing ? captions.values().about(term, value) : Answer.UNKNOWN;
    }

    /** The next content word of the same clause; -1 if there is none. */
    private static int neighbor(CritiqueText critique, Remark remark, int word, int step) {
        Tokens tokens = critique.words().tokens();
        int next = word;
        while (next >= 0) {
            boolean endsClause = next + step < remark.from()
                    || next + step >= remark.to()
                    || tokens.breakBefore(Math.max(next, next + step)) != Tokens.JOINED
                    || PlaceValues.isConjunction(critique.words().term(next + step));
            next = endsClause ? -1 : next + step;
            if (next >= 0 && critique.words().term(next).isContent()) {
                return next;
            }
        }
        return -1;
    }
}

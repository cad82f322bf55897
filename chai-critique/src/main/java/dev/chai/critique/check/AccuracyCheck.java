package dev.chai.critique.check;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Term;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what the critique proposes stand in the caption that is right?
 *
 * <p>Counted are the content words that a sentence asserts. A word is unsupported if neither caption has it; it clashes if the
 * post-caption has another word of its family (another direction, colour, count) beside the words that it stands with. The score is
 * the mean of the worst sentence and the whole: one false detail among ten right ones makes a critique wrong, and counts as such.
 *
 * <p>Where little is confirmed, little is known: up to a fifth is taken off, the less the more words the post-caption confirms, those
 * that came in as the critique said and those that went as it said. Of two critiques without a fault the one that said more that turned
 * out right is the more accurate one; without this, half of the real pairs of an annotator's and a reviewer's critique tied.
 *
 * <p>Not thread-safe.
 */
final class AccuracyCheck {
    /** Words that a sentence is taken to have said rightly beforehand, so that short ones are not judged by a single word. */
    private static final double PRIOR = 1.7;
    /** Words to each side that make up a word's company. */
    private static final int COMPANY = 3;
    /** How far apart two words may stand in the post-caption and still be of one company. */
    private static final int REACH = 5;

    private static final double CLASH = 2;
    /** What is taken off where nothing is confirmed. */
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
        Words post = captions.post();
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
            Tally tally = tally(critique, remark, post);
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

    private Tally tally(CritiqueText critique, Remark remark, Words post) {
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
            if (term.hasFamily() && clashes(critique, remark, i, post)) {
                tally.faults += CLASH;
                tally.clashing.add(term.word());
            }
        }
        return tally;
    }

    /** Whether the post-caption has a rival of this word, and not the word, in the company that it keeps in the critique. */
    private static boolean clashes(CritiqueText critique, Remark remark, int word, Words post) {
        Words words = critique.words();
        Term term = words.term(word);
        int from = Math.max(remark.from(), word - COMPANY);
        int to = Math.min(remark.to(), word + COMPANY + 1);
        boolean rival = false;
        for (int i = from; i < to; i++) {
            Term beside = words.term(i);
            if (i == word || !critique.asserts(i) || !beside.isWeighty() || beside.sameStem(term)) {
                continue;
            }
            Meeting meeting = meeting(term, beside, post);
            if (meeting == Meeting.SAME) {
                return false;
            }
            rival |= meeting == Meeting.RIVAL;
        }
        return rival;
    }

    /** What stands where the post-caption has a word's companion. */
    private static Meeting meeting(Term term, Term companion, Words post) {
        Meeting found = Meeting.NONE;
        for (int p = 0; p < post.size(); p++) {
            if (post.term(p).sameStem(companion)) {
                Meeting here = around(term, p, post);
                if (here == Meeting.SAME) {
                    return here;
                }
                found = here == Meeting.RIVAL ? here : found;
            }
        }
        return found;
    }

    private enum Meeting {
        NONE,
        SAME,
        RIVAL
    }

    private static Meeting around(Term term, int place, Words post) {
        Meeting before = towards(term, place, -1, post);
        if (before == Meeting.SAME) {
            return before;
        }
        Meeting after = towards(term, place, 1, post);
        return after == Meeting.NONE ? before : after;
    }

    private static Meeting towards(Term term, int place, int step, Words post) {
        Meeting meeting = Meeting.NONE;
        int reached = 0;
        for (int p = place; p >= 0 && p < post.size() && reached <= REACH; p += step) {
            Term other = post.term(p);
            reached += other.isContent() ? 1 : 0;
            if (other.sameStem(term)) {
                return Meeting.SAME;
            }
            if (other.isRivalOf(term)) {
                meeting = Meeting.RIVAL;
            }
        }
        return meeting;
    }
}

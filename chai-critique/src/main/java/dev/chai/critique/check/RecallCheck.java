package dev.chai.critique.check;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.Term;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Was all that changed asked for?
 *
 * <p>What changed: content words that only one of the captions has, and pairs of neighbors that are new in the post-caption. What
 * was asked for: those that the critique names. The score is a weighted geometric mean of four shares: of the words (2), of the
 * post-caption's sentence that fares worst (1), since one forgotten point is what an incomplete critique looks like, and of the
 * pairs, whose words the critique names anywhere (1/4) or side by side (1/4); pairs count little as they also change by mere
 * rewording. Not thread-safe.
 */
final class RecallCheck {
    // Constants were measured as the AUC against critiques with one point deleted, on all 429 pairs of the authors
    // (.881 with those here).
    /** Weight that counts as asked for beforehand: one word. Half a word gives .878. */
    private static final double PRIOR = 1;
    /** Revisers drop words for brevity, so a dropped word says less than an added one. 0.2 and 0.4 differ by less than .001. */
    private static final double DROPPED = 0.2;
    /** What a new pair counts in the share of its sentence; 0.1 gives .879, 0.5 gives .877. */
    private static final double PAIR_IN_SENTENCE = 0.25;
    /** Exponent of the share of changed words. */
    private static final double WORDS = 2;
    /** Exponent of the sentence that fares worst; 0.6 gives .877, 1.6 differs by less than .001. */
    private static final double WORST = 1;
    /** Exponent of the pairs that are named anywhere; 0.6 gives .878. */
    private static final double PAIRS = 0.25;
    /** Exponent of the pairs that are named side by side; 0.6 gives .876, 0 gives .879. */
    private static final double NEIGHBORS = 0.25;

    private final CaptionPair captions;
    private final TermSet inPre;
    private final TermSet inPost;
    private final PairSet oldPairs;
    private final TermSet named = new TermSet();
    private final TermSet counted = new TermSet();
    private final TermSet countedHere = new TermSet();
    private final PairSet namedPairs = new PairSet();

    RecallCheck(CaptionPair captions) {
        this.captions = captions;
        this.inPre = captions.inPre();
        this.inPost = captions.inPost();
        this.oldPairs = captions.oldPairs();
    }

    CheckResult check(CritiqueText critique) {
        if (critique.isPraiseOnly()) {
            return nothingAsked();
        }
        named.clear();
        named.addAll(critique.words());
        namedPairs.clear();
        namedPairs.addAll(critique.words());
        return score(captions.pre(), captions.post());
    }

    /** Praise misses whatever changed. */
    private CheckResult nothingAsked() {
        Words post = captions.post();
        if (post.size() == 0 || captions.isUnchanged()) {
            return new CheckResult(1, List.of());
        }
        return new CheckResult(
                0,
                List.of(new Evidence(
                        Evidence.Source.POST_CAPTION,
                        post.span(0, post.size()),
                        0,
                        "the caption changed, and the critique asks for nothing")));
    }

    private CheckResult score(Words pre, Words post) {
        Change change = new Change();
        counted.clear();
        for (int from = 0; from < post.size(); ) {
            int to = post.tokens().sentenceEnd(from);
            sentence(post, from, to, change);
            from = to;
        }
        counted.clear();
        for (int i = 0; i < pre.size(); i++) {
            Term term = pre.term(i);
            if (inPost.closeness(term) == 0 && counted.mark(term)) {
                change.words.add(DROPPED * term.weight(), named.closeness(term));
            }
        }
        return new CheckResult(change.score(), change.evidence);
    }

    private void sentence(Words post, int from, int to, Change change) {
        Share share = new Share();
        List<String> missed = new ArrayList<>(2);
        countedHere.clear();
        int before = -1;
        for (int i = from; i < to; i++) {
            Term term = post.term(i);
            if (!term.isContent()) {
                continue;
            }
            if (inPre.closeness(term) == 0 && countedHere.mark(term)) {
                double closeness = named.closeness(term);
                share.add(term.weight(), closeness);
                if (counted.mark(term)) {
                    change.words.add(term.weight(), closeness);
                }
                if (closeness == 0 && term.isWeighty()) {
                    missed.add(term.word());
                }
            }
            if (before >= 0 && !oldPairs.has(post.term(before), term)) {
                pair(post.term(before), term, share, change);
            }
            before = i;
        }
        change.worst = Math.min(change.worst, share.value());
        if (!missed.isEmpty()) {
            String finding = "new here and not asked for: " + String.join(", ", missed);
            change.evidence.add(
                    new Evidence(Evidence.Source.POST_CAPTION, post.span(from, to), share.value(), finding));
        }
    }

    private void pair(Term first, Term second, Share sentence, Change change) {
        double weight = first.weight() + second.weight();
        int bothNamed = named.closeness(first) > 0 && named.closeness(second) > 0 ? 1 : 0;
        sentence.add(PAIR_IN_SENTENCE * weight, bothNamed);
        change.pairs.add(weight, bothNamed);
        change.neighbors.add(weight, namedPairs.has(first, second) ? 1 : 0);
    }

    /** All that changed. */
    private static final class Change {
        private final Share words = new Share();
        private final Share pairs = new Share();
        private final Share neighbors = new Share();
        private final List<Evidence> evidence = new ArrayList<>();
        private double worst = 1;

        double score() {
            double product = Math.pow(words.value(), WORDS)
                    * Math.pow(worst, WORST)
                    * Math.pow(pairs.value(), PAIRS)
                    * Math.pow(neighbors.value(), NEIGHBORS);
            return Math.pow(product, 1 / (WORDS + WORST + PAIRS + NEIGHBORS));
        }
    }

    /** A weighted share with a prior. */
    private static final class Share {
        private double asked = PRIOR;
        private double all = PRIOR;

        void add(double weight, double share) {
            asked += weight * share;
            all += weight;
        }

        double value() {
            return asked / all;
        }
    }
}

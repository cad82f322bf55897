package dev.chai.spec.mention;

import dev.chai.spec.Primitive;
import dev.chai.spec.mention.lexicon.Outcome;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.mention.lexicon.WordClass;
import java.util.List;

/** Turns the states of a sentence into candidates: shot sizes, angles, heights, focus and everything else that has a name. */
final class StateReader {
    private static final int LINKS = WordClass.mask(WordClass.TO, WordClass.AND, WordClass.OR);

    /** Words between the halves of a shared wording, "a medium shot" in "from a full to a medium shot"; chosen by hand. */
    private static final int ELLIPSIS_REACH = 5;

    private StateReader() {}

    static void read(Sentence sentence, List<MentionCandidate> candidates) {
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            Term term = sentence.term(hit);
            if (term instanceof Term.State state && !isReplaced(sentence, hit, state)) {
                Outcome outcome = state.outcome();
                for (Primitive primitive : outcome.primitives()) {
                    candidates.add(candidate(sentence, hit, primitive, outcome.ambiguous()));
                }
            } else if (term instanceof Term.Elliptic elliptic
                    && !isPartOfState(sentence, hit)
                    && isCompleted(sentence, hit, elliptic.primitive())) {
                candidates.add(candidate(sentence, hit, elliptic.primitive(), false));
            }
        }
    }

    private static MentionCandidate candidate(Sentence sentence, int hit, Primitive primitive, boolean ambiguous) {
        return new MentionCandidate(primitive, sentence.from(hit), sentence.to(hit), ambiguous, primitive.actor());
    }

    /** Whether a user's wording has just the words of this one. */
    private static boolean isReplaced(Sentence sentence, int hit, Term.State state) {
        return !state.added() && (isAddedAt(sentence, hit, -1) || isAddedAt(sentence, hit, 1));
    }

    /** Whether one of the neighboring hits at the same word is an added state of the same length. */
    private static boolean isAddedAt(Sentence sentence, int hit, int step) {
        int other = hit + step;
        while (other >= sentence.firstHit()
                && other < sentence.afterLastHit()
                && sentence.from(other) == sentence.from(hit)) {
            if (sentence.to(other) == sentence.to(hit)
                    && sentence.term(other) instanceof Term.State state
                    && state.added()) {
                return true;
            }
            other += step;
        }
        return false;
    }

    private static boolean isPartOfState(Sentence sentence, int half) {
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            if (sentence.term(hit) instanceof Term.State
                    && sentence.from(hit) <= sentence.from(half)
                    && sentence.from(half) < sentence.to(hit)) {
                return true;
            }
        }
        return false;
    }

    /** A bare "medium" counts when "to", "and" or "or" links it to a full wording of the same group. */
    private static boolean isCompleted(Sentence sentence, int half, Primitive primitive) {
        int link = sentence.to(half);
        if (link >= sentence.end() || !sentence.isAny(link, LINKS)) {
            return false;
        }
        for (int hit = half + 1; hit < sentence.afterLastHit(); hit++) {
            if (sentence.from(hit) > link + ELLIPSIS_REACH) {
                return false;
            }
            if (sentence.from(hit) > link
                    && sentence.term(hit) instanceof Term.State state
                    && state.outcome().primitives().get(0).exclusiveGroup().equals(primitive.exclusiveGroup())) {
                return true;
            }
        }
        return false;
    }
}

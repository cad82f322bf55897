package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Aspect;
import dev.chai.spec.Primitive;
import dev.chai.spec.mention.lexicon.Term;
import java.util.List;

/** Turns the states of a sentence into candidates: shot sizes, angles, heights, focus and everything else that is said by name. */
final class StateReader {
    /** Words between the halves of a shared wording: "a medium shot" in "from a full to a medium shot". */
    private static final int ELLIPSIS_REACH = 5;

    private StateReader() {}

    static void read(Sentence sentence, List<MentionCandidate> candidates) {
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            Term term = sentence.term(hit);
            if (term instanceof Term.State state) {
                List<Primitive> stated = state.primitives();
                for (int i = 0; i < stated.size(); i++) {
                    candidates.add(candidate(sentence, hit, stated.get(i), state.ambiguous()));
                }
            } else if (term instanceof Term.Elliptic elliptic
                    && !isPartOfState(sentence, hit)
                    && isCompleted(sentence, hit, elliptic.primitive())) {
                candidates.add(candidate(sentence, hit, elliptic.primitive(), false));
            }
        }
    }

    private static MentionCandidate candidate(Sentence sentence, int hit, Primitive primitive, boolean ambiguous) {
        return new MentionCandidate(primitive, sentence.from(hit), sentence.to(hit), ambiguous, actorOf(primitive));
    }

    private static Actor actorOf(Primitive primitive) {
        boolean ofShot = primitive.aspect() == Aspect.CAMERA
                || primitive.subAspect().startsWith("shot-")
                || primitive.subAspect().startsWith("height-")
                || primitive.subAspect().equals("composition")
                || primitive.subAspect().equals("point-of-view");
        return ofShot ? Actor.CAMERA : Actor.SUBJECT;
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
        if (link >= sentence.end() || !(sentence.isTo(link) || sentence.isAnd(link) || sentence.isOr(link))) {
            return false;
        }
        for (int hit = half + 1; hit < sentence.afterLastHit(); hit++) {
            if (sentence.from(hit) > link + ELLIPSIS_REACH) {
                return false;
            }
            if (sentence.from(hit) > link
                    && sentence.term(hit) instanceof Term.State state
                    && state.primitives().get(0).exclusiveGroup().equals(primitive.exclusiveGroup())) {
                return true;
            }
        }
        return false;
    }
}

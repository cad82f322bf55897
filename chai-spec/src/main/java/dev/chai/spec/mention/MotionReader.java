package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Primitive;
import dev.chai.spec.mention.lexicon.MotionDirection;
import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.Motion.Outcome;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.mention.lexicon.WordClass;
import java.util.List;

/** Turns the movements of a sentence into candidates: verb, directions and who moves together decide the primitive. */
final class MotionReader {
    private final Lexicon lexicon;
    private final DirectionFinder directions = new DirectionFinder();
    private final ActorResolver actors = new ActorResolver();
    /** Nouns up to this word were already read as part of the movement before them. */
    private int consumed;
    /** The first candidate of the present sentence. */
    private int sentenceCandidates;

    MotionReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void openText() {
        actors.openText();
    }

    void openSentence(Sentence sentence) {
        actors.openSentence(sentence);
    }

    void read(Sentence sentence, List<MentionCandidate> candidates, int before) {
        consumed = sentence.start();
        sentenceCandidates = before;
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            boolean free = sentence.movementAt(sentence.from(hit)) == hit;
            if (free && sentence.term(hit) instanceof Term.Move move) {
                readMovement(sentence, move.motion(), sentence.from(hit), sentence.to(hit), candidates);
            }
        }
    }

    private void readMovement(Sentence sentence, Motion motion, int from, int to, List<MentionCandidate> candidates) {
        if (motion.kind() == Kind.NOUN && from < consumed) {
            return;
        }
        directions.read(sentence, motion, from, to, consumed);
        if (motion.kind() == Kind.ADJACENT && !isBesideDirection(sentence, from, to)) {
            return;
        }
        boolean ofCamera = namesCamera(sentence, from, to);
        boolean everyday = motion.kind() == Kind.GENERAL || motion.kind() == Kind.SUBJECT;
        if (everyday
                && !ofCamera
                && !MotionVerbs.isMovement(sentence, from, to, isBesideDirection(sentence, from, to))) {
            return;
        }
        Actor actor = ofCamera ? Actor.CAMERA : actors.of(sentence, motion, from, directions.first() < from);
        dropPositions(candidates);
        if (actor == Actor.SUBJECT) {
            ofSubject(sentence, motion, from, to, candidates);
        } else {
            ofCamera(motion, candidates, from, to);
        }
        consumed = Math.max(consumed, directions.last());
    }

    /** "a locked-off shot" needs no subject. */
    private static boolean namesCamera(Sentence sentence, int from, int to) {
        for (int word = from; word < to; word++) {
            if (sentence.is(word, WordClass.CAMERA)) {
                return true;
            }
        }
        return false;
    }

    /** "trucks left" is a camera movement, "trucks stand on the left" is not. */
    private boolean isBesideDirection(Sentence sentence, int from, int to) {
        if (directions.mask() == 0) {
            return false;
        }
        if (directions.first() < from) {
            return true;
        }
        int word = to;
        while (word < sentence.end() && sentence.directionsAt(word) == 0) {
            if (!sentence.isFiller(word)
                    && sentence.motionAt(word) == null
                    && !sentence.is(word, WordClass.COORDINATOR)) {
                return false;
            }
            word++;
        }
        return true;
    }

    private void ofCamera(Motion motion, List<MentionCandidate> candidates, int from, int to) {
        boolean directed = false;
        for (int mask = directions.mask(); mask != 0; mask &= mask - 1) {
            MotionDirection direction = MotionDirection.at(Integer.numberOfTrailingZeros(mask));
            Outcome outcome = motion.byDirection().get(direction);
            if (outcome != null) {
                state(outcome, directions.first(), directions.last(), candidates);
                directed = true;
            }
        }
        if (!directed) {
            motion.plain().ifPresent(outcome -> state(outcome, from, to, candidates));
        }
    }

    /** "to the left" says where it goes, not where something is. */
    private void dropPositions(List<MentionCandidate> candidates) {
        if (directions.mask() == 0) {
            return;
        }
        for (int i = candidates.size() - 1; i >= sentenceCandidates; i--) {
            MentionCandidate candidate = candidates.get(i);
            boolean within = candidate.from >= directions.first() && candidate.to <= directions.last();
            if (within && candidate.primitive.subAspect().equals("frame-position")) {
                candidates.remove(i);
            }
        }
    }

    private static void state(Outcome outcome, int from, int to, List<MentionCandidate> candidates) {
        List<Primitive> stated = outcome.primitives();
        for (int i = 0; i < stated.size(); i++) {
            Primitive primitive = stated.get(i);
            if (!isStated(primitive, from, candidates)) {
                candidates.add(new MentionCandidate(primitive, from, to, outcome.ambiguous(), Actor.CAMERA));
            }
        }
    }

    /** "pans and tilts right and up" states the tilt once. */
    private static boolean isStated(Primitive primitive, int from, List<MentionCandidate> candidates) {
        for (int i = candidates.size() - 1; i >= 0 && candidates.get(i).to > from; i--) {
            if (candidates.get(i).is(primitive.id())) {
                return true;
            }
        }
        return false;
    }

    private void ofSubject(Sentence sentence, Motion motion, int from, int to, List<MentionCandidate> candidates) {
        if (motion.name().equals("static") || motion.name().equals("still")) {
            stationary(from, to, candidates);
            return;
        }
        for (int mask = directions.mask(); mask != 0; mask &= mask - 1) {
            String id = MotionDirection.at(Integer.numberOfTrailingZeros(mask)).ofSubject();
            lexicon.primitive(id)
                    .ifPresent(p -> candidates.add(new MentionCandidate(p, directions.first(), directions.last(), false, Actor.SUBJECT)));
        }
        if (motion.action().isPresent() && MotionVerbs.isDone(sentence, from)) {
            candidates.add(new MentionCandidate(motion.action().get(), from, to, false, Actor.SUBJECT));
        }
    }

    private void stationary(int from, int to, List<MentionCandidate> candidates) {
        lexicon.primitive("subject-stationary")
                .ifPresent(p -> candidates.add(new MentionCandidate(p, from, to, false, Actor.SUBJECT)));
    }
}

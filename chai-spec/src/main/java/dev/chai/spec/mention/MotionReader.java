package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Primitive;
import dev.chai.spec.Role;
import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.MotionDirection;
import dev.chai.spec.mention.lexicon.Outcome;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;
import java.util.List;

/** Turns the movements of a sentence into candidates: the verb, its directions and who moves decide the primitive. */
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
        directions.find(sentence, motion, from, to, consumed);
        boolean ofCamera = namesCamera(sentence, from, to);
        if (!isMovement(sentence, motion, from, to, ofCamera)) {
            return;
        }
        boolean modified = directions.first() < from;
        Actor actor = ofCamera ? Actor.CAMERA : actors.resolve(sentence, motion.kind(), from, modified);
        if (actor == Actor.CAMERA || directions.mask() != MotionDirection.SIDE.bit()) {
            dropPositions(candidates);
        }
        if (actor == Actor.SUBJECT) {
            ofSubject(sentence, motion, from, to, candidates);
        } else {
            ofCamera(motion, candidates, from, to);
        }
        consumed = Math.max(consumed, directions.last());
    }

    private boolean isMovement(Sentence sentence, Motion motion, int from, int to, boolean ofCamera) {
        return switch (motion.kind()) {
            case TECHNICAL, NOUN -> !motion.holdsStill() || holdsStill(sentence, to);
            case TECHNICAL_NOUN -> isBesideDirection(sentence, from, to) && !MotionVerbs.isThing(sentence, from);
            case EVERYDAY, SUBJECT ->
                ofCamera || MotionVerbs.isMovement(sentence, from, to, isBesideDirection(sentence, from, to));
        };
    }

    /** "The camera never moves backward" does not hold still. */
    private static boolean holdsStill(Sentence sentence, int after) {
        return sentence.directionsAt(after) == 0 || sentence.breakBefore(after) >= Tokens.COMMA;
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
        for (MotionDirection direction : directions.directions()) {
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
            if (within && candidate.hasRole(Role.FRAME_POSITION)) {
                candidates.remove(i);
            }
        }
    }

    private static void state(Outcome outcome, int from, int to, List<MentionCandidate> candidates) {
        for (Primitive primitive : outcome.primitives()) {
            if (!isStated(primitive, from, candidates)) {
                candidates.add(new MentionCandidate(primitive, from, to, outcome.ambiguous(), Actor.CAMERA));
            }
        }
    }

    /** "pans and tilts right and up" states the tilt once. */
    private static boolean isStated(Primitive primitive, int from, List<MentionCandidate> candidates) {
        for (int i = candidates.size() - 1; i >= 0 && candidates.get(i).to > from; i--) {
            if (candidates.get(i).is(primitive)) {
                return true;
            }
        }
        return false;
    }

    private void ofSubject(Sentence sentence, Motion motion, int from, int to, List<MentionCandidate> candidates) {
        if (!motion.holdsStill()) {
            for (MotionDirection direction : directions.directions()) {
                lexicon.subjectMove(direction)
                        .ifPresent(move -> candidates.add(new MentionCandidate(
                                move, directions.first(), directions.last(), false, Actor.SUBJECT)));
            }
        }
        if (motion.holdsStill() || MotionVerbs.isDone(sentence, from)) {
            motion.action()
                    .ifPresent(action -> candidates.add(new MentionCandidate(action, from, to, false, Actor.SUBJECT)));
        }
    }
}

package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Primitive;
import dev.chai.spec.mention.lexicon.Direction;
import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.Motion.Outcome;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.mention.lexicon.WordClass;
import java.util.List;

/** Turns the movements of a sentence into drafts: verb, directions and who moves together decide the primitive. */
final class MotionReader {
    private final Lexicon lexicon;
    private final Headings headings = new Headings();
    private final Subjects subjects = new Subjects();
    /** Nouns up to this word were already read as part of the movement before them. */
    private int consumed;
    /** The first draft of the present sentence. */
    private int sentenceDrafts;

    MotionReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void openText() {
        subjects.openText();
    }

    void openSentence(Sentence sentence) {
        subjects.openSentence(sentence);
    }

    void read(Sentence sentence, List<Draft> drafts, int before) {
        consumed = sentence.start();
        sentenceDrafts = before;
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            boolean free = sentence.movementAt(sentence.from(hit)) == hit;
            if (free && sentence.term(hit) instanceof Term.Move move) {
                readMovement(sentence, move.motion(), sentence.from(hit), sentence.to(hit), drafts);
            }
        }
    }

    private void readMovement(Sentence sentence, Motion motion, int from, int to, List<Draft> drafts) {
        if (motion.kind() == Kind.NOUN && from < consumed) {
            return;
        }
        headings.read(sentence, motion, from, to, consumed);
        if (motion.kind() == Kind.ADJACENT && !isBesideHeading(sentence, from, to)) {
            return;
        }
        boolean ofCamera = namesCamera(sentence, from, to);
        boolean everyday = motion.kind() == Kind.GENERAL || motion.kind() == Kind.SUBJECT;
        if (everyday
                && !ofCamera
                && !EverydayVerbs.isMovement(sentence, from, to, isBesideHeading(sentence, from, to))) {
            return;
        }
        Actor actor = ofCamera ? Actor.CAMERA : subjects.of(sentence, motion, from, headings.first() < from);
        dropPositions(drafts);
        if (actor == Actor.SUBJECT) {
            ofSubject(sentence, motion, from, to, drafts);
        } else {
            ofCamera(motion, drafts, from, to);
        }
        consumed = Math.max(consumed, headings.last());
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
    private boolean isBesideHeading(Sentence sentence, int from, int to) {
        if (headings.mask() == 0) {
            return false;
        }
        if (headings.first() < from) {
            return true;
        }
        int word = to;
        while (word < sentence.end() && sentence.headingAt(word) == 0) {
            if (!sentence.isFiller(word)
                    && sentence.motionAt(word) == null
                    && !sentence.is(word, WordClass.COORDINATOR)) {
                return false;
            }
            word++;
        }
        return true;
    }

    private void ofCamera(Motion motion, List<Draft> drafts, int from, int to) {
        boolean directed = false;
        for (int mask = headings.mask(); mask != 0; mask &= mask - 1) {
            Direction direction = Direction.at(Integer.numberOfTrailingZeros(mask));
            Outcome outcome = motion.byDirection().get(direction);
            if (outcome != null) {
                state(outcome, headings.first(), headings.last(), drafts);
                directed = true;
            }
        }
        if (!directed) {
            motion.plain().ifPresent(outcome -> state(outcome, from, to, drafts));
        }
    }

    /** "to the left" says where it goes, not where something is. */
    private void dropPositions(List<Draft> drafts) {
        if (headings.mask() == 0) {
            return;
        }
        for (int i = drafts.size() - 1; i >= sentenceDrafts; i--) {
            Draft draft = drafts.get(i);
            boolean within = draft.from >= headings.first() && draft.to <= headings.last();
            if (within && draft.primitive.subAspect().equals("frame-position")) {
                drafts.remove(i);
            }
        }
    }

    private static void state(Outcome outcome, int from, int to, List<Draft> drafts) {
        List<Primitive> stated = outcome.primitives();
        for (int i = 0; i < stated.size(); i++) {
            Primitive primitive = stated.get(i);
            if (!isStated(primitive, from, drafts)) {
                drafts.add(new Draft(primitive, from, to, outcome.ambiguous(), Actor.CAMERA));
            }
        }
    }

    /** "pans and tilts right and up" states the tilt once. */
    private static boolean isStated(Primitive primitive, int from, List<Draft> drafts) {
        for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).to > from; i--) {
            if (drafts.get(i).is(primitive.id())) {
                return true;
            }
        }
        return false;
    }

    private void ofSubject(Sentence sentence, Motion motion, int from, int to, List<Draft> drafts) {
        if (motion.name().equals("static") || motion.name().equals("still")) {
            stationary(from, to, drafts);
            return;
        }
        for (int mask = headings.mask(); mask != 0; mask &= mask - 1) {
            String id = Direction.at(Integer.numberOfTrailingZeros(mask)).ofSubject();
            lexicon.primitive(id)
                    .ifPresent(p -> drafts.add(new Draft(p, headings.first(), headings.last(), false, Actor.SUBJECT)));
        }
        if (motion.action().isPresent() && EverydayVerbs.isDone(sentence, from)) {
            drafts.add(new Draft(motion.action().get(), from, to, false, Actor.SUBJECT));
        }
    }

    private void stationary(int from, int to, List<Draft> drafts) {
        lexicon.primitive("subject-stationary")
                .ifPresent(p -> drafts.add(new Draft(p, from, to, false, Actor.SUBJECT)));
    }
}

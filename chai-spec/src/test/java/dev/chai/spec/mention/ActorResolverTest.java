package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Actor;
import dev.chai.spec.mention.lexicon.Motion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorResolverTest {
    private final ActorResolver resolver = new ActorResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the camera ^moves left",
                "the camera slowly and calmly ^moves left",
                "the camera, on a crane, ^rises",
                "the camera operator ^moves left",
                "it ^moves left",
                "while ^moving left",
                "^moves left",
                "the camera begins to ^move left",
                "the camera pans and ^moves left",
                "as the man waits, the camera ^moves left",
                "the camera pans across the hall as it ^moves left",
                "a slow leftward ^drift of the camera",
                "the man ^pan",
                "a shot ^panning left",
                "people wait, ^panning left",
                "she waits and the camera ^turns",
            })
    void theCameraMoves(String text) {
        assertThat(actor(text)).isEqualTo(Actor.CAMERA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the man ^moves left",
                "she ^moves left",
                "a man by the camera's side ^walks left",
                "a man ^moving left",
                "a man runs and ^moves left",
                "people by the door ^move left",
                "the camera follows the car as it ^turns left",
                "the camera pans while the man ^moves left",
                "the man who ^turns left",
                "in the hall people ^turn left",
                "her slow ^rise",
                "the video shows chairs ^moving left",
                "the bird, high in the air, ^moves left",
                "the dancer ^pans left",
            })
    void aSubjectMoves(String text) {
        assertThat(actor(text)).isEqualTo(Actor.SUBJECT);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            the camera pans left        | it ^moves up        | CAMERA
            a man runs left             | it ^moves up        | SUBJECT
            a man runs left             | the camera ^moves   | CAMERA
            a wide shot of the street   | it ^moves up        | CAMERA
            the car is red              | it ^moves left      | SUBJECT
            """)
    void itMeansWhatTheSentenceBeforeIsAbout(String before, String text, Actor expected) {
        resolver.openText();
        resolveAll(new MarkedSentence(before), Integer.MAX_VALUE);
        MarkedSentence marked = new MarkedSentence(text);
        assertThat(resolveAll(marked, marked.mark())).isEqualTo(expected);
    }

    private Actor actor(String text) {
        MarkedSentence marked = new MarkedSentence(text);
        resolver.openText();
        return resolveAll(marked, marked.mark());
    }

    /** Resolves the movements of a sentence in order, up to one; returns who makes that one. */
    private Actor resolveAll(MarkedSentence marked, int last) {
        Sentence sentence = marked.sentence();
        DirectionFinder directions = new DirectionFinder();
        resolver.openSentence(sentence);
        Actor actor = Actor.CAMERA;
        for (int word = sentence.start(); word < Math.min(sentence.end(), last + 1L); word++) {
            if (sentence.motionAt(word) != null) {
                Motion motion = marked.motion(word);
                directions.find(sentence, motion, word, marked.endOfMovement(word), sentence.start());
                actor = resolver.resolve(sentence, motion.kind(), word, directions.first() < word);
            }
        }
        return actor;
    }
}

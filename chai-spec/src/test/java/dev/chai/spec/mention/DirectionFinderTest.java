package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionFinderTest {
    private final DirectionFinder finder = new DirectionFinder();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            the camera ^pans left                              | [LEFT]              | pans left
            the camera ^pans slowly to the left                | [LEFT]              | pans slowly to the left
            the camera ^pans                                   | []                  | pans
            the camera ^pans across the hall to the right      | [RIGHT]             | pans across the hall to the right
            the camera ^moves down the street                  | [ALONG]             | moves down the street
            the camera ^moves forward and downward             | [DOWN, FORWARD]     | moves forward and downward
            the camera ^moves forward, slightly upward         | [UP, FORWARD]       | moves forward slightly upward
            the camera ^tilts up and down                      | [UP, DOWN]          | tilts up and down
            the camera ^moves from left to right               | [RIGHT]             | moves from left to right
            a leftward ^pan                                    | [LEFT]              | leftward pan
            a leftward camera ^pan                             | [LEFT]              | leftward camera pan
            a counter clockwise ^roll                          | [COUNTERCLOCKWISE]  | counter clockwise roll
            a slow ^pan left and a tilt up                     | [LEFT]              | pan left
            a pan left and a ^tilt up                          | [UP]                | tilt up
            the camera ^tracks him from behind                 | [BEHIND]            | tracks him from behind
            the camera ^follows her to the left from the side  | [LEFT, SIDE]        | follows her to the left from the side
            a man ^walks from the left side to the right       | [RIGHT, SIDE]       | walks from the left side to the right
            a man ^walks toward the camera                     | [TO_CAMERA]         | walks toward the camera
            """)
    void findsTheDirectionsOfAMovement(String text, String directions, String words) {
        assertFound(text, directions, words);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            the camera ^pans while a man turns left            | []
            the camera ^pans as a bird flies to the right      | []
            the camera ^pans; a door opens on the left         | []
            the camera ^pans to show a door on the left        | []
            the camera ^pans to a man in the left corner       | []
            a man ^walks and the camera pans left              | []
            the camera ^pans, and the man stands up            | []
            the camera ^moves with a man kicking left          | []
            the camera ^moves left of the table                | []
            the camera ^pans, following the car to the left    | []
            """)
    void leavesDirectionsOfOtherThingsAlone(String text, String directions) {
        MarkedSentence marked = new MarkedSentence(text);
        assertFound(text, directions, marked.words(marked.mark(), marked.mark() + 1));
    }

    /** The statement that once followed the search in the second verb had no effect; these rows show what is meant. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            the camera ^pans and tilts to the left             | [LEFT]              | pans and tilts to the left
            the camera ^pans and then tilts right and up       | [RIGHT, UP]         | pans and then tilts right and up
            the camera ^pans and tilts                         | []                  | pans
            the camera ^pans left and tilts up                 | [LEFT]              | pans left
            the camera ^pans, tilts up                         | []                  | pans
            """)
    void coordinatedVerbsShareTheDirectionsAfterTheSecond(String text, String directions, String words) {
        assertFound(text, directions, words);
    }

    @Test
    void aDirectionThatBelongsToTheMovementBeforeIsNotTakenAgain() {
        MarkedSentence marked = new MarkedSentence("pans left with a ^movement");
        find(marked, 2);
        assertThat(finder.directions()).isEmpty();
    }

    private void assertFound(String text, String directions, String words) {
        MarkedSentence marked = new MarkedSentence(text);
        find(marked, 0);
        assertThat(finder.directions()).hasToString(directions);
        assertThat(marked.words(finder.first(), finder.last())).isEqualTo(words);
    }

    private void find(MarkedSentence marked, int free) {
        int verb = marked.mark();
        finder.find(marked.sentence(), marked.motion(verb), verb, marked.endOfMovement(verb), free);
    }
}

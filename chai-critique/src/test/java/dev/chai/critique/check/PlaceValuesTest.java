package dev.chai.critique.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.check.PlaceValues.Answer;
import dev.chai.critique.reading.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceValuesTest {
    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @CsvSource({
        "A red hat and a blue coat., hat, red, SAME",
        "A red hat and a blue coat., hat, blue, FARTHER",
        "A red hat and a blue coat., hat, green, OTHER",
        "A red hat and a blue coat., coat, blue, SAME",
        "A red hat and a blue hat., hat, blue, AMONG_OTHERS",
        "A red hat., dog, red, UNKNOWN",
        "A hat., hat, red, UNKNOWN",
        "The camera tilts upward., camera, up, SAME",
        "The camera tilts upward., camera, down, OTHER",
        "A dog. The red hat., dog, red, AMONG_OTHERS",
    })
    void nearestValueBelongsToTheThing(String caption, String thing, String value, Answer answer) {
        PlaceValues values = new PlaceValues(reader.caption(caption));
        assertThat(values.about(
                        reader.caption(thing).term(0), reader.caption(value).term(0)))
                .isEqualTo(answer);
    }
}

package dev.chai.critique.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Critiques as people and models write them who have not read the authors' guideline; none is from a data set. */
class StrangersCritiquesTest {
    private static final CritiqueChecks CHECKS = CritiqueChecks.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Swap \"woman\" for \"man\" in the opening line.",
                "drop the bit about the sunset, nothing in the clip shows it",
                "The lens flare part can go.",
                "The last sentence can be omitted.",
                "The dog is wrong. Please remove it.",
                "Camera trucks left -> camera trucks right",
                "{\"issue\": \"wrong direction\", \"suggestion\": \"the drone rises instead of sinking\"}",
                "```json\n[{\"fix\": \"the \\\"slow\\\" pan is fast\"}]\n```",
                "I'd cut the last sentence entirely.",
                "Make it a medium shot.",
                "No need to mention the music, leave it out.",
                "It's a teal scooter, not a blue bicycle.",
                "Could you put in that the dog barks twice?",
                "Missing: the waiter drops a tray of glasses."
            })
    void whatCanBeActedOnIsConstructive(String critique) {
        assertThat(constructiveness(critique)).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "Meh.",
                "Looks good to me.",
                "No issues.",
                "LGTM",
                "Reads fine to me!",
                "Everything checks out, nothing to add.",
                "The second half needs work.",
                "Not great, try harder.",
                "Uses a gender-specific term.",
                "Uses a loaded adjective.",
                "The bit about the car is off.",
                "This is nothing like what I saw.",
                "{\"severity\": \"high\", \"verdict\": \"reads poorly\"}"
            })
    void whatNamesNothingToWriteIsNot(String critique) {
        assertThat(constructiveness(critique)).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "No issues.", "Looks good to me."})
    void nothingToSayIsRightWhereTheCaptionNeededNothing(String critique) {
        CheckInput input = CheckInput.of("The camera pans left.", critique).withPost("The camera pans left.");
        assertThat(CHECKS.check(input).constructiveness().score()).isEqualTo(1);
        assertThat(CHECKS.check(input.withPost("The camera pans right."))
                        .constructiveness()
                        .score())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The cat wears a green collar, and the dog wears a purple collar. | The dog's collar is purple. | The cat's collar is purple.",
                "The tram waits on the left and the bus waits on the right.       | The bus is on the right, the tram on the left. | The tram is on the right, the bus on the left.",
                "The man holds a cup in his right hand and a phone in his left hand. | The phone is in his left hand, the cup in his right hand. | The cup is in his left hand, the phone in his right hand.",
                "A medium shot of a chef. The camera zooms out.                   | zooms in -> zooms out           | zooms out -> zooms in",
                "Runner 12 wears orange and runner 40 wears black.                | 12 in orange, 40 in black       | 40 in orange, 12 in black",
                "A lamp glows in the foreground while a window in the background stays dark. | The lamp is in the foreground, the window in the background. | The window is in the foreground, the lamp in the background.",
                "The shot starts as a close-up and ends wide.                     | It should start as a close-up and end wide. | It should start wide and end as a close-up.",
                "A girl in a red hat follows a boy in a blue hat.                 | The girl's hat is red and the boy's is blue. | The girl's hat is blue and the boy's is red.",
            })
    void aValueIsBoundToWhatItIsSaidOf(String post, String right, String swapped) {
        assertThat(accuracy(right, post)).isGreaterThan(accuracy(swapped, post));
    }

    private static double constructiveness(String critique) {
        return CHECKS.check(CheckInput.of("A person waits.", critique))
                .constructiveness()
                .score();
    }

    private static double accuracy(String critique, String post) {
        CheckInput input = CheckInput.of("A person waits.", critique).withPost(post);
        return CHECKS.check(input).accuracy().orElseThrow().score();
    }
}

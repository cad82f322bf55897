package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {
    @Test
    void anAddedWordingStatesItsPrimitive() {
        Wordings wordings = parse("{'wordings': {'dolly-in': ['creep~ up on'], 'pan-left': ['swish~ west']}}");
        assertThat(wordings.size()).isEqualTo(2);
        assertThat(found(wordings, "The camera creeps up on the door, then swishes west."))
                .containsExactly("dolly-in", "pan-left");
    }

    @Test
    void theBundledWordingsStayAsTheyAre() {
        Wordings wordings = parse("{'wordings': {'dolly-in': ['creep~ up on']}}");
        String text = "A wide shot: the camera pans left and does not zoom in.";
        assertThat(finder(wordings).find(text))
                .isEqualTo(MentionFinder.standard().find(text));
    }

    @Test
    void aNegationGovernsAnAddedWordingToo() {
        Wordings wordings = parse("{'wordings': {'dolly-in': ['creep~ up on']}}");
        assertThat(finder(wordings).find("The camera never creeps up on the door."))
                .singleElement()
                .matches(Mention::negated);
    }

    @Test
    void theUsersWordingWinsOverABundledOneOfTheSameWords() {
        assertThat(found(parse("{'traps': ['zebra crossing']}"), "a long shot")).containsExactly("wide-shot");
        assertThat(found(parse("{'wordings': {'extreme-wide-shot': ['long shot']}}"), "a long shot"))
                .containsExactly("extreme-wide-shot");
    }

    @Test
    void aTrapHidesMovementsAndStatesWithinIt() {
        Wordings traps = parse("{'traps': ['pan left music', 'wide shot studios']}");
        assertThat(found(traps, "Made by wide shot studios with pan left music."))
                .isEmpty();
        assertThat(found(traps, "A wide shot with a pan left.")).containsExactly("wide-shot", "pan-left");
    }

    @Test
    void macrosOfTheFileAndOfTheLexiconCanBeUsed() {
        Wordings wordings = parse("{'macros': {'$beast': ['dragon', 'griffin']},"
                + " 'wordings': {'high-angle': ['$shot from the back of a ($beast)']}}");
        assertThat(found(wordings, "A view from the back of a griffin.")).containsExactly("high-angle");
    }

    @Test
    void wordingsOfSeveralFilesAddUp() {
        MentionFinder finder = MentionFinder.builder(Taxonomy.bundled())
                .wordings(parse("{'wordings': {'dolly-in': ['creep~ up on']}}"))
                .wordings(parse("{'wordings': {'dolly-in': ['worm~ forward']}}"))
                .build();
        assertThat(finder.find("It creeps up on him and worms forward.")).hasSize(2);
    }

    @Test
    void twoFilesCannotDefineOneMacroDifferently() {
        MentionFinder.Builder builder = MentionFinder.builder(Taxonomy.bundled())
                .wordings(parse("{'macros': {'$beast': ['dragon']}, 'traps': ['$beast pan']}"));
        Wordings other = parse("{'macros': {'$beast': ['griffin']}, 'traps': ['$beast tilt']}");
        assertThatThrownBy(() -> builder.wordings(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$beast");
    }

    @Test
    void anUnknownPrimitiveIsNamedWithItsPlaceAndTheNearestOne() {
        Wordings wordings = parse("{'wordings': {\n  'pan-lefft': ['swish~ west']}}");
        assertThatThrownBy(() -> finder(wordings))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("mine.json:2:")
                .hasMessageContaining("pan-lefft")
                .hasMessageContaining("pan-left");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'wordings': {'pan-left': ['swish (west']}}        ; mine.json:1:28 ; ')' is missing
            {'wordings': {'pan-left': ['$nothing']}}           ; mine.json:1:28 ; no macro is called $nothing
            {'wordings': {'pan-left': ['[swish]']}}            ; mine.json:1:28 ; empty
            {'traps': ['a', 'b)']}                             ; mine.json:1:17 ; bracket is missing
            {'wordings': {'pan-left': []}}                     ; mine.json:1:    ; at least 1
            {'wordings': {'pan-left': 'swish'}}                ; mine.json:1:    ; array
            {'wordings': {'Pan Left': ['swish']}}              ; mine.json:1:    ; id of a primitive
            {'wording': {'pan-left': ['swish']}}               ; mine.json:1:    ; wordings
            {}                                                 ; mine.json:1:    ; wordings
            {'macros': {'$shot': ['x']}, 'traps': ['x']}       ; mine.json:1:22 ; choose another name
            {'traps': ['x'                                     ; mine.json:1:    ; not valid JSON
            """)
    void aFaultyFileIsRefusedWithPlaceAndReason(String json, String place, String reason) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }

    @Test
    void moreThanFiveThousandPatternsAreRefused() {
        String traps =
                IntStream.range(0, 5_001).mapToObj(i -> "'trap " + i + "'").collect(Collectors.joining(","));
        assertThatThrownBy(() -> parse("{'traps': [" + traps + "]}"))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("5001 patterns");
    }

    @Test
    void aFileIsReadFromDisk(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wordings.json"), "{\"traps\": [\"pan flute\"]}");
        assertThat(Wordings.read(file).size()).isEqualTo(1);
    }

    private static Wordings parse(String json) {
        return Wordings.parse("mine.json", json.replace('\'', '"'));
    }

    private static MentionFinder finder(Wordings wordings) {
        return MentionFinder.builder(Taxonomy.bundled()).wordings(wordings).build();
    }

    private static List<String> found(Wordings wordings, String text) {
        return finder(wordings).find(text).stream().map(m -> m.primitive().id()).toList();
    }
}

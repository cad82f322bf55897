package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.Located;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wording of the lexicon that is written out in words is read as what it stands for. */
final class LexiconWordingsTest {
    static Stream<Arguments> wordings() {
        Map<String, Located> states =
                BundledData.standard().read("mention/lexicon.json").members("states");
        return states.entrySet().stream()
                .flatMap(state -> state.getValue().strings().stream()
                        .filter(pattern -> pattern.matches("[a-z ]+"))
                        .map(pattern ->
                                Arguments.of(pattern, List.of(state.getKey().split(" [+|] ", -1)))));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void aWordingStatesItsPrimitives(String wording, List<String> ids) {
        List<String> found = MentionFinder.standard().find(wording).stream()
                .map(m -> m.primitive().id())
                .toList();
        assertThat(found).as(wording).containsAnyElementsOf(ids);
    }
}

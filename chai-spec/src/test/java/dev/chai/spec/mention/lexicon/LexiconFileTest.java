package dev.chai.spec.mention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.bundled.Resources;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.mention.MentionFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
    private final LexiconFile file = LexiconFile.bundled();

    @Test
    void theFileKeepsItsSchema() throws IOException {
        JsonText text = JsonText.of("lexicon.json", source().getBytes(StandardCharsets.UTF_8), ReadLimits.standard());
        assertThat(DataSchema.of(Resources.open(MentionFinder.class, "lexicon.schema.json"))
                        .problems(text))
                .isEmpty();
    }

    @Test
    void everyIdIsThatOfAPrimitive() {
        Stream<String> outcomes = Stream.concat(
                file.lists("states").keySet().stream(),
                file.entries("motions").values().stream()
                        .flatMap(motion -> Stream.concat(
                                motion.members("directed").values().stream().map(ids -> ids.string()),
                                Stream.of("plain", "action").flatMap(key -> motion.text(key).stream()))));
        assertThat(outcomes.flatMap(ids -> Stream.of(ids.split(" [+|] ", -1))))
                .allMatch(Taxonomy.bundled().ids()::contains);
        assertThat(file.lists("elliptic").keySet()).allMatch(Taxonomy.bundled().ids()::contains);
    }

    @Test
    void noWordingIsListedForTwoOutcomes() {
        List<String> wordings = new ArrayList<>();
        file.lists("states").values().forEach(wordings::addAll);
        assertThat(wordings).doesNotHaveDuplicates();
    }

    /** One wording a line, so that a change of one wording is a change of one line. */
    @Test
    void everyPatternHasALineOfItsOwn() throws IOException {
        assertThat(source().lines().filter(line -> line.contains("\", \""))).isEmpty();
    }

    private static String source() throws IOException {
        try (InputStream in = Resources.open(MentionFinder.class, "lexicon.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.chai.critique.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chai.spec.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private final TextReader reader = new TextReader();

    @Test
    void wordListsKeepTheirSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("wording.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(resource("wording.json"), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The camera pans right, not left.                      | the camera pans right        | not left",
                "It does not pan but tilts.                            | it does but tilts            | not pan",
                "Change \"a red coat\" to \"a blue coat\".             | to a blue coat               | change a red coat",
                "Replace the word red with blue.                       | with blue                    | replace the word red",
                "Please remove \"slow and steady, at dawn\" here.      | please here                  | remove slow and steady at dawn",
                "It is blue rather than red.                           | it is blue                   | rather than red",
                "Remove the dog, since it is a fox.                    |                              | remove the dog",
            })
    void rejectedWordsAreToldFromAssertedOnes(String critique, String asserted, String rejected) {
        CritiqueText text = reader.critique(critique);
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            (text.asserts(i) ? yes : no).add(text.words().term(i).word());
        }
        if (asserted != null) {
            assertThat(String.join(" ", yes)).isEqualTo(asserted);
        }
        assertThat(String.join(" ", no)).startsWith(rejected);
    }

    @Test
    void numbersThatCountPointsAreNoWords() {
        Words words = words("1. Two dogs.\n2) A cat at 2.5 metres; 3 birds");
        assertThat(words.size()).isEqualTo(9);
        assertThat(words.tokens().breakBefore(2)).isEqualTo(Tokens.SENTENCE);
        assertThat(words.term(6).word()).isEqualTo("metres");
    }

    @Test
    void fullStopsInsideQuotationsEndNoSentence() {
        Words words = words("Remove \"It is late. The sun sets.\" from the text.");
        assertThat(words.tokens().sentenceEnd(0)).isEqualTo(words.size());
        assertThat(words.tokens().quoted(1)).isTrue();
        assertThat(words.tokens().quoted(words.size() - 1)).isFalse();
    }

    @Test
    void formsSynonymsAndBeginningsAreClose() {
        TermSet set = new TermSet();
        set.addAll(reader.caption("The woman's position behind the cars"));
        assertThat(set.closeness(term("car"))).isEqualTo(1);
        assertThat(set.closeness(term("vehicle"))).isEqualTo(0.9);
        assertThat(set.closeness(term("positional"))).isPositive();
        assertThat(set.closeness(term("lighthouse"))).isZero();
        set.clear();
        assertThat(set.closeness(term("car"))).isZero();
    }

    @Test
    void aReaderThatHasMetVeryManyWordsIsNotKept() {
        for (int text = 0; text < 101; text++) {
            assertThat(reader.hasRoom()).as("after %d texts", text).isEqualTo(text < 100);
            int first = 1000 * text;
            reader.caption(
                    IntStream.range(first, first + 1000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));
        }
    }

    @Test
    void captionsWrapWhereCritiquesListNotes() {
        String text = "The camera pans\nleft; it tilts";
        assertThat(sentences(reader.caption(text))).isEqualTo(1);
        assertThat(sentences(words(text))).isEqualTo(3);
    }

    private static int sentences(Words words) {
        int count = 0;
        for (int from = 0; from < words.size(); from = words.tokens().sentenceEnd(from)) {
            count++;
        }
        return count;
    }

    private Term term(String word) {
        return reader.caption(word).term(0);
    }

    private Words words(String critique) {
        return reader.critique(critique).words();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReadingTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

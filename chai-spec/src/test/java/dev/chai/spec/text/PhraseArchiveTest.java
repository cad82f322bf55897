package dev.chai.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PhraseArchiveTest {
    private static final Map<String, String> MACROS = Map.of("$size", "(wide|close)");
    private static final String TEXT =
            "A wide shot pans slowly, then the driver's car glides by and a close shot follows.";

    private final PhraseArchive archive = PhraseArchive.of(
            ByteBuffer.wrap(PhraseArchive.bytes(book(MACROS, "$size shot", "pan~ *ly", "*'s [red] car", "shot * *"))));

    @Test
    void archivedPhrasesFindWhatTheirPatternsFind() {
        PhraseBook book = book(MACROS, "$size shot", "pan~ *ly", "*'s [red] car", "shot * *");

        assertThat(found(archive.graph(book).orElseThrow()))
                .isEqualTo(found(book.compileAnew()))
                .containsExactly("0:1-3", "3:2-5", "1:3-5", "2:7-9", "0:13-15");
    }

    @Test
    void someOfThePatternsInTheSameOrderAreServed() {
        PhraseBook book = book(MACROS, "$size shot", "*'s [red] car");

        assertThat(found(archive.graph(book).orElseThrow())).containsExactly("0:1-3", "1:7-9", "0:13-15");
    }

    @Test
    void anotherOrderPatternMacroOrWordIsNotServed() {
        assertThat(archive.graph(book(MACROS, "pan~ *ly", "$size shot"))).isEmpty();
        assertThat(archive.graph(book(MACROS, "$size shots"))).isEmpty();
        assertThat(archive.graph(book(Map.of("$size", "(wide|medium)"), "$size shot")))
                .isEmpty();
        PhraseBook unknownWord = book(MACROS, "$size shot");
        unknownWord.addWord("pedestal");
        assertThat(archive.graph(unknownWord)).isEmpty();
    }

    /** Two texts of one length and one hash code were once taken for each other. */
    @Test
    void patternsAreComparedByTheirTextAndNotByTheirHash() {
        assertThat("AaAa shot".hashCode()).isEqualTo("BBBB shot".hashCode());
        PhraseArchive other = PhraseArchive.of(ByteBuffer.wrap(PhraseArchive.bytes(book(MACROS, "AaAa shot"))));
        assertThat(other.graph(book(MACROS, "BBBB shot"))).isEmpty();
        assertThat(other.graph(book(MACROS, "AaAa shot"))).isPresent();
    }

    private static PhraseBook book(Map<String, String> macros, String... patterns) {
        PhraseBook book = new PhraseBook(macros);
        for (int i = 0; i < patterns.length; i++) {
            book.add(patterns[i], i, i);
        }
        book.addWord("car");
        return book;
    }

    private static List<String> found(PhraseGraph graph) {
        PhraseHits hits = new PhraseHits(true);
        new PhraseAutomaton(graph).find(new WordTokenizer(graph.vocabulary()).read(TEXT), hits);
        List<String> found = new ArrayList<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            found.add(hits.meaning(hit) + ":" + hits.from(hit) + "-" + hits.to(hit));
        }
        return found;
    }
}

package dev.chai.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseAutomatonTest {

    @Test
    void theLongestPhraseOfAChannelWins() {
        assertThat(find("an extreme wide shot", "wide shot", "extreme wide shot"))
                .containsExactly("1:extreme wide shot");
    }

    @Test
    void phrasesOfDifferentChannelsDoNotSeeEachOther() {
        PhraseBook book = new PhraseBook(Map.of());
        book.add("wide shot", 0, 0);
        book.add("shot of", 1, 1);
        assertThat(find(book, "a wide shot of rain")).containsExactly("0:wide shot", "1:shot of");
    }

    @Test
    void inflectionsAlternativesAndOptionsAreUnderstood() {
        assertThat(find("she panned very slowly left", "pan~ [very] (slowly|quickly) (left|right)"))
                .containsExactly("0:panned very slowly left");
        assertThat(find("trucking right", "truck~ right")).containsExactly("0:trucking right");
        assertThat(find("it dollies in", "dolly~ in")).containsExactly("0:dollies in");
    }

    @Test
    void classesStandForAdverbsPossessivesNumbersAndAnyWord() {
        assertThat(find("moves weirdly left", "moves *ly left")).hasSize(1);
        assertThat(find("at the riders' level", "at the *'s level")).hasSize(1);
        assertThat(find("at the rider\u2019s level", "at the *'s level")).hasSize(1);
        assertThat(find("about 45 degrees", "*num degrees")).hasSize(1);
        assertThat(find("in the zebra shot", "the * shot")).hasSize(1);
    }

    @Test
    void aClassHoldsKnownWordsTooWhateverTheOrderOfPatterns() {
        assertThat(find("moves slowly left", "moves *ly left", "slowly up")).containsExactly("0:moves slowly left");
    }

    @Test
    void aPhraseSpansACommaOnlyWhereItHasOne() {
        assertThat(find("slow, steady", "slow steady")).isEmpty();
        assertThat(find("slow, steady", "slow , steady")).hasSize(1);
        assertThat(find("slow steady", "slow , steady")).isEmpty();
    }

    @Test
    void aPhraseNeverSpansTheEndOfASentenceOrAQuotation() {
        assertThat(find("It is wide. Shot at dawn", "wide shot")).isEmpty();
        assertThat(find("a wide \"shot\" of it", "wide shot")).isEmpty();
        assertThat(find("\"wide shot\"", "wide shot")).isEmpty();
    }

    @Test
    void hyphensAreSpacesInTextAndPattern() {
        assertThat(find("a close-up", "close up")).hasSize(1);
        assertThat(find("a close up", "close-up")).hasSize(1);
    }

    @Test
    void macrosAreReplacedAndNested() {
        PhraseBook book = new PhraseBook(Map.of("$size", "wide|close", "$framed", "$size shot"));
        book.add("a ($framed)", 0, 0);
        assertThat(find(book, "a close shot")).hasSize(1);
    }

    /** The array of ways was replaced while one of them was being noted: later texts were led to the first phrase of all. */
    @Test
    void anAutomatonFindsTheSameHoweverManyTextsItHasReadBefore() {
        PhraseBook book = new PhraseBook(Map.of());
        int phrases = 700;
        for (int i = 0; i < phrases; i++) {
            book.add("begin" + i + " * end", i, 0);
        }
        PhraseGraph graph = book.compile();
        for (int skipped = 0; skipped < 3; skipped++) {
            PhraseAutomaton automaton = new PhraseAutomaton(graph);
            for (int i = 0; i < skipped; i++) {
                find(graph, automaton, "begin" + i);
            }
            for (int i = skipped; i < phrases; i++) {
                String text = "begin" + i + " zebra end";
                assertThat(find(graph, automaton, text)).containsExactly(i + ":" + text);
            }
        }
    }

    @Test
    void formsComeInOneOrderSoThatTwoBuildsMakeTheSameFiles() {
        assertThat(Inflections.of("lead")).containsExactly("lead", "leads", "led", "leading");
        assertThat(Inflections.of("pan")).containsExactly("pan", "pans", "paned", "paning", "panned", "panning");
    }

    @Test
    void unreadablePatternsAreNamed() {
        assertThatThrownBy(() -> find("", "a (b")).hasMessageContaining("a (b");
        assertThatThrownBy(() -> find("", "a b)")).hasMessageContaining("opening bracket");
        assertThatThrownBy(() -> find("", "$none")).hasMessageContaining("$none");
        assertThatThrownBy(() -> find("", "[a] [b]")).hasMessageContaining("empty text");
        PhraseBook book = new PhraseBook(Map.of("$loop", "$loop"));
        book.add("$loop", 0, 0);
        assertThatThrownBy(book::compile).hasMessageContaining("contains itself");
    }

    private static List<String> find(String text, String... patterns) {
        PhraseBook book = new PhraseBook(Map.of());
        for (int i = 0; i < patterns.length; i++) {
            book.add(patterns[i], i, 0);
        }
        return find(book, text);
    }

    private static List<String> find(PhraseBook book, String text) {
        PhraseGraph graph = book.compile();
        return find(graph, new PhraseAutomaton(graph), text);
    }

    private static List<String> find(PhraseGraph graph, PhraseAutomaton automaton, String text) {
        Tokens tokens = new WordTokenizer(graph.vocabulary()).read(text);
        PhraseHits hits = new PhraseHits(true);
        automaton.find(tokens, hits);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            found.add(hits.meaning(i) + ":" + text.substring(tokens.start(hits.from(i)), tokens.end(hits.to(i) - 1)));
        }
        return found;
    }
}

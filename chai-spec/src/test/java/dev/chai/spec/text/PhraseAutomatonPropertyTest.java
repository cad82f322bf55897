package dev.chai.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PhraseAutomatonPropertyTest {
    /** The automaton against a plain backtracking reading of the same pattern: longest match from the first free word. */
    @Property(tries = 600)
    void findsWhatBacktrackingFinds(@ForAll("patterns") List<String> patterns, @ForAll("texts") List<String> words) {
        PhraseBook book = new PhraseBook(Map.of());
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            book.add(patterns.get(i), i, i);
            expected.addAll(backtracked(patterns.get(i), i, words));
        }
        PhraseGraph graph = book.compile();
        Tokens tokens = new WordTokenizer(graph.vocabulary()).read(String.join(" ", words));
        PhraseHits hits = new PhraseHits(true);
        new PhraseAutomaton(graph).find(tokens, hits);
        List<String> found = new ArrayList<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            found.add(hits.meaning(hit) + ":" + hits.from(hit) + "-" + hits.to(hit));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> backtracked(String pattern, int meaning, List<String> words) {
        PhrasePattern.Node node = PhrasePattern.parse(pattern, new PhrasePattern.Macros(Map.of()));
        List<String> found = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int end = longest(node, words, from);
            if (end > from) {
                found.add(meaning + ":" + from + "-" + end);
            }
            from = Math.max(end, from + 1);
        }
        return found;
    }

    /** The last place where the node can end; the start itself if it matches nothing. */
    private static int longest(PhrasePattern.Node node, List<String> words, int from) {
        return reach(node, words, Set.of(from)).stream().max(Integer::compare).orElse(from);
    }

    private static Set<Integer> reach(PhrasePattern.Node node, List<String> words, Set<Integer> starts) {
        Set<Integer> reached = new TreeSet<>();
        if (node instanceof PhrasePattern.Word word) {
            for (int at : starts) {
                if (at < words.size() && (word.text().equals("*") || word.text().equals(words.get(at)))) {
                    reached.add(at + 1);
                }
            }
        } else if (node instanceof PhrasePattern.Sequence sequence) {
            Set<Integer> at = starts;
            for (PhrasePattern.Node part : sequence.parts()) {
                at = reach(part, words, at);
            }
            reached.addAll(at);
        } else if (node instanceof PhrasePattern.Choice choice) {
            for (PhrasePattern.Node option : choice.options()) {
                reached.addAll(reach(option, words, starts));
            }
        }
        return reached;
    }

    @Provide
    Arbitrary<List<String>> patterns() {
        Arbitrary<String> word = Arbitraries.of("a", "b", "c", "d", "*");
        Arbitrary<String> part = Arbitraries.oneOf(
                word,
                word.tuple2().map(t -> "(" + t.get1() + "|" + t.get2() + " a)"),
                word.tuple2().map(t -> "[" + t.get1() + "] [" + t.get2() + " b]"));
        Arbitrary<String> pattern = part.list()
                .ofMaxSize(3)
                .flatMap(parts -> Arbitraries.of("a", "b", "c").map(last -> String.join(" ", parts) + " " + last));
        return pattern.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "c", "d", "e").list().ofMaxSize(12);
    }
}

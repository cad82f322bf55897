package dev.chai.spec.text;

import dev.chai.spec.text.PhrasePattern.Choice;
import dev.chai.spec.text.PhrasePattern.Node;
import dev.chai.spec.text.PhrasePattern.Sequence;
import dev.chai.spec.text.PhrasePattern.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects phrases, each with a number that says what it stands for, and turns them into one automaton.
 *
 * <p>Phrases of one channel compete: where two overlap, the one that starts first wins, then the longer ("extreme wide shot"
 * before "wide shot"). Phrases of different channels do not see each other. Single use; not thread-safe.
 */
public final class PhraseBook {
    private final Map<String, String> macros;
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Node pattern, int meaning, int channel) {}

    /** An empty book with the macros that its patterns may use, names with the dollar sign. */
    public PhraseBook(Map<String, String> macros) {
        this.macros = Map.copyOf(macros);
    }

    /**
     * Adds a pattern.
     *
     * @param meaning a number from 0 that hits carry
     * @param channel a number from 0
     * @throws IllegalArgumentException if the pattern cannot be read or matches the empty text
     */
    public void add(String pattern, int meaning, int channel) {
        Node node = PhrasePattern.parse(pattern, macros);
        if (matchesNothing(node)) {
            throw new IllegalArgumentException("pattern \"" + pattern + "\" matches an empty text");
        }
        learn(node);
        entries.add(new Entry(node, meaning, channel));
    }

    /** Adds a word that no pattern holds, and returns its number. */
    public int word(String word) {
        return vocabulary.add(word);
    }

    /** The class of unknown adverbs and all known words in -ly. */
    public int[] adverbs() {
        return vocabulary.symbols("*ly");
    }

    /** The number of words and word classes known so far. */
    public int words() {
        return vocabulary.size();
    }

    /** The words of all patterns; complete once everything is added. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The graph of all phrases, to read texts with. */
    public PhraseGraph compile() {
        PhraseGraph graph = new PhraseGraph(vocabulary);
        for (Entry entry : entries) {
            graph.add(entry.pattern, entry.meaning, entry.channel);
        }
        return graph;
    }

    private void learn(Node node) {
        if (node instanceof Word word) {
            word.spellings().stream()
                    .filter(w -> !w.startsWith("*") && !w.equals(","))
                    .forEach(vocabulary::add);
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(this::learn);
        } else if (node instanceof Choice choice) {
            choice.options().forEach(this::learn);
        }
    }

    private static boolean matchesNothing(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.parts().stream().allMatch(PhraseBook::matchesNothing);
        }
        return node instanceof Choice choice && choice.options().stream().anyMatch(PhraseBook::matchesNothing);
    }
}

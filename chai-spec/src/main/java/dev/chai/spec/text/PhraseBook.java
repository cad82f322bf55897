package dev.chai.spec.text;

import dev.chai.spec.text.PhrasePattern.Choice;
import dev.chai.spec.text.PhrasePattern.Macros;
import dev.chai.spec.text.PhrasePattern.Node;
import dev.chai.spec.text.PhrasePattern.Sequence;
import dev.chai.spec.text.PhrasePattern.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects phrases, each with a number that says what it stands for, and turns them into one automaton.
 *
 * <p>Phrases of one channel compete: where two overlap, the one that starts first wins, then the longer ("extreme wide shot"
 * before "wide shot"). Phrases of different channels do not see each other. Single use; not thread-safe.
 */
public final class PhraseBook {
    private final Macros macros;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Set<String> learnt = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Node pattern, int meaning, int channel) {}

    /** An empty book with the macros that its patterns may use, names with the dollar sign. */
    public PhraseBook(Map<String, String> macros) {
        this.macros = new Macros(macros);
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
            if (learnt.add(word.text())) {
                vocabulary.learn(word.text());
            }
        } else if (node instanceof Sequence sequence) {
            for (Node part : sequence.parts()) {
                learn(part);
            }
        } else if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                learn(option);
            }
        }
    }

    private static boolean matchesNothing(Node node) {
        if (node instanceof Sequence sequence) {
            for (Node part : sequence.parts()) {
                if (!matchesNothing(part)) {
                    return false;
                }
            }
            return true;
        }
        if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                if (matchesNothing(option)) {
                    return true;
                }
            }
        }
        return false;
    }
}

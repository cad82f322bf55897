package dev.chai.spec.text;

import dev.chai.spec.text.PhrasePattern.Choice;
import dev.chai.spec.text.PhrasePattern.Node;
import dev.chai.spec.text.PhrasePattern.Sequence;
import dev.chai.spec.text.PhrasePattern.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases of a book as a nondeterministic graph, which {@link PhraseAutomaton} reads texts with.
 *
 * <p>Thompson's construction (Aho, Lam, Sethi, Ullman: Compilers, section 3.7.4). Patterns have no loops, so a match never takes more
 * steps than the longest pattern has words. Thread-safe once it is complete.
 */
public final class PhraseGraph {
    private static final String ANY_WORD = "*";
    private static final int[] NONE = {};

    private final Vocabulary vocabulary;
    private final List<Vertex> vertices = new ArrayList<>();
    private final int root = vertex();
    private int channels;

    PhraseGraph(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A place between two words of a pattern. */
    static final class Vertex {
        /** Pairs of symbol and target, with room for more. */
        private int[] edges = NONE;

        private int edgeFields;
        int[] free = NONE;
        int[] anyWord = NONE;
        /** Meaning and channel, where a pattern ends here. */
        int meaning = -1;

        int channel;

        int edges() {
            return edgeFields / 2;
        }

        int symbol(int edge) {
            return edges[2 * edge];
        }

        int target(int edge) {
            return edges[2 * edge + 1];
        }

        /** Doubles the room as it grows: thousands of phrases start at the root. */
        private void add(int symbol, int target) {
            if (edgeFields == edges.length) {
                edges = Arrays.copyOf(edges, Math.max(2, 2 * edgeFields));
            }
            edges[edgeFields++] = symbol;
            edges[edgeFields++] = target;
        }
    }

    Vertex vertex(int number) {
        return vertices.get(number);
    }

    int size() {
        return vertices.size();
    }

    int root() {
        return root;
    }

    /** The number of channels. */
    int channels() {
        return channels;
    }

    /** The number of words and word classes. */
    int symbols() {
        return vocabulary.size();
    }

    void add(Node pattern, int meaning, int channel) {
        int end = vertex();
        grow(pattern, root, end);
        vertices.get(end).meaning = meaning;
        vertices.get(end).channel = channel;
        channels = Math.max(channels, channel + 1);
    }

    private int vertex() {
        vertices.add(new Vertex());
        return vertices.size() - 1;
    }

    /** Leads from one vertex to another by what the node matches. */
    private void grow(Node node, int from, int to) {
        if (node instanceof Word word) {
            grow(word, vertices.get(from), to);
        } else if (node instanceof Sequence sequence) {
            grow(sequence.parts(), from, to);
        } else if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                grow(option, from, to);
            }
        }
    }

    private void grow(List<Node> parts, int from, int to) {
        if (parts.isEmpty()) {
            vertices.get(from).free = append(vertices.get(from).free, to);
            return;
        }
        int at = from;
        for (int i = 0; i < parts.size(); i++) {
            int next = i + 1 < parts.size() ? vertex() : to;
            grow(parts.get(i), at, next);
            at = next;
        }
    }

    private void grow(Word word, Vertex from, int to) {
        if (word.text().equals(ANY_WORD)) {
            from.anyWord = append(from.anyWord, to);
            return;
        }
        for (int symbol : vocabulary.symbols(word.text())) {
            from.add(symbol, to);
        }
    }

    private static int[] append(int[] list, int value) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = value;
        return longer;
    }
}

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
    private final Vocabulary vocabulary;
    private final List<Vertex> vertices = new ArrayList<>();
    private final int root = vertex();
    private int channels;

    PhraseGraph(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A place between two words of a pattern. */
    static final class Vertex {
        /** Pairs of symbol and target. */
        int[] edges = {};

        int[] free = {};
        int[] anyWord = {};
        /** Meaning and channel, where a pattern ends here. */
        int meaning = -1;

        int channel;
        /** Its own number, as the array that edges to it share. */
        final int[] self;

        Vertex(int number) {
            self = new int[] {number};
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
        int end = grow(pattern, root);
        int accepting = vertex();
        vertices.get(end).free = append(vertices.get(end).free, accepting);
        vertices.get(accepting).meaning = meaning;
        vertices.get(accepting).channel = channel;
        channels = Math.max(channels, channel + 1);
    }

    private int vertex() {
        vertices.add(new Vertex(vertices.size()));
        return vertices.size() - 1;
    }

    private int grow(Node node, int from) {
        if (node instanceof Word word) {
            return growWord(word, from);
        }
        if (node instanceof Sequence sequence) {
            int at = from;
            for (Node part : sequence.parts()) {
                at = grow(part, at);
            }
            return at;
        }
        int end = vertex();
        for (Node option : ((Choice) node).options()) {
            int last = grow(option, from);
            vertices.get(last).free = append(vertices.get(last).free, end);
        }
        return end;
    }

    private int growWord(Word word, int from) {
        int to = vertex();
        Vertex start = vertices.get(from);
        for (String spelling : word.spellings()) {
            if (spelling.equals("*")) {
                start.anyWord = append(start.anyWord, to);
                continue;
            }
            for (int symbol : vocabulary.symbols(spelling)) {
                start.edges = append(start.edges, symbol, to);
            }
        }
        return to;
    }

    static int[] append(int[] list, int... values) {
        int[] longer = Arrays.copyOf(list, list.length + values.length);
        System.arraycopy(values, 0, longer, list.length, values.length);
        return longer;
    }

    /** The vertices and all that can be reached from them without a word. */
    Subset closure(int[] from) {
        int[] reached = from;
        for (int[] open = from; open.length > 0; ) {
            int[] next = {};
            for (int vertex : open) {
                int[] free = vertices.get(vertex).free;
                next = free.length == 0 ? next : append(next, free);
            }
            reached = next.length == 0 ? reached : append(reached, next);
            open = next;
        }
        return new Subset(sortedSet(reached));
    }

    private static int[] sortedSet(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** The vertices that a state of the automaton stands for, sorted. */
    static final class Subset {
        final int[] vertices;

        Subset(int[] vertices) {
            this.vertices = vertices;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Subset subset && Arrays.equals(vertices, subset.vertices);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(vertices);
        }
    }
}

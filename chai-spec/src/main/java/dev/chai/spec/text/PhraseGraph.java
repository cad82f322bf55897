package dev.chai.spec.text;

import dev.chai.spec.text.PhrasePattern.Choice;
import dev.chai.spec.text.PhrasePattern.Node;
import dev.chai.spec.text.PhrasePattern.Sequence;
import dev.chai.spec.text.PhrasePattern.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases as a nondeterministic graph, and its way to a deterministic automaton.
 *
 * <p>Thompson's construction, then subsets (Aho, Lam, Sethi, Ullman: Compilers, sections 3.7.1 and 3.7.4). Patterns have no
 * loops, so the result is acyclic and a match never takes more steps than the longest pattern has words.
 */
final class PhraseGraph {
    private final Vocabulary vocabulary;
    private final List<Vertex> vertices = new ArrayList<>();
    private final int root = vertex();

    PhraseGraph(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static final class Vertex {
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

    void add(Node pattern, int meaning, int channel) {
        int end = grow(pattern, root);
        int accepting = vertex();
        vertices.get(end).free = append(vertices.get(end).free, accepting);
        vertices.get(accepting).meaning = meaning;
        vertices.get(accepting).channel = channel;
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

    private static int[] append(int[] list, int... values) {
        int[] longer = Arrays.copyOf(list, list.length + values.length);
        System.arraycopy(values, 0, longer, list.length, values.length);
        return longer;
    }

    PhraseAutomaton determinize() {
        return new Subsets().build();
    }

    /** The subset construction; most words lead to a single vertex, so its state is looked up by that vertex alone. */
    private final class Subsets {
        private final PhraseAutomaton.Builder automaton = new PhraseAutomaton.Builder(vocabulary.size());
        private final Map<Subset, Integer> numbers = new HashMap<>();
        private final int[] numberOfVertex = new int[vertices.size()];
        private final Deque<Subset> open = new ArrayDeque<>();

        PhraseAutomaton build() {
            Arrays.fill(numberOfVertex, -1);
            number(new int[] {root});
            for (int state = 0; !open.isEmpty(); state++) {
                expand(open.remove(), state);
            }
            return automaton.build();
        }

        /** Subsets leave the queue in the order of their numbers. */
        private void expand(Subset subset, int state) {
            Map<Integer, int[]> bySymbol = new HashMap<>();
            int[] any = {};
            for (int v : subset.vertices) {
                Vertex vertex = vertices.get(v);
                if (vertex.meaning >= 0) {
                    automaton.accept(state, vertex.meaning, vertex.channel);
                }
                for (int i = 0; i < vertex.edges.length; i += 2) {
                    bySymbol.merge(vertex.edges[i], targetOf(vertex.edges[i + 1]), PhraseGraph::append);
                }
                any = append(any, vertex.anyWord);
            }
            if (any.length > 0) {
                automaton.anyWord(state, number(any));
            }
            for (Map.Entry<Integer, int[]> edge : bySymbol.entrySet()) {
                boolean word = edge.getKey() != Vocabulary.COMMA && any.length > 0;
                automaton.edge(state, edge.getKey(), number(word ? append(edge.getValue(), any) : edge.getValue()));
            }
        }

        /** One array per vertex: the same word often leads to the same place. */
        private int[] targetOf(int vertex) {
            return vertices.get(vertex).self;
        }

        private int number(int[] targets) {
            if (targets.length > 1) {
                return numberOf(closure(targets));
            }
            int vertex = targets[0];
            if (numberOfVertex[vertex] < 0) {
                numberOfVertex[vertex] = numberOf(closure(targets));
            }
            return numberOfVertex[vertex];
        }

        private int numberOf(Subset subset) {
            Integer known = numbers.get(subset);
            if (known != null) {
                return known;
            }
            int state = automaton.state();
            numbers.put(subset, state);
            open.add(subset);
            return state;
        }
    }

    /** The vertices and all that can be reached from them without a word. */
    private Subset closure(int[] from) {
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
    private static final class Subset {
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

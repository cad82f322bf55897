package dev.chai.spec.text;

import dev.chai.spec.text.PhrasePattern.Choice;
import dev.chai.spec.text.PhrasePattern.Node;
import dev.chai.spec.text.PhrasePattern.Sequence;
import dev.chai.spec.text.PhrasePattern.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    }

    /** A state of the automaton: the vertices it stands for. */
    private record Subset(int state, BitSet members) {}

    void add(Node pattern, int meaning, int channel) {
        int end = grow(pattern, root);
        int accepting = vertex();
        vertices.get(end).free = append(vertices.get(end).free, accepting);
        vertices.get(accepting).meaning = meaning;
        vertices.get(accepting).channel = channel;
    }

    private int vertex() {
        vertices.add(new Vertex());
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
        PhraseAutomaton.Builder automaton = new PhraseAutomaton.Builder(vocabulary.size());
        Map<BitSet, Integer> numbers = new HashMap<>();
        Deque<Subset> open = new ArrayDeque<>();
        BitSet first = new BitSet();
        close(first, root);
        numbers.put(first, 0);
        open.add(new Subset(automaton.state(), first));
        while (!open.isEmpty()) {
            expand(open.remove(), automaton, numbers, open);
        }
        return automaton.build();
    }

    private void expand(
            BitSet members, PhraseAutomaton.Builder automaton, Map<BitSet, Integer> numbers, Deque<Subset> open) {
        int state = subset.state;
        BitSet members = subset.members;
        Map<Integer, BitSet> bySymbol = new HashMap<>();
        BitSet any = new BitSet();
        for (int v = members.nextSetBit(0); v >= 0; v = members.nextSetBit(v + 1)) {
            Vertex vertex = vertices.get(v);
            if (vertex.meaning >= 0) {
                automaton.accept(state, vertex.meaning, vertex.channel);
            }
            for (int i = 0; i < vertex.edges.length; i += 2) {
                close(bySymbol.computeIfAbsent(vertex.edges[i], s -> new BitSet()), vertex.edges[i + 1]);
            }
            for (int target : vertex.anyWord) {
                close(any, target);
            }
        }
        if (!any.isEmpty()) {
            automaton.anyWord(state, number(any, automaton, numbers, open));
        }
        for (Map.Entry<Integer, BitSet> edge : bySymbol.entrySet()) {
            BitSet targets = edge.getValue();
            if (edge.getKey() != Vocabulary.COMMA) {
                targets.or(any);
            }
            automaton.edge(state, edge.getKey(), number(targets, automaton, numbers, open));
        }
    }

    private static int number(
            BitSet members, PhraseAutomaton.Builder automaton, Map<BitSet, Integer> numbers, Deque<Subset> open) {
        Integer known = numbers.get(members);
        if (known != null) {
            return known;
        }
        int state = automaton.state();
        numbers.put(members, state);
        open.add(new Subset(state, members));
        return state;
    }

    /** Adds a vertex and all that can be reached from it without a word. */
    private void close(BitSet members, int vertex) {
        if (members.get(vertex)) {
            return;
        }
        members.set(vertex);
        for (int next : vertices.get(vertex).free) {
            close(members, next);
        }
    }
}

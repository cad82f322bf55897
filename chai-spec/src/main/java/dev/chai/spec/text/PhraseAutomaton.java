package dev.chai.spec.text;

import dev.chai.spec.text.PhraseGraph.Subset;
import dev.chai.spec.text.PhraseGraph.Vertex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all phrases of a graph in one pass over the words of a text.
 *
 * <p>A deterministic automaton whose states are worked out when a text first leads to them (subset construction, Aho, Lam, Sethi,
 * Ullman: Compilers, section 3.7.1). Texts visit a small part of it, and working all of it out would take most of the time until the
 * first caption is read.
 *
 * <p>From each word the automaton walks as far as any phrase reaches, so the cost is linear in the number of words, with the length of
 * the longest phrase as the bound of the factor; a word that starts no phrase costs one array access.
 *
 * <p>Not thread-safe: one per thread over a shared graph.
 */
public final class PhraseAutomaton {
    private static final int DEAD = -1;
    private static final int[] NOTHING = {};

    private final PhraseGraph graph;
    private final int symbols;
    /** Next state by first word; {@link #DEAD} where no phrase starts. */
    private final int[] first;
    /** Open addressing over {@code state * symbols + symbol + 1}; 0 is free. */
    private long[] keys = new long[1 << 12];

    private int[] targets = new int[1 << 12];
    private int edges;

    private final List<Subset> subsets = new ArrayList<>();
    private final Map<Subset, Integer> numbers = new HashMap<>();
    /** Most words lead to a single vertex: its state, or {@link #DEAD} while it has none. */
    private final int[] numberOfVertex;
    /** By state, as far as worked out: where any word leads, which phrases end (meaning, channel), and whether it has its edges. */
    private int[] anyWord = new int[256];

    private int[][] accepted = new int[256][];
    private boolean[] expanded = new boolean[256];

    /** An automaton for one thread. */
    public PhraseAutomaton(PhraseGraph graph) {
        this.graph = graph;
        this.symbols = graph.symbols();
        this.numberOfVertex = new int[graph.size()];
        Arrays.fill(numberOfVertex, DEAD);
        int root = number(new int[] {graph.root()});
        expand(root);
        first = new int[symbols];
        for (int word = 0; word < symbols; word++) {
            first[word] = next(root, word);
        }
    }

    /** Puts all phrases of the words into {@code hits}, ordered by their first word. */
    public void find(Tokens tokens, PhraseHits hits) {
        hits.reset(graph.channels());
        int size = tokens.size();
        for (int from = 0; from < size; from++) {
            int state = first[tokens.words[from]];
            if (state != DEAD && !(tokens.quoted[from] && hits.skipQuoted())) {
                walk(tokens, from, state, hits);
            }
        }
    }

    private void walk(Tokens tokens, int from, int start, PhraseHits hits) {
        int state = start;
        int at = from + 1;
        hits.begin();
        while (true) {
            int[] ends = accepted[state];
            for (int i = 0; i < ends.length; i += 2) {
                hits.offer(ends[i], ends[i + 1], from, at);
            }
            if (at >= tokens.size() || tokens.quoted[at] != tokens.quoted[from]) {
                break;
            }
            state = step(tokens, at, state);
            if (state == DEAD) {
                break;
            }
            at++;
        }
        hits.commit(from);
    }

    private int step(Tokens tokens, int at, int state) {
        byte gap = tokens.breaks[at];
        if (gap == Tokens.JOINED) {
            return next(state, tokens.words[at]);
        }
        if (gap != Tokens.COMMA) {
            return DEAD;
        }
        int afterComma = next(state, Vocabulary.COMMA);
        return afterComma == DEAD ? DEAD : next(afterComma, tokens.words[at]);
    }

    // HOT: ExtractionBenchmark
    private int next(int state, int symbol) {
        if (!expanded[state]) {
            expand(state);
        }
        long key = (long) state * symbols + symbol + 1;
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return symbol == Vocabulary.COMMA ? DEAD : anyWord[state];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    /** Works out where the words lead from a state. */
    private void expand(int state) {
        expanded[state] = true;
        Map<Integer, int[]> bySymbol = new HashMap<>();
        int[] any = NOTHING;
        for (int v : subsets.get(state).vertices) {
            Vertex vertex = graph.vertex(v);
            for (int i = 0; i < vertex.edges.length; i += 2) {
                bySymbol.merge(vertex.edges[i], graph.vertex(vertex.edges[i + 1]).self, PhraseGraph::append);
            }
            any = PhraseGraph.append(any, vertex.anyWord);
        }
        anyWord[state] = any.length == 0 ? DEAD : number(any);
        for (Map.Entry<Integer, int[]> edge : bySymbol.entrySet()) {
            boolean alsoAny = any.length > 0 && edge.getKey() != Vocabulary.COMMA;
            int[] reached = alsoAny ? PhraseGraph.append(edge.getValue(), any) : edge.getValue();
            put((long) state * symbols + edge.getKey() + 1, number(reached));
        }
    }

    private int number(int[] reached) {
        if (reached.length > 1) {
            return numberOf(graph.closure(reached));
        }
        int vertex = reached[0];
        if (numberOfVertex[vertex] == DEAD) {
            numberOfVertex[vertex] = numberOf(graph.closure(reached));
        }
        return numberOfVertex[vertex];
    }

    private int numberOf(Subset subset) {
        Integer known = numbers.get(subset);
        if (known != null) {
            return known;
        }
        int state = subsets.size();
        if (state == accepted.length) {
            anyWord = Arrays.copyOf(anyWord, state * 2);
            accepted = Arrays.copyOf(accepted, state * 2);
            expanded = Arrays.copyOf(expanded, state * 2);
        }
        numbers.put(subset, state);
        subsets.add(subset);
        accepted[state] = accepted(subset);
        return state;
    }

    private int[] accepted(Subset subset) {
        int[] ends = NOTHING;
        for (int v : subset.vertices) {
            Vertex vertex = graph.vertex(v);
            if (vertex.meaning >= 0 && !contains(ends, vertex)) {
                ends = PhraseGraph.append(ends, vertex.meaning, vertex.channel);
            }
        }
        return ends;
    }

    private static boolean contains(int[] ends, Vertex vertex) {
        for (int i = 0; i < ends.length; i += 2) {
            if (ends[i] == vertex.meaning && ends[i + 1] == vertex.channel) {
                return true;
            }
        }
        return false;
    }

    private void put(long key, int target) {
        if (++edges * 2 > keys.length) {
            grow();
        }
        insert(key, target);
    }

    private void insert(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldTargets[i]);
            }
        }
    }
}

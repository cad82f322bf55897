package dev.chai.spec.text;

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
    private static final int UNVISITED = -2;

    private final PhraseGraph graph;
    private final PhraseSubsets subsets;
    private final TransitionTable transitions;
    /** By word: the state that it leads to as the first of a phrase, {@link #DEAD} or {@link #UNVISITED}. */
    private final int[] first;

    /** By state: the places it represents. */
    private final List<Subset> states = new ArrayList<>();

    private final Map<Subset, Integer> numbers = new HashMap<>();
    /** By state: where a word leads that no phrase names. */
    private int[] anyWord = new int[256];
    /** By state: the phrases that end there, as pairs of meaning and channel. */
    private int[][] accepted = new int[256][];

    private boolean[] expanded = new boolean[256];
    /** Sets of places that some word leads to and no text has visited yet. */
    private final List<int[]> unvisited = new ArrayList<>();

    /** Creates an automaton for one thread. */
    public PhraseAutomaton(PhraseGraph graph) {
        this.graph = graph;
        this.subsets = new PhraseSubsets(graph.network());
        this.transitions = new TransitionTable(graph.symbols());
        this.first = new int[graph.symbols()];
        Arrays.fill(first, UNVISITED);
    }

    /** Puts all phrases of the words into {@code hits}, ordered by their first word. */
    public void find(Tokens tokens, PhraseHits hits) {
        hits.reset(graph.channels());
        int size = tokens.size();
        for (int from = 0; from < size; from++) {
            int state = firstState(tokens.words[from]);
            if (state != DEAD && !(tokens.quoted[from] && hits.skipQuoted())) {
                walk(tokens, from, state, hits);
            }
        }
    }

    private int firstState(int word) {
        int state = first[word];
        if (state == UNVISITED) {
            int[] places = graph.network().firsts().of(word);
            state = places.length == 0 ? DEAD : numberOf(subsets.closure(places));
            first[word] = state;
        }
        return state;
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
        int slot = transitions.slot(state, symbol);
        if (slot < 0) {
            return symbol == Vocabulary.COMMA ? DEAD : anyWord[state];
        }
        int target = transitions.target(slot);
        if (target < DEAD) {
            target = visit(target);
            transitions.resolve(slot, target);
        }
        return target;
    }

    /** Notes which words lead where, without visiting it yet. */
    private void expand(int state) {
        expanded[state] = true;
        subsets.groupEdges(states.get(state));
        int[] any = subsets.anyWord();
        for (int group = 0; group < subsets.groups(); group++) {
            transitions.put(state, subsets.symbol(group), open(subsets.targets(group)));
        }
        // In two steps: numbering a state may replace the array.
        int elsewhere = any.length == 0 ? DEAD : numberOf(subsets.closure(any));
        anyWord[state] = elsewhere;
    }

    /** A target to visit later, as a number below {@link #DEAD}. */
    private int open(int[] places) {
        unvisited.add(places);
        return -1 - unvisited.size();
    }

    private int visit(int target) {
        return numberOf(subsets.closure(unvisited.get(-2 - target)));
    }

    private int numberOf(Subset subset) {
        Integer known = numbers.get(subset);
        if (known != null) {
            return known;
        }
        int state = states.size();
        if (state == accepted.length) {
            anyWord = Arrays.copyOf(anyWord, state * 2);
            accepted = Arrays.copyOf(accepted, state * 2);
            expanded = Arrays.copyOf(expanded, state * 2);
        }
        numbers.put(subset, state);
        states.add(subset);
        accepted[state] = accepted(subset);
        return state;
    }

    private int[] accepted(Subset subset) {
        int[] ends = new int[4];
        int size = 0;
        for (int place : subset.places) {
            int meaning = graph.meaning(place);
            int channel = graph.channel(place);
            if (meaning >= 0 && !contains(ends, size, meaning, channel)) {
                ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
                ends[size++] = meaning;
                ends[size++] = channel;
            }
        }
        return Arrays.copyOf(ends, size);
    }

    private static boolean contains(int[] ends, int size, int meaning, int channel) {
        for (int i = 0; i < size; i += 2) {
            if (ends[i] == meaning && ends[i + 1] == channel) {
                return true;
            }
        }
        return false;
    }

    /** The places that a state represents, sorted. */
    static final class Subset {
        final int[] places;

        Subset(int[] places) {
            this.places = places;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Subset subset && Arrays.equals(places, subset.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }
    }
}

package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all phrases of a book in one pass over the words of a text.
 *
 * <p>From each word the automaton walks as far as any phrase reaches, so the cost is linear in the number of words, with the
 * length of the longest phrase as the bound of the factor; a word that starts no phrase costs one array access.
 *
 * <p>Immutable and thread-safe.
 */
public final class PhraseAutomaton {
    private static final int DEAD = -1;
    private static final int[] NOTHING = {};

    /** Next state by first word; {@link #DEAD} where no phrase starts. */
    private final int[] first;
    /** Open addressing over {@code state * symbols + symbol + 1}; 0 is free. */
    private final long[] keys;

    private final int[] targets;
    private final int[] anyWord;
    /** By state: pairs of meaning and channel. */
    private final int[][] accepted;

    private final int symbols;
    private final int channels;

    private PhraseAutomaton(Builder builder) {
        symbols = builder.symbols;
        channels = builder.channels;
        anyWord = builder.anyWord.stream().mapToInt(Integer::intValue).toArray();
        accepted = builder.accepted.toArray(new int[0][]);
        int capacity = Integer.highestOneBit(Math.max(16, builder.edges.size() * 3)) << 1;
        keys = new long[capacity];
        targets = new int[capacity];
        for (int[] edge : builder.edges) {
            put((long) edge[0] * symbols + edge[1] + 1, edge[2]);
        }
        first = new int[symbols];
        for (int word = 0; word < symbols; word++) {
            first[word] = next(0, word);
        }
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    // HOT: ExtractionBenchmark
    private int next(int state, int symbol) {
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

    /** The number of states, for those who watch its size. */
    public int states() {
        return accepted.length;
    }

    /** Puts all phrases of the words into {@code hits}, ordered by their first word. */
    public void find(Tokens tokens, PhraseHits hits) {
        hits.reset(channels);
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

    /** Collects states and edges. */
    static final class Builder {
        private final int symbols;
        private final List<int[]> edges = new ArrayList<>();
        private final List<Integer> anyWord = new ArrayList<>();
        private final List<int[]> accepted = new ArrayList<>();
        private int channels;

        Builder(int symbols) {
            this.symbols = symbols;
        }

        int state() {
            anyWord.add(DEAD);
            accepted.add(NOTHING);
            return accepted.size() - 1;
        }

        void edge(int from, int symbol, int to) {
            edges.add(new int[] {from, symbol, to});
        }

        void anyWord(int from, int to) {
            anyWord.set(from, to);
        }

        void accept(int state, int meaning, int channel) {
            int[] before = accepted.get(state);
            for (int i = 0; i < before.length; i += 2) {
                if (before[i] == meaning && before[i + 1] == channel) {
                    return;
                }
            }
            int[] after = Arrays.copyOf(before, before.length + 2);
            after[before.length] = meaning;
            after[before.length + 1] = channel;
            accepted.set(state, after);
            channels = Math.max(channels, channel + 1);
        }

        PhraseAutomaton build() {
            return new PhraseAutomaton(this);
        }
    }
}

package dev.chai.eval.text.ngram;

import java.util.Arrays;

/**
 * Numbers n-grams exactly: an n-gram is a node, reached from the node of its first n-1 tokens by the last one.
 *
 * <p>The first child of a node is stored beside it and only further ones are in an open-addressing table, from (node,
 * token) to node. Most n-grams of three or four words are followed by one word only, and nodes are numbered along the
 * text: so the walk along a text mostly reads memory in order, where a table of all n-grams would miss the cache at
 * each step. No n-gram is ever hashed to another one and no string is built. Not thread-safe.
 */
public final class GramTrie {
    public static final int ROOT = 0;
    public static final int ABSENT = -1;

    /** A larger table is given up on clearing, so that one huge text does not slow down all that follow. */
    private static final int KEPT_CAPACITY = 1 << 16;

    /** Single tokens from here on are in the table too, so that code points of other planes need no huge array. */
    private static final int DIRECT_TOKENS = 1 << 16;

    private final int expectedGrams;
    private int[] singles = new int[256];
    private int[] usedSingles = new int[64];
    private int usedSinglesCount;
    private long[] firstEdges;
    private long[] keys;
    private int[] targets;
    private int furtherEdges;
    private int nodes = 1;

    public GramTrie(int expectedGrams) {
        this.expectedGrams = Math.max(16, expectedGrams);
        firstEdges = new long[this.expectedGrams];
        keys = new long[capacity()];
        targets = new int[capacity()];
    }

    private int capacity() {
        return Integer.highestOneBit(expectedGrams * 2 - 1);
    }

    /** Returns the number of nodes, the root included; a node is less than that. */
    public int nodes() {
        return nodes;
    }

    public void clear() {
        while (usedSinglesCount > 0) {
            singles[usedSingles[--usedSinglesCount]] = 0;
        }
        if (targets.length > Math.max(KEPT_CAPACITY, capacity())) {
            keys = new long[capacity()];
            targets = new int[capacity()];
        } else if (furtherEdges > 0) {
            Arrays.fill(targets, 0);
        }
        furtherEdges = 0;
        firstEdges[ROOT] = 0;
        nodes = 1;
    }

    // HOT: once per n-gram; benchmark TextMetricsBench.
    public int child(int node, int token) {
        if (node == ROOT && token < DIRECT_TOKENS) {
            return single(token);
        }
        long first = firstEdges[node];
        if (first == 0) {
            firstEdges[node] = key(token, nodes);
            return open();
        }
        return (int) (first >>> 32) == token ? (int) first : furtherChild(node, token);
    }

    private int single(int token) {
        if (token >= singles.length) {
            singles = Arrays.copyOf(singles, Math.max(token + 1, singles.length * 2));
        }
        if (singles[token] == 0) {
            if (usedSinglesCount == usedSingles.length) {
                usedSingles = Arrays.copyOf(usedSingles, usedSinglesCount * 2);
            }
            usedSingles[usedSinglesCount++] = token;
            singles[token] = nodes;
            open();
        }
        return singles[token];
    }

    private int open() {
        if (nodes == firstEdges.length) {
            firstEdges = Arrays.copyOf(firstEdges, nodes * 2);
        }
        firstEdges[nodes] = 0;
        return nodes++;
    }

    private int furtherChild(int node, int token) {
        long key = key(node, token);
        int at = slotOf(key);
        if (targets[at] != 0) {
            return targets[at];
        }
        if (++furtherEdges * 2 > targets.length) {
            grow();
            at = slotOf(key);
        }
        keys[at] = key;
        targets[at] = nodes;
        return open();
    }

    /** Returns the node of the n-gram that is longer by the token, or {@link #ABSENT}. */
    public int find(int node, int token) {
        if (node == ROOT && token < DIRECT_TOKENS) {
            return token < singles.length && singles[token] != 0 ? singles[token] : ABSENT;
        }
        long first = firstEdges[node];
        if (first == 0) {
            return ABSENT;
        }
        if ((int) (first >>> 32) == token) {
            return (int) first;
        }
        int target = targets[slotOf(key(node, token))];
        return target != 0 ? target : ABSENT;
    }

    /** Takes one edge. */
    public interface EdgeConsumer {
        void accept(int node, int token, int child);
    }

    /** Visits all edges, in no useful order. */
    public void forEachEdge(EdgeConsumer consumer) {
        for (int i = 0; i < usedSinglesCount; i++) {
            consumer.accept(ROOT, usedSingles[i], singles[usedSingles[i]]);
        }
        for (int node = 0; node < nodes; node++) {
            if (firstEdges[node] != 0) {
                consumer.accept(node, (int) (firstEdges[node] >>> 32), (int) firstEdges[node]);
            }
        }
        for (int at = 0; at < targets.length; at++) {
            if (targets[at] != 0) {
                consumer.accept((int) (keys[at] >>> 32), (int) keys[at], targets[at]);
            }
        }
    }

    private static long key(int high, int low) {
        return ((long) high << 32) | low;
    }

    /** Returns where the key is, or else where it would go. */
    private int slotOf(long key) {
        int mask = targets.length - 1;
        int at = spread(key) & mask;
        while (targets[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int spread(long key) {
        long hash = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (hash >>> 32 ^ hash >>> 50);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] != 0) {
                int at = slotOf(oldKeys[i]);
                keys[at] = oldKeys[i];
                targets[at] = oldTargets[i];
            }
        }
    }
}

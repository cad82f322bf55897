package dev.chai.eval.text;

import java.util.Arrays;

/**
 * Numbers n-grams exactly: an n-gram is a node, reached from the node of its first n-1 tokens by the last one.
 *
 * <p>Edges live in one open-addressing table from (node, token) to node, so that no n-gram is ever hashed to another
 * one and no string is built. Not thread-safe.
 */
final class GramTrie {
    static final int ROOT = 0;
    static final int ABSENT = -1;

    private long[] keys;
    private int[] targets;
    private int mask;
    private int nodes = 1;

    GramTrie(int expectedGrams) {
        int capacity = Integer.highestOneBit(Math.max(16, expectedGrams) * 2 - 1) * 2;
        keys = new long[capacity];
        targets = new int[capacity];
        mask = capacity - 1;
    }

    /** The number of nodes, the root included; a node is less than that. */
    int nodes() {
        return nodes;
    }

    void clear() {
        Arrays.fill(targets, 0);
        nodes = 1;
    }

    // HOT: once per n-gram; benchmark TextMetricsBench.
    int child(int node, int token) {
        long key = key(node, token);
        int at = slot(key);
        while (targets[at] != 0) {
            if (keys[at] == key) {
                return targets[at];
            }
            at = (at + 1) & mask;
        }
        if (nodes * 2 > targets.length) {
            grow();
            return child(node, token);
        }
        keys[at] = key;
        targets[at] = nodes;
        return nodes++;
    }

    int find(int node, int token) {
        long key = key(node, token);
        int at = slot(key);
        while (targets[at] != 0) {
            if (keys[at] == key) {
                return targets[at];
            }
            at = (at + 1) & mask;
        }
        return ABSENT;
    }

    interface EdgeConsumer {
        void accept(int token, int child);
    }

    /** Visits the edges of a node: slow, a pass over the whole table. */
    void forEachChild(int node, EdgeConsumer consumer) {
        for (int at = 0; at < targets.length; at++) {
            if (targets[at] != 0 && (int) (keys[at] >>> 32) == node) {
                consumer.accept((int) keys[at], targets[at]);
            }
        }
    }

    private static long key(int node, int token) {
        return ((long) node << 32) | (token & 0xFFFF_FFFFL);
    }

    private int slot(long key) {
        long hash = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (hash >>> 32 ^ hash >>> 50) & mask;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] != 0) {
                int at = slot(oldKeys[i]);
                while (targets[at] != 0) {
                    at = (at + 1) & mask;
                }
                keys[at] = oldKeys[i];
                targets[at] = oldTargets[i];
            }
        }
    }
}

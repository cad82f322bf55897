package dev.chai.eval.text.ngram;

import java.util.Arrays;

/**
 * Counts the n-grams that a hypothesis shares with its references, each clipped by the largest count in any one
 * reference.
 *
 * <p>Only the hypothesis enters the trie. A reference is walked against it and stops at the first n-gram that the
 * hypothesis lacks, since no longer one can match either. Not thread-safe.
 */
public final class GramMatcher {
    private final int order;
    private final GramTrie trie = new GramTrie(1024);
    private int[] inHypothesis = new int[1024];
    private int[] inReferences = new int[1024];
    private int[] inReference = new int[1024];
    private int[] touched = new int[256];
    private int[] touchedEver = new int[256];
    private int touchedCount;
    private int touchedEverCount;

    public GramMatcher(int order) {
        this.order = order;
    }

    // HOT: benchmark TextMetricsBench.
    public void hypothesis(int[] tokens, int length) {
        trie.clear();
        touchedCount = 0;
        touchedEverCount = 0;
        for (int i = 0; i < length; i++) {
            int node = GramTrie.ROOT;
            int end = Math.min(length, i + order);
            for (int j = i; j < end; j++) {
                int before = trie.nodes();
                node = trie.child(node, tokens[j]);
                if (node == before) {
                    open(node);
                }
                inHypothesis[node]++;
            }
        }
    }

    /** Adds to {@code matches[n - 1]} the n-grams that this reference matches beyond what earlier ones did. */
    // HOT: benchmark TextMetricsBench.
    public void reference(int[] tokens, int length, double[] matches, int offset) {
        for (int i = 0; i < length; i++) {
            int node = GramTrie.ROOT;
            int end = Math.min(length, i + order);
            for (int j = i; j < end; j++) {
                node = trie.find(node, tokens[j]);
                if (node == GramTrie.ABSENT) {
                    break;
                }
                if (inReference[node]++ == 0) {
                    touched = push(touched, touchedCount++, node);
                }
                if (inReference[node] > inReferences[node]) {
                    if (inReferences[node]++ == 0) {
                        touchedEver = push(touchedEver, touchedEverCount++, node);
                    }
                    if (inReferences[node] <= inHypothesis[node]) {
                        matches[offset + j - i]++;
                    }
                }
            }
        }
        while (touchedCount > 0) {
            inReference[touched[--touchedCount]] = 0;
        }
    }

    /** Forgets earlier references: the next one is matched as if it were the first. */
    public void forgetReferences() {
        while (touchedEverCount > 0) {
            inReferences[touchedEver[--touchedEverCount]] = 0;
        }
    }

    private void open(int node) {
        if (node == inHypothesis.length) {
            inHypothesis = Arrays.copyOf(inHypothesis, node * 2);
            inReferences = Arrays.copyOf(inReferences, node * 2);
            inReference = Arrays.copyOf(inReference, node * 2);
        }
        inHypothesis[node] = 0;
        inReferences[node] = 0;
        inReference[node] = 0;
    }

    private static int[] push(int[] stack, int at, int node) {
        int[] target = at == stack.length ? Arrays.copyOf(stack, at * 2) : stack;
        target[at] = node;
        return target;
    }
}

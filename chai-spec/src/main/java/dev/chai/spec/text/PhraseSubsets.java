package dev.chai.spec.text;

import dev.chai.spec.text.PhraseAutomaton.Subset;
import dev.chai.spec.text.PhraseNetwork.Lists;
import java.util.Arrays;

/** The two steps of the subset construction, with their working memory. Not thread-safe. */
final class PhraseSubsets {
    private static final int[] NONE = {};

    private final PhraseNetwork network;
    /** By place: the last closure that reached it. */
    private final int[] reachedBy;

    private int closures;
    private int[] reached = new int[64];
    private int reachedSize;

    /** Edges of a subset as symbol and target in one number, so that sorting groups them by symbol. */
    private long[] edges = new long[64];

    private int edgesSize;
    /** Where the edges of each symbol start. */
    private int[] groupStarts = new int[64];

    private int groups;
    private int[] anyWord = NONE;

    PhraseSubsets(PhraseNetwork network) {
        this.network = network;
        this.reachedBy = new int[network.size()];
    }

    /** The places and all that can be reached from them without a word. */
    Subset closure(int... from) {
        closures++;
        reachedSize = 0;
        for (int place : from) {
            reach(place);
        }
        Lists free = network.free();
        for (int i = 0; i < reachedSize; i++) {
            for (int at = free.from(reached[i]); at < free.to(reached[i]); at++) {
                reach(free.value(at));
            }
        }
        int[] places = Arrays.copyOf(reached, reachedSize);
        Arrays.sort(places);
        return new Subset(places);
    }

    private void reach(int place) {
        if (reachedBy[place] != closures) {
            reachedBy[place] = closures;
            reached = reachedSize == reached.length ? Arrays.copyOf(reached, reachedSize * 2) : reached;
            reached[reachedSize++] = place;
        }
    }

    /** Sorts the edges that leave a subset by symbol; valid until the next call. */
    void groupEdges(Subset subset) {
        edgesSize = 0;
        anyWord = NONE;
        Lists pairs = network.edges();
        for (int place : subset.places) {
            for (int at = pairs.from(place); at < pairs.to(place); at += 2) {
                addEdge(pairs.value(at), pairs.value(at + 1));
            }
            anyWord = concatenated(anyWord, network.anyWord().of(place));
        }
        Arrays.sort(edges, 0, edgesSize);
        groups = 0;
        for (int i = 0; i < edgesSize; i++) {
            if (i == 0 || symbolOf(edges[i]) != symbolOf(edges[i - 1])) {
                groupStarts = groups == groupStarts.length ? Arrays.copyOf(groupStarts, groups * 2) : groupStarts;
                groupStarts[groups++] = i;
            }
        }
    }

    /** The number of different symbols. */
    int groups() {
        return groups;
    }

    int symbol(int group) {
        return symbolOf(edges[groupStarts[group]]);
    }

    /** Where a symbol leads: by its own edges, and, being a word, by those of any word. */
    int[] targets(int group) {
        int from = groupStarts[group];
        int to = group + 1 < groups ? groupStarts[group + 1] : edgesSize;
        int[] targets = new int[to - from];
        for (int i = from; i < to; i++) {
            targets[i - from] = (int) edges[i];
        }
        return symbol(group) == Vocabulary.COMMA ? targets : concatenated(targets, anyWord);
    }

    /** Where any word leads. */
    int[] anyWord() {
        return anyWord;
    }

    private void addEdge(int symbol, int target) {
        edges = edgesSize == edges.length ? Arrays.copyOf(edges, edgesSize * 2) : edges;
        edges[edgesSize++] = (long) symbol << 32 | target;
    }

    private static int symbolOf(long edge) {
        return (int) (edge >>> 32);
    }

    private static int[] concatenated(int[] list, int[] more) {
        if (more.length == 0) {
            return list;
        }
        int[] all = Arrays.copyOf(list, list.length + more.length);
        System.arraycopy(more, 0, all, list.length, more.length);
        return all;
    }
}

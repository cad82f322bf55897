package dev.chai.spec.text;

import java.util.Arrays;

/**
 * How words lead from place to place along the patterns of a book, as a nondeterministic automaton; what the patterns mean is
 * the {@link PhraseGraph}'s matter.
 *
 * <p>Kept as a few arrays, so that it can be read from a file in one go. Patterns have no loops, so a match never takes more steps
 * than the longest pattern has words. Immutable and thread-safe.
 */
final class PhraseNetwork {
    /** Where every pattern starts. */
    static final int ROOT = 0;

    private static final int LISTS = 4;

    private final Vocabulary vocabulary;
    /** By pattern: the place where it ends. */
    private final int[] ends;

    private final Lists edges;
    private final Lists free;
    private final Lists anyWord;
    private final Lists firsts;

    private PhraseNetwork(Vocabulary vocabulary, int[] ends, Lists... lists) {
        this.vocabulary = vocabulary;
        this.ends = ends;
        edges = lists[0];
        free = lists[1];
        anyWord = lists[2];
        firsts = lists[3];
    }

    /** The words of all patterns. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The number of places. */
    int size() {
        return edges.starts.length - 1;
    }

    /** The number of patterns. */
    int patterns() {
        return ends.length;
    }

    /** The place where a pattern ends. */
    int end(int pattern) {
        return ends[pattern];
    }

    /** Pairs of symbol and place that it leads to. */
    Lists edges() {
        return edges;
    }

    /** Places reached without a word. */
    Lists free() {
        return free;
    }

    /** Places reached by any word. */
    Lists anyWord() {
        return anyWord;
    }

    /** By symbol: the places that a first word leads to. Thousands of ways leave the root: sorting them is done once. */
    Lists firsts() {
        return firsts;
    }

    void writeTo(IntFile.Writer file) {
        vocabulary.writeTo(file);
        file.ints(ends);
        for (Lists lists : new Lists[] {edges, free, anyWord, firsts}) {
            file.ints(lists.starts);
            file.ints(lists.values);
        }
    }

    static PhraseNetwork readFrom(IntFile file) {
        Vocabulary vocabulary = Vocabulary.readFrom(file);
        int[] ends = file.ints();
        Lists[] lists = new Lists[LISTS];
        for (int i = 0; i < LISTS; i++) {
            lists[i] = new Lists(file.ints(), file.ints());
        }
        return new PhraseNetwork(vocabulary, ends, lists);
    }

    /** A list of numbers for each place, all laid end to end. */
    static final class Lists {
        /** By place: where its list starts; one more says where the last one ends. */
        private final int[] starts;

        private final int[] values;

        Lists(int[] starts, int[] values) {
            this.starts = starts;
            this.values = values;
        }

        int from(int place) {
            return starts[place];
        }

        int to(int place) {
            return starts[place + 1];
        }

        int value(int at) {
            return values[at];
        }

        int[] of(int place) {
            return Arrays.copyOfRange(values, starts[place], starts[place + 1]);
        }
    }

    /** Collects places and ways. Not thread-safe. */
    static final class Builder {
        private final GrowingLists edges = new GrowingLists();
        private final GrowingLists free = new GrowingLists();
        private final GrowingLists anyWord = new GrowingLists();
        private final int[] ends;
        private int patterns;
        private int places = ROOT + 1;

        Builder(int patterns) {
            ends = new int[patterns];
        }

        int place() {
            return places++;
        }

        /** The place where the next pattern ends. */
        int end() {
            ends[patterns++] = places;
            return place();
        }

        void edge(int from, int symbol, int to) {
            edges.add(from, symbol, to);
        }

        void free(int from, int to) {
            free.add(from, to);
        }

        void anyWord(int from, int to) {
            anyWord.add(from, to);
        }

        PhraseNetwork build(Vocabulary vocabulary) {
            Lists fromPlace = edges.build(places);
            Lists withoutWord = free.build(places);
            Lists byAnyWord = anyWord.build(places);
            PhraseNetwork unsorted = new PhraseNetwork(vocabulary, ends, fromPlace, withoutWord, byAnyWord, NOWHERE);
            return new PhraseNetwork(vocabulary, ends, fromPlace, withoutWord, byAnyWord, firsts(unsorted));
        }

        private static Lists firsts(PhraseNetwork network) {
            PhraseSubsets subsets = new PhraseSubsets(network);
            subsets.groupEdges(subsets.closure(ROOT));
            int symbols = network.vocabulary().size();
            GrowingLists firsts = new GrowingLists();
            int group = 0;
            for (int symbol = 0; symbol < symbols; symbol++) {
                boolean named = group < subsets.groups() && subsets.symbol(group) == symbol;
                firsts.add(symbol, named ? subsets.targets(group++) : subsets.anyWord());
            }
            return firsts.build(symbols);
        }
    }

    private static final Lists NOWHERE = new Lists(new int[1], new int[0]);

    private static final class GrowingLists {
        private int[][] lists = new int[1 << 10][0];
        private int[] sizes = new int[1 << 10];

        /** Doubles the room of a list as it grows: thousands of phrases start at the root. */
        void add(int place, int... values) {
            makeRoom(place);
            int size = sizes[place];
            if (size + values.length > lists[place].length) {
                lists[place] = Arrays.copyOf(lists[place], size + Math.max(values.length, size));
            }
            System.arraycopy(values, 0, lists[place], size, values.length);
            sizes[place] = size + values.length;
        }

        private void makeRoom(int place) {
            int room = lists.length;
            if (place >= room) {
                int more = Math.max(place + 1, 2 * room);
                lists = Arrays.copyOf(lists, more);
                Arrays.fill(lists, room, more, new int[0]);
                sizes = Arrays.copyOf(sizes, more);
            }
        }

        Lists build(int places) {
            makeRoom(places);
            int[] starts = new int[places + 1];
            for (int place = 0; place < places; place++) {
                starts[place + 1] = starts[place] + sizes[place];
            }
            int[] values = new int[starts[places]];
            for (int place = 0; place < places; place++) {
                System.arraycopy(lists[place], 0, values, starts[place], sizes[place]);
            }
            return new Lists(starts, values);
        }
    }
}

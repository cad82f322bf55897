package dev.chai.spec.text;

/** From state and symbol to a number, by open addressing. Not thread-safe. */
final class TransitionTable {
    private static final int ABSENT = -1;

    private final int symbols;
    /** {@code state * symbols + symbol + 1}; 0 is free. */
    private long[] keys = new long[1 << 11];

    private int[] targets = new int[1 << 11];
    private int size;

    TransitionTable(int symbols) {
        this.symbols = symbols;
    }

    /** Where the transition is kept; negative if there is none. */
    int slot(int state, int symbol) {
        long key = key(state, symbol);
        int slot = hash(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return slot;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return ABSENT;
    }

    int target(int slot) {
        return targets[slot];
    }

    void resolve(int slot, int target) {
        targets[slot] = target;
    }

    /** Adds a transition that is not there yet. */
    void put(int state, int symbol, int target) {
        if (++size * 2 > keys.length) {
            grow();
        }
        insert(key(state, symbol), target);
    }

    private long key(int state, int symbol) {
        return (long) state * symbols + symbol + 1;
    }

    private int hash(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    }

    private void insert(long key, int target) {
        int slot = hash(key);
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

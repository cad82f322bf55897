package dev.chai.spec.mention.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of the phrases to watch for, numbered in the order in which they were asked for. Immutable and thread-safe. */
public final class PhraseKeys {
    private final List<String> keys;
    private final Map<String, Integer> numbers = new HashMap<>();

    PhraseKeys(Collection<String> keys) {
        this.keys = List.copyOf(keys);
        for (String key : this.keys) {
            numbers.put(key, numbers.size());
        }
    }

    public List<String> keys() {
        return keys;
    }

    public String key(int number) {
        return keys.get(number);
    }

    /** Returns the number of a key; -1 for one that was not asked for. */
    public int number(String key) {
        return numbers.getOrDefault(key, -1);
    }
}

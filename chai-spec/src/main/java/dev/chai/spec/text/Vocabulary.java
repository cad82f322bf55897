package dev.chai.spec.text;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * The words that patterns speak of, as small numbers; every other word falls into one of a few classes.
 *
 * <p>Not thread-safe while words are added; thread-safe afterwards.
 */
public final class Vocabulary {
    /** A word without a class of its own. */
    static final int OTHER = 0;
    /** An unknown word that ends in -ly: most adverbs of manner. */
    static final int ADVERB = 1;
    /** An unknown word in the possessive ("driver's", "riders'"). */
    static final int POSSESSIVE = 2;
    /** A word that starts with a digit. */
    static final int NUMBER = 3;
    /** Not a word: a comma between two words. */
    static final int COMMA = 4;

    private static final int FIRST_WORD = 5;

    private final CharArrayMap<Integer> ids = new CharArrayMap<>(4096, false);
    private int next = FIRST_WORD;
    private final Map<String, int[]> classes = new HashMap<>();
    private int classesOf;

    /** The number of a word in lower case, given out at its first use. */
    int add(String word) {
        Integer known = ids.get(word);
        if (known != null) {
            return known;
        }
        ids.put(word, next);
        return next++;
    }

    /** The number or class of a word: lower-case characters, a typographic apostrophe already made straight. */
    int find(char[] word, int length) {
        @Nullable Integer id = ids.get(word, 0, length);
        return id != null ? id : classify(word, length);
    }

    int size() {
        return next;
    }

    /** The numbers that a word of a pattern stands for: one word, or a class together with the known words that belong to it. */
    int[] symbols(String spelling) {
        return switch (spelling) {
            case "," -> new int[] {COMMA};
            case "*ly" -> members(ADVERB, "ly");
            case "*'s" -> members(POSSESSIVE, "'s");
            case "*num" -> new int[] {NUMBER};
            default -> new int[] {add(spelling)};
        };
    }

    /** Scanning all words takes long enough to do it once only; a word added later starts the scan anew. */
    private int[] members(int wordClass, String ending) {
        if (classesOf != next) {
            classes.clear();
            classesOf = next;
        }
        return classes.computeIfAbsent(ending, e -> scan(wordClass, e));
    }

    private int[] scan(int wordClass, String ending) {
        IntStream.Builder found = IntStream.builder();
        found.add(wordClass);
        for (Map.Entry<Object, Integer> word : ids.entrySet()) {
            if (new String((char[]) word.getKey()).endsWith(ending)) {
                found.add(word.getValue());
            }
        }
        return found.build().toArray();
    }

    private static int classify(char[] word, int length) {
        char last = word[length - 1];
        if (length > 2 && last == 's' && word[length - 2] == '\'') {
            return POSSESSIVE;
        }
        if (length > 3 && last == 'y' && word[length - 2] == 'l') {
            return ADVERB;
        }
        return word[0] >= '0' && word[0] <= '9' ? NUMBER : OTHER;
    }
}

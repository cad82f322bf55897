package dev.chai.spec.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Collects the words of patterns and says which numbers a word of a pattern represents. Single use; not thread-safe. */
final class VocabularyBuilder {
    private static final String INFLECTED = "~";
    private static final int[] JUST_COMMA = {Vocabulary.COMMA};
    private static final int[] JUST_NUMBER = {Vocabulary.NUMBER};
    private static final int[] NONE = {};

    private final Vocabulary vocabulary = new Vocabulary();
    /** By word as patterns write it. */
    private final Map<String, int[]> symbols = new HashMap<>();

    private final Map<String, int[]> classes = new HashMap<>();
    private int classesOf;

    /** The number of a word in lower case, given out at its first use. */
    int add(String word) {
        return vocabulary.add(word);
    }

    /** Adds what a word of a pattern represents: the word, or all its inflections. */
    void learn(String pattern) {
        if (pattern.endsWith(INFLECTED)) {
            symbols.put(pattern, inflections(pattern));
        } else if (!pattern.startsWith("*") && !pattern.equals(",")) {
            symbols.put(pattern, new int[] {add(pattern)});
        }
    }

    private int[] inflections(String pattern) {
        Set<String> forms = Inflections.of(pattern.substring(0, pattern.length() - 1));
        int[] numbers = new int[forms.size()];
        int i = 0;
        for (String form : forms) {
            numbers[i++] = add(form);
        }
        return numbers;
    }

    /** The numbers that a word of a pattern represents: what was learned, or a class together with the known words that belong to it. */
    int[] symbols(String pattern) {
        return switch (pattern) {
            case "," -> JUST_COMMA;
            case "*num" -> JUST_NUMBER;
            case "*ly" -> members(Vocabulary.ADVERB, "ly");
            case "*'s" -> members(Vocabulary.POSSESSIVE, "'s");
            default -> symbols.getOrDefault(pattern, NONE);
        };
    }

    /** Scanning all words takes long enough to do it once only; a word added later starts the scan anew. */
    private int[] members(int wordClass, String ending) {
        if (classesOf != vocabulary.size()) {
            classes.clear();
            classesOf = vocabulary.size();
        }
        return classes.computeIfAbsent(ending, known -> scan(wordClass, ending));
    }

    private int[] scan(int wordClass, String ending) {
        int[] words = vocabulary.endingWith(ending);
        int[] members = Arrays.copyOf(words, words.length + 1);
        members[words.length] = wordClass;
        return members;
    }

    /** The words; nothing may be added any more. */
    Vocabulary build() {
        return vocabulary;
    }
}

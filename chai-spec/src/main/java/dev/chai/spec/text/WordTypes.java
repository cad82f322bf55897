package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the distinct words of texts that are compared with each other: equal words of two texts have one number, whether or not a
 * phrase contains them.
 *
 * <p>Words are in lower case and without a possessive "'s". Numbers count up from 0 in the order in which the words are first read. Not
 * thread-safe; the numbers of two instances do not compare.
 */
public final class WordTypes {
    private final List<String> words = new ArrayList<>();
    private final Vocabulary numbers = new Vocabulary();

    /** Returns how many distinct words have been read. */
    public int size() {
        return words.size();
    }

    /** Returns the word of a number. */
    public String word(int type) {
        return words.get(type);
    }

    /** Returns the number of a word in lower case, with one kind of apostrophe, as the tokenizer has it in its buffer. */
    int of(char[] word, int length) {
        int bare = withoutPossessive(word, length);
        int type = numbers.add(word, bare) - Vocabulary.FIRST_WORD;
        if (type == words.size()) {
            words.add(new String(word, 0, bare));
        }
        return type;
    }

    private static int withoutPossessive(char[] word, int length) {
        boolean possessive = length > 2 && word[length - 1] == 's' && word[length - 2] == '\'';
        return possessive ? length - 2 : length;
    }
}

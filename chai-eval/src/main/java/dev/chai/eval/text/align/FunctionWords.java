package dev.chai.eval.text.align;

import java.util.Set;

/**
 * English words and marks that make up more than one in a thousand of running text, the definition that METEOR 1.5
 * gives for its function words (Denkowski and Lavie 2014). Which words those are depends on the text that
 * was counted; the ones that occur in captions were checked against the original's scores.
 */
public final class FunctionWords {
    private static final Set<String> WORDS = Set.of(
            "the", "of", "to", "and", "in", "a", "is", "that", "for", "on", "this", "be", "with", "it", "as", "we",
            "are", "have", "by", "not", "which", "has", "i", "at", "from", "will", "an", "was", "its", "he", "but",
            "or", "their", "they", "been", "would", "his", "who", "one", "more", "all", "our", "there", "also", "were",
            "can", "had", "you", "about", "other", "should", "if", "no", "so", "what", "than", "new", "up", "said",
            "out", "when", "into", "mr", "after", "over", "some", "us", "first", "two", "her", "she", "people", "time",
            "year", "years", "last", "could", "u.s.", "s", ",", ".", "\"", "-", "(", ")", "'s", ":", "?", "!", "$",
            "--", "—", "'");

    private FunctionWords() {}

    public static boolean contains(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }
}

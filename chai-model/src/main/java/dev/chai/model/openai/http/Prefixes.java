package dev.chai.model.openai.http;

import java.util.List;

/** Finds out how much of a streamed text has to wait, because it may be the beginning of something that must not be shown. */
public final class Prefixes {
    private Prefixes() {}

    /** Returns the length of the longest end of the text that begins one of the words without being all of it. */
    public static int undecided(CharSequence text, List<String> words) {
        int longest = 0;
        for (String word : words) {
            for (int length = Math.min(word.length() - 1, text.length()); length > longest; length--) {
                if (word.startsWith(
                        text.subSequence(text.length() - length, text.length()).toString())) {
                    longest = length;
                }
            }
        }
        return longest;
    }
}

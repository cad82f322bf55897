package dev.chai.spec.text;

import org.tartarus.snowball.ext.PorterStemmer;

/** Reduces English words to their stems, so that "pans" and "panning" compare as equal. Thread-safe. */
public final class Stems {
    private Stems() {}

    /**
     * Returns the Porter stem of a lower-case word (M. F. Porter: An algorithm for suffix stripping, 1980).
     *
     * <p>Cost: some 200 ns; {@link WordTypes} asks once for each distinct word.
     */
    public static String of(String word) {
        PorterStemmer stemmer = new PorterStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}

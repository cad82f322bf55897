package dev.chai.eval.token;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The stemmers that the reference metrics use.
 *
 * <pre>{@code
 * Stemmers.porter().stem("dying");       // "dy"
 * Stemmers.porterNltk().stem("dying");   // "die"
 * Stemmers.snowballEnglish().stem("slowly");
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class Stemmers {
    private static final Stemmer PORTER = new Porter(false);
    private static final Stemmer PORTER_NLTK = new Porter(true);
    private static final Stemmer SNOWBALL = new Snowball();

    private Stemmers() {}

    /** Returns Porter's algorithm as published in 1980. */
    public static Stemmer porter() {
        return PORTER;
    }

    /** Returns Porter's algorithm with the extensions of the nltk toolkit, the default of google's ROUGE and nltk's METEOR. */
    public static Stemmer porterNltk() {
        return PORTER_NLTK;
    }

    /** Returns Snowball English ("Porter 2"), the stemmer of METEOR 1.5. */
    public static Stemmer snowballEnglish() {
        return SNOWBALL;
    }

    private static final class Snowball implements Stemmer {
        @Override
        public String id() {
            return "snowball-en";
        }

        @Override
        public String stem(String word) {
            // A program object keeps state and costs little to make.
            EnglishStemmer program = new EnglishStemmer();
            program.setCurrent(word);
            program.stem();
            return program.getCurrent();
        }
    }
}

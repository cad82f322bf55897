package dev.chai.eval.text;

import java.util.Set;

/**
 * Words of the same meaning, for METEOR. None come with the library; bring your own.
 *
 * <pre>{@code
 * Synonyms none = Synonyms.none();
 * Meteor.nltk(Tokenizers.rouge(), none);
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @since 0.1
 */
public interface Synonyms {
    /** Returns the name in signatures. */
    String id();

    /** Returns words that mean the same; may be empty, need not hold the word itself. */
    Set<String> of(String word);

    /** Returns a table without synonyms. */
    static Synonyms none() {
        return new Synonyms() {
            @Override
            public String id() {
                return "none";
            }

            @Override
            public Set<String> of(String word) {
                return Set.of();
            }
        };
    }
}

package dev.chai.cli.reference;

import java.util.List;

/**
 * One labeled piece of an {@link Entry}: a text, terms, links to other entries, or examples.
 *
 * <pre>{@code
 * List<Part> parts = List.of(
 *         new Part.Text("Decide", "Parallax must change."),
 *         new Part.Links("Opposite", List.of("dolly-out")));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Part {
    /** Returns what the piece is, as a person reads it in front of it. */
    String label();

    /**
     * Running text.
     *
     * @param label in front of it
     * @param text one paragraph
     */
    record Text(String label, String text) implements Part {}

    /**
     * Words and phrases.
     *
     * @param label in front of them
     * @param terms in order
     * @param code whether they are names of data rather than language
     */
    record Terms(String label, List<String> terms, boolean code) implements Part {
        /** Copies the list. */
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Links to other entries of the same reference.
     *
     * @param label in front of them
     * @param ids of the entries; one that no section holds is shown without a link
     */
    record Links(String label, List<String> ids) implements Part {
        /** Copies the list. */
        public Links {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Example sentences, right or wrong.
     *
     * @param label in front of them
     * @param sentences in order
     * @param good whether they show how to do it
     */
    record Examples(String label, List<String> sentences, boolean good) implements Part {
        /** Copies the list. */
        public Examples {
            sentences = List.copyOf(sentences);
        }
    }

    /** Returns whether there is nothing to show. */
    default boolean isEmpty() {
        if (this instanceof Text text) {
            return text.text().isEmpty();
        }
        if (this instanceof Terms terms) {
            return terms.terms().isEmpty();
        }
        if (this instanceof Links links) {
            return links.ids().isEmpty();
        }
        return this instanceof Examples examples && examples.sentences().isEmpty();
    }
}

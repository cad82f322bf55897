package dev.chai.spec.text;

/**
 * Specifies what ends a sentence, besides a full stop, a question mark, an exclamation mark and a blank line.
 *
 * <p>The one thing in which texts differ for the tokenizer: captions are prose, critiques are often lists of short notes.
 *
 * @since 0.1
 */
public enum SentenceBreaks {
    /** Captions: a single line feed may be soft wrapping and a semicolon joins two clauses of one statement. */
    PROSE,
    /**
     * Critiques: each line and each part up to a semicolon is a remark of its own; a quotation, whatever its punctuation, belongs to the
     * remark that quotes it; the number of a list item ("1.", "2)") is no word.
     */
    REMARKS
}

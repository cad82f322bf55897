package dev.chai.critique.reading;

import dev.chai.spec.Span;
import dev.chai.spec.text.Tokens;

/** A text as words, each with its term. */
public final class Words {
    private final String text;
    private final Tokens tokens;
    private final Term[] terms;

    Words(String text, Tokens tokens, Term[] terms) {
        this.text = text;
        this.tokens = tokens;
        this.terms = terms;
    }

    /** Returns the text that was read. */
    public String text() {
        return text;
    }

    /** Returns where the words are, what separates them and which are quoted. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the number of words. */
    public int size() {
        return terms.length;
    }

    /** Returns what is known of a word. */
    public Term term(int word) {
        return terms[word];
    }

    /** Returns the place from the first of some words to the end of the last. */
    public Span span(int from, int to) {
        return new Span(tokens.start(from), tokens.end(to - 1));
    }
}

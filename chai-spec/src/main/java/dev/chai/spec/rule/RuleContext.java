package dev.chai.spec.rule;

import dev.chai.spec.Span;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.PhraseMatch;
import java.util.List;

/**
 * What a rule sees of one text, and where it reports. Made by the linter.
 *
 * <p>Not thread-safe; valid during one call of {@link Rule#check}.
 */
public interface RuleContext {
    /** Returns the text with what is known about it. */
    CaptionInput input();

    /** Returns the text as read: words, sentences, mentions. */
    AnalyzedText text();

    /** Returns what kind of text it is. */
    Profile profile();

    /** Returns the generator it is written for. */
    Target target();

    /**
     * Returns the places of a phrase, in order; made at each call.
     *
     * @param name a name from the rule's {@link Rule#watches()}, or {@code @name} for a context that rule packs share
     */
    List<PhraseMatch> phrases(String name);

    /** Returns whether a phrase of this name, as for {@link #phrases}, is in the span or overlaps it. */
    boolean holds(String name, Span span);

    /** Returns whether a phrase of this name, as for {@link #phrases}, overlaps the span but not the other. */
    boolean holds(String name, Span span, Span except);

    /** Returns the sentence around a span, from its first word to its last. */
    Span sentence(Span span);

    /** Returns the part of the sentence around a span that no comma, semicolon, colon, dash or bracket divides. */
    Span clause(Span span);

    /** Returns the index of the word that holds or follows an offset; the number of words if there is none. */
    int wordAt(int offset);

    /** Reports a finding of the running rule. */
    void report(Finding finding);
}

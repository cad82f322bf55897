package dev.chai.spec.rule;

import dev.chai.spec.Span;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.PhraseMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives a rule access to one text and takes its findings. Created by the linter.
 *
 * <p>Not thread-safe; valid during one call of {@link Rule#check}.
 *
 * @since 0.1
 */
public interface RuleContext {
    /** Returns the text with what is known about it. */
    CaptionInput input();

    /** Returns the analyzed text: words, sentences, mentions. */
    AnalyzedText text();

    /** Returns what kind of text it is. */
    Profile profile();

    /** Returns the generator it is written for. */
    Target target();

    /** Returns a fact that the input carries, see {@link CaptionInput#withFact}. */
    default <T> Optional<T> fact(Class<T> type) {
        return input().fact(type);
    }

    /**
     * Returns a value that several rules derive from the text, computed at the first request and kept for this text.
     *
     * <pre>{@code
     * Flaws flaws = context.derived(Flaws.class, Flaws::read);
     * }</pre>
     *
     * @param type the type of the value, by which rules share it
     * @param derivation how it is computed; must not report findings
     */
    <T> T derived(Class<T> type, Function<? super RuleContext, ? extends T> derivation);

    /**
     * Returns the places of phrases, in order; a new list at each call.
     *
     * @param name a name from the rule's {@link Rule#subscription()}, or {@code @name} for a context that rule packs share
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

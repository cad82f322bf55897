package dev.chai.spec.mention;

import dev.chai.spec.Span;

/**
 * One place where a text contains a phrase that was given to {@link MentionFinder.Builder#watch}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the key that was given with the phrase
 * @param span the place, in UTF-16 units
 * @param negated whether a negation applies to it ("no", "without", "never")
 * @since 0.1
 */
public record PhraseMatch(String key, Span span, boolean negated) {}

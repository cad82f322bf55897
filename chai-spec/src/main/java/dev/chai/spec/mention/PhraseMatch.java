package dev.chai.spec.mention;

import dev.chai.spec.Span;

/**
 * One place where a text holds a phrase that was asked for with {@link MentionFinder.Builder#watch}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key what the phrase was registered under
 * @param span where
 * @param negated whether a negation governs it ("no", "without", "never")
 */
public record PhraseMatch(String key, Span span, boolean negated) {}

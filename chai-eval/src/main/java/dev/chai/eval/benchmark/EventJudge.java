package dev.chai.eval.benchmark;

import dev.chai.eval.token.Stemmers;
import dev.chai.eval.token.Tokenizers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits a caption into events and says whether a text mentions an event: a language model in published figures.
 *
 * <pre>{@code
 * EventJudge mine = ...;                             // calls a model, or reads its stored answers
 * EventJudge offline = EventJudge.byWords(0.75);     // no model: shares of words, for tests and rough looks
 * }</pre>
 *
 * <p>Implementations say whether they are thread-safe; {@link #byWords} is.
 *
 * @since 0.1
 */
public interface EventJudge {
    /** Returns the name in signatures: model and version. */
    String id();

    /** Returns the events that a caption mentions, at most ten, without camera work and static description. */
    List<String> events(String caption);

    /** Returns whether the text entails the event; contradiction and silence are both false. */
    boolean entails(String text, String event);

    /**
     * Returns a judge without a model: sentences are events, and an event is entailed if this share of its distinct words, stemmed,
     * occurs in the text. Its figures are no DREAM-1K figures.
     */
    static EventJudge byWords(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " must lie above 0 and at most 1");
        }
        return new EventJudge() {
            @Override
            public String id() {
                return "words:" + share;
            }

            @Override
            public List<String> events(String caption) {
                return List.of(caption.split("[.!?\\n]", -1)).stream()
                        .map(String::strip)
                        .filter(sentence -> !words(sentence).isEmpty())
                        .limit(10)
                        .toList();
            }

            @Override
            public boolean entails(String text, String event) {
                Set<String> wanted = words(event);
                Set<String> found = new HashSet<>(wanted);
                found.retainAll(words(text));
                return !wanted.isEmpty() && found.size() >= share * wanted.size();
            }

            private Set<String> words(String text) {
                return new HashSet<>(Tokenizers.rouge(Stemmers.porterNltk()).tokens(text));
            }
        };
    }
}

package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects phrases, each with a number that says what it means, and turns them into one graph.
 *
 * <p>Phrases of one channel compete: where two overlap, the one that starts first wins, then the longer ("extreme wide shot"
 * before "wide shot"). Phrases of different channels do not see each other. Single use; not thread-safe.
 */
public final class PhraseBook {
    private final Map<String, String> macros;
    private final Set<String> words = new LinkedHashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();

    /** A pattern, the number that hits of it carry, and its channel. */
    record Phrase(String pattern, int meaning, int channel) {}

    /** Creates an empty book with the macros that its patterns may use, names with the dollar sign. */
    public PhraseBook(Map<String, String> macros) {
        this.macros = new LinkedHashMap<>(macros);
    }

    /**
     * Adds a pattern.
     *
     * @param meaning a number from 0 that hits carry
     * @param channel a number from 0
     */
    public void add(String pattern, int meaning, int channel) {
        phrases.add(new Phrase(pattern, meaning, channel));
    }

    /** Adds a word that gets a number, whether or not a pattern holds it. */
    public void addWord(String word) {
        words.add(word);
    }

    Map<String, String> macros() {
        return macros;
    }

    Set<String> words() {
        return words;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /**
     * Returns the graph of all phrases, to read texts with: from the {@link PhraseArchive} where that holds them all.
     *
     * @throws IllegalArgumentException if a pattern cannot be read or matches the empty text
     */
    public PhraseGraph compile() {
        Optional<PhraseGraph> known = PhraseArchive.find(this);
        return known.isPresent() ? known.get() : compileAnew();
    }

    /**
     * Returns the graph of all phrases, built from their patterns: for phrases that no archive of the build holds.
     *
     * @throws IllegalArgumentException if a pattern cannot be read or matches the empty text
     */
    public PhraseGraph compileAnew() {
        return PhraseGraph.of(PhraseCompiler.compile(this), phrases);
    }
}

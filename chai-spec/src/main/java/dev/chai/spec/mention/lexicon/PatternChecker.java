package dev.chai.spec.mention.lexicon;

import dev.chai.spec.text.PhraseBook;
import java.util.Map;

/** Checks patterns one by one, so that the first one that cannot be read is named with its place. Not thread-safe. */
public final class PatternChecker {
    private final Map<String, String> macros;

    /** Creates a checker of patterns that may use these macros in addition to those of the lexicon. */
    public PatternChecker(Map<String, String> macros) {
        this.macros = LexiconFile.bundled().macros();
        this.macros.putAll(macros);
    }

    /** Returns whether the lexicon has a macro of this name, with the dollar sign. */
    public static boolean isBundledMacro(String name) {
        return LexiconFile.bundled().macros().containsKey(name);
    }

    /**
     * Returns the pattern.
     *
     * @throws IllegalArgumentException if it cannot be read or matches the empty text
     */
    public String check(String pattern) {
        PhraseBook book = new PhraseBook(macros);
        book.add(pattern, 0, 0);
        book.compile();
        return pattern;
    }
}

package dev.chai.critique.reading;

import dev.chai.spec.text.PhraseAutomaton;
import dev.chai.spec.text.PhraseHits;
import dev.chai.spec.text.SentenceBreaks;
import dev.chai.spec.text.Tokens;
import dev.chai.spec.text.WordTokenizer;
import dev.chai.spec.text.WordTypes;
import dev.chai.spec.text.WorkspacePool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads texts that are compared with each other, and remembers the terms it has met. Not thread-safe; terms of two readers do not compare.
 */
public final class TextReader {
    /** Distinct words from which on a reader is not used again: text without end must not fill the memory. */
    private static final int MOST_WORDS = 100_000;
    /** English has some five characters a word with its space (5.4 on the authors' captions); a guess that saves most growing. */
    private static final int CHARACTERS_PER_WORD = 5;

    private static final WorkspacePool<TextReader> READERS = new WorkspacePool<>(TextReader::new, TextReader::hasRoom);

    private final WordTypes types = new WordTypes();
    private final WordTokenizer remarks =
            new WordTokenizer(Wording.BUNDLED.cues().vocabulary(), SentenceBreaks.REMARKS, types);
    private final WordTokenizer prose =
            new WordTokenizer(Wording.BUNDLED.cues().vocabulary(), SentenceBreaks.PROSE, types);
    private final PhraseAutomaton automaton = new PhraseAutomaton(Wording.BUNDLED.cues());
    private final PhraseHits hits = new PhraseHits(false);
    /** By the number of the word. */
    private final List<Term> terms = new ArrayList<>();

    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<String, Integer> prefixes = new HashMap<>();

    /** Returns what some work makes of a reader that no other thread uses meanwhile. */
    public static <R> R use(Function<? super TextReader, ? extends R> work) {
        return READERS.use(work);
    }

    /** Returns whether this reader may be kept for further texts. */
    public boolean hasRoom() {
        return types.size() < MOST_WORDS;
    }

    /** Reads a caption. */
    public Words caption(String text) {
        return read(text, prose);
    }

    /** Reads a critique. */
    public CritiqueText critique(String text) {
        Words words = read(JsonCritique.plain(text), remarks);
        automaton.find(words.tokens(), hits);
        return new CritiqueText(words, new Cues(words.size(), hits));
    }

    private Words read(String text, WordTokenizer tokenizer) {
        Tokens tokens = tokenizer.read(text, new Tokens(1 + text.length() / CHARACTERS_PER_WORD));
        Term[] found = new Term[tokens.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = term(tokens.type(i));
        }
        return new Words(text, tokens, found);
    }

    private Term term(int type) {
        for (int next = terms.size(); next <= type; next++) {
            terms.add(Wording.BUNDLED.term(types.word(next), this::stem, this::prefix));
        }
        return terms.get(type);
    }

    private int stem(String stem) {
        return stems.computeIfAbsent(stem, s -> stems.size());
    }

    private int prefix(String prefix) {
        return prefixes.computeIfAbsent(prefix, p -> prefixes.size());
    }
}

package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import dev.chai.spec.Role;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.text.PhraseBook;
import dev.chai.spec.text.PhraseGraph;
import dev.chai.spec.text.Vocabulary;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All wordings that a finder knows, compiled: the automaton, what each phrase means, and the class of each word.
 *
 * <p>The data is {@code lexicon.json}: states by primitive, movements by verb and direction, cues of structure, and traps.
 * Immutable and thread-safe.
 */
public final class Lexicon {
    /** The first of the channels that watched phrases have for themselves. */
    public static final int FIRST_WATCH = LexiconCompiler.FIRST_WATCH;

    private final Taxonomy taxonomy;
    private final PhraseGraph phrases;
    private final Vocabulary vocabulary;
    private final List<Term> terms;
    private final int[] classes;
    private final PhraseKeys phraseKeys;
    private final Map<MotionDirection, Primitive> subjectMoves;

    private Lexicon(LexiconCompiler compiler, Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        phrases = compiler.book().compile();
        vocabulary = phrases.vocabulary();
        terms = List.copyOf(compiler.terms());
        classes = compiler.classes(vocabulary);
        phraseKeys = compiler.phraseKeys();
        subjectMoves = subjectMoves(taxonomy);
    }

    /** Compiles the bundled lexicon for a taxonomy, with additions. */
    public static Lexicon compile(Taxonomy taxonomy, Additions additions) {
        return new Lexicon(new LexiconCompiler(taxonomy, additions), taxonomy);
    }

    /** Returns the phrases that such a lexicon consists of, not yet compiled. */
    public static PhraseBook book(Taxonomy taxonomy, Additions additions) {
        return new LexiconCompiler(taxonomy, additions).book();
    }

    private static Map<MotionDirection, Primitive> subjectMoves(Taxonomy taxonomy) {
        Map<MotionDirection, Primitive> moves = new EnumMap<>(MotionDirection.class);
        for (Primitive primitive : taxonomy.primitives()) {
            if (primitive.role() == Role.SUBJECT_MOVE && primitive.direction().isPresent()) {
                moves.put(MotionDirection.of(primitive.direction().get().id()), primitive);
            }
        }
        return moves;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public PhraseGraph phrases() {
        return phrases;
    }

    /** Returns the keys of the watched phrases. */
    public PhraseKeys phraseKeys() {
        return phraseKeys;
    }

    /** Returns the number of the key under which a phrase in one of the channels of watched phrases is reported. */
    public int watch(int meaning) {
        return meaning - terms.size();
    }

    public Term term(int meaning) {
        return terms.get(meaning);
    }

    /** Returns whether a word belongs to any of the classes in the mask. */
    public boolean is(int word, int mask) {
        return word < classes.length && (classes[word] & mask) != 0;
    }

    /** Returns the primitives that some wording states. */
    public Set<Primitive> stated() {
        Set<Primitive> stated = new HashSet<>(subjectMoves.values());
        terms.forEach(term -> stated.addAll(term.stated()));
        return stated;
    }

    /** Finds a primitive of this taxonomy by its id. */
    public Optional<Primitive> primitive(String id) {
        return taxonomy.find(id);
    }

    /** Finds the primitive of this taxonomy that has the id of the other. */
    public Optional<Primitive> find(Primitive other) {
        return taxonomy.find(other.id());
    }

    /** Finds what a movement of a subject in a direction states. */
    public Optional<Primitive> subjectMove(MotionDirection direction) {
        return Optional.ofNullable(subjectMoves.get(direction));
    }
}

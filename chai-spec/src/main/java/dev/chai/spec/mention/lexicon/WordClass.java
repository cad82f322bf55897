package dev.chai.spec.mention.lexicon;

import java.util.Locale;

/**
 * Parts of speech as far as the finder needs them: closed lists of words, {@code classes} in the lexicon. A word can have several.
 *
 * <p>Each is one bit, so that "any of these" is one comparison.
 */
public enum WordClass {
    /** The camera and the words used for it, such as "the shot". */
    CAMERA,
    DETERMINER,
    PRONOUN,
    IT,
    /** Auxiliaries and adverbs: what may be between a subject and its verb. */
    AUXILIARY,
    COORDINATOR,
    SUBORDINATOR,
    PREPOSITION,
    /** Verbs that are no camera movement. */
    VERB,
    /** Verbs whose object is what the picture shows: "the camera follows the car". */
    SHOWING,
    /** Adjectives that say how a movement is done: "a slow drift". */
    MANNER,
    AND,
    /** "or", "nor": a negation continues through them. */
    OR,
    WITH,
    TO,
    /** "after", "once": their clause comes first in time. */
    AFTER,
    /** Possessive pronouns; other possessives end in 's. */
    POSSESSIVE;

    /** The bits of all classes. */
    public static final int ALL = mask(values());

    @SuppressWarnings("EnumOrdinal")
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns the bits of several classes. */
    public static int mask(WordClass... classes) {
        int mask = 0;
        for (WordClass wordClass : classes) {
            mask |= wordClass.bit();
        }
        return mask;
    }

    static WordClass of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package dev.chai.spec.mention.lexicon;

import java.util.Locale;

/** Parts of speech as far as the finder needs them, as bits: a closed list of words each. */
public enum WordClass {
    /** The camera and what stands for it. */
    CAMERA,
    DETERMINER,
    PRONOUN,
    IT,
    /** Auxiliaries and adverbs: what may stand between a subject and its verb. */
    AUXILIARY,
    COORDINATOR,
    SUBORDINATOR,
    PREPOSITION,
    /** Verbs that are no camera movement. */
    VERB,
    /** Verbs whose object is what the picture shows: "the camera follows the car". */
    SHOWING,
    /** Adjectives that say how a movement is done: "a slow drift". */
    MANNER;

    @SuppressWarnings("EnumOrdinal")
    public int bit() {
        return 1 << ordinal();
    }

    static WordClass of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package dev.chai.spec.mention.lexicon;

import java.util.Locale;

/** Wordings that state nothing themselves but decide how the words around them are meant. */
public enum Cue {
    NEGATION,
    /** Looks like a negation but is not ("not only"). */
    NOT_NEGATION,
    /** Denies what is before it ("... is absent"). */
    NEGATED_BEFORE,
    HEDGE,
    START,
    END,
    CHANGE,
    STEP,
    WHOLE,
    FROM,
    TO;

    /** Returns whether it says when or in which order; "throughout" matters only beside one that does. */
    public boolean tellsTime() {
        return this == START || this == END || this == CHANGE || this == STEP;
    }

    static Cue of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

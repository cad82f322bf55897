package dev.chai.spec.mention.lexicon;

import java.util.Locale;

/** Wordings that state nothing themselves but decide how what is around them is meant. */
public enum Cue {
    NEGATION,
    /** Looks like a negation and is none ("not only"). */
    NOT_NEGATION,
    /** Denies what stands before it ("... is absent"). */
    NEGATED_BEFORE,
    HEDGE,
    START,
    END,
    CHANGE,
    STEP,
    WHOLE,
    FROM,
    TO;

    /** Whether it says when or in which order; "throughout" and its kin change nothing where nothing else does. */
    public boolean tellsTime() {
        return this == START || this == END || this == CHANGE || this == STEP;
    }

    static Cue of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package dev.chai.spec.mention;

import java.util.Locale;

/** Wordings that state nothing themselves but decide how what is around them is meant. */
enum Cue {
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

    static Cue of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package dev.chai.spec.labels;

/**
 * The value of a label: it holds, it does not, or it is undecided.
 *
 * <p>Undecided is a value of its own and never counts as a no. The operators are Kleene's strong three-valued logic: an undecided
 * operand leaves the result undecided unless the other operand settles it.
 *
 * <pre>{@code
 * Truth.NO.and(Truth.UNDECIDED);    // NO
 * Truth.YES.and(Truth.UNDECIDED);   // UNDECIDED
 * Truth.YES.or(Truth.UNDECIDED);    // YES
 * Truth.UNDECIDED.negate();         // UNDECIDED
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: S. C. Kleene, Introduction to Metamathematics, 1952, section 64.
 *
 * @since 0.1
 */
public enum Truth {
    /** It holds. */
    YES,
    /** It does not hold. */
    NO,
    /** Not judged, not sure, or not applicable. */
    UNDECIDED;

    /** Yes for true, no for false. */
    public static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Yes if both hold, no if one does not. */
    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNDECIDED;
    }

    /** Yes if one holds, no if neither does. */
    public Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNDECIDED;
    }

    /** Returns the contrary; undecided stays undecided. */
    public Truth negate() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNDECIDED -> UNDECIDED;
        };
    }

    /** Returns whether this is a yes or a no. */
    public boolean isDecided() {
        return this != UNDECIDED;
    }
}

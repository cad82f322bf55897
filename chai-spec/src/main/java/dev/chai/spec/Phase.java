package dev.chai.spec;

/**
 * The part of a clip for which a text states something.
 *
 * @since 0.1
 */
public enum Phase {
    /** From start to end, or without a stated time. */
    THROUGHOUT,
    /** At the start only ("begins with", "initially", "from a low angle to ..."). */
    START,
    /** At the end only ("ends with", "to a close-up"). */
    END,
    /** One step of a stated sequence ("first ..., then ..."). */
    STEP
}

package dev.chai.critique.reading;

/** What a word or phrase of a critique says about the words around it. The phrases themselves are in {@code wording.json}. */
public enum Cue {
    /** Starts words that are said not to hold, or are to go. */
    REJECT,
    /** Ends such words. */
    REJECT_END,
    /** A verb that asks to put one wording for another. */
    CHANGE,
    /** Stands between the old and the new wording. */
    LINK,
    /** Starts a reason, which a caption does not take over. */
    REASON,
    /** Says that something is wrong. */
    BLAME,
    /** Says what to do. */
    DIRECT,
    /** A caption or a part of it, as the head of a sentence. */
    META_HEAD,
    /** Turns a complaint into a correction. */
    FIX,
    /** Asks for a certain change. */
    PROPOSAL,
    /** Blames the caption for what it does. */
    ACCUSATION,
    /** Names the right thing next to the wrong one. */
    SOFT_FIX,
    /** Denies. */
    NEGATION,
    /** Sets the right thing against what is denied. */
    CONTRAST,
    /** Finds nothing to change. */
    PRAISE,
    /** Something is left out. */
    MISSING,
    /** Something should go. */
    UNSUPPORTED,
    /** Something is vague. */
    IMPRECISE,
    /** Wording, order, length. */
    STYLE,
    /** Leaves the decision to the reader. */
    HEDGE,
    /** Stands for something that it does not name. */
    VAGUE,
    /** Asks for more or better without saying what. */
    EMPTY_REQUEST,
    /** Asks to leave something out: "can be omitted", "remove it". */
    REMOVAL,
    /** As the first word speaks of the caption, whose name is left out: "Uses a vague term". */
    TEXT_VERB,
    /** Reports what the caption says without finding fault: "describes", "mentions". */
    REPORT;

    /** Returns the bit of this cue in a mask. */
    int bit() {
        return 1 << number();
    }

    /** Returns the number of its phrases in the book. */
    @SuppressWarnings("EnumOrdinal") // numbers live within one run and are never stored
    int number() {
        return ordinal();
    }

    /** Returns the name in the data file. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (char c : name().toCharArray()) {
            key.append(key.length() > 0 && key.charAt(key.length() - 1) == '_' ? c : Character.toLowerCase(c));
        }
        return key.toString().replace("_", "");
    }
}

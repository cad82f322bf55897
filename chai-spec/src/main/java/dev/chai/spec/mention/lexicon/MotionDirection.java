package dev.chai.spec.mention.lexicon;

import java.util.Locale;

/** Where a movement goes, as wordings name it; several together form a bit mask. */
public enum MotionDirection {
    LEFT("moves-left-in-frame"),
    RIGHT("moves-right-in-frame"),
    UP("moves-up-in-frame"),
    DOWN("moves-down-in-frame"),
    FORWARD(""),
    BACKWARD(""),
    CLOCKWISE(""),
    COUNTERCLOCKWISE(""),
    /** Down a street, through a room: forward for whoever travels, nothing for a pan. */
    ALONG(""),
    BEHIND(""),
    SIDE(""),
    FRONT(""),
    ABOVE(""),
    TO_CAMERA("moves-toward-camera"),
    FROM_CAMERA("moves-away-from-camera"),
    DIAGONAL("moves-diagonally-in-frame");

    private static final MotionDirection[] ALL = values();

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String ofSubject;

    MotionDirection(String ofSubject) {
        this.ofSubject = ofSubject;
    }

    /** Bits rather than an EnumSet: read for every movement of every caption. */
    @SuppressWarnings("EnumOrdinal")
    public int bit() {
        return 1 << ordinal();
    }

    /** The name in data files. */
    String id() {
        return id;
    }

    /** Id of the primitive that states this direction of a subject; empty where there is none. */
    public String ofSubject() {
        return ofSubject;
    }

    static MotionDirection of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static MotionDirection at(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }
}

package dev.chai.spec.mention.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a movement goes, or from where it is seen, as wordings name it; several together form a bit mask.
 *
 * <p>More than the taxonomy's {@link dev.chai.spec.Direction}: "through the hall" names a way, "from behind" a side.
 */
public enum MotionDirection {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    FORWARD,
    BACKWARD,
    CLOCKWISE,
    COUNTERCLOCKWISE,
    /** Down a street, through a room: forward for whoever travels, nothing for a pan. */
    ALONG,
    BEHIND,
    SIDE,
    FRONT,
    ABOVE,
    TO_CAMERA,
    FROM_CAMERA,
    DIAGONAL;

    private static final List<MotionDirection> ALL = List.of(values());

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Bits rather than an EnumSet: read for every movement of every caption. */
    @SuppressWarnings("EnumOrdinal")
    public int bit() {
        return 1 << ordinal();
    }

    /** Returns the bits of several directions. */
    public static int mask(MotionDirection... directions) {
        return Arrays.stream(directions).mapToInt(MotionDirection::bit).reduce(0, (a, b) -> a | b);
    }

    /** Returns the directions in a mask, in the order of this enum. */
    public static List<MotionDirection> in(int mask) {
        List<MotionDirection> directions = new ArrayList<>(2);
        for (MotionDirection direction : ALL) {
            if ((direction.bit() & mask) != 0) {
                directions.add(direction);
            }
        }
        return directions;
    }

    /** Returns the name in data files. */
    String id() {
        return id;
    }

    static MotionDirection of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package dev.chai.model.video;

/**
 * The size that frames are scaled to while they are decoded, which is far cheaper than scaling afterwards.
 *
 * <pre>{@code
 * PictureSize.source()             // as shown
 * PictureSize.longestSide(640)     // keeps the shape, never enlarges
 * PictureSize.exact(336, 336)      // whatever the shape
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how width and height are meant
 * @param width columns; 0 for {@link Kind#SOURCE}
 * @param height rows; 0 for {@link Kind#SOURCE}
 * @since 0.1
 */
public record PictureSize(Kind kind, int width, int height) {
    /** How a size is meant. */
    public enum Kind {
        /** The clip's own size. */
        SOURCE,
        /** The largest picture of the clip's shape that fits; never larger than the clip. */
        WITHIN,
        /** Exactly this, distorted where the shape differs. */
        EXACT
    }

    private static final int MOST = 16_384;

    /** @throws IllegalArgumentException if a side lies outside 1 to 16,384 (0 and 0 for {@link Kind#SOURCE}) */
    public PictureSize {
        boolean fine = kind == Kind.SOURCE
                ? width == 0 && height == 0
                : width >= 1 && height >= 1 && width <= MOST && height <= MOST;
        if (!fine) {
            throw new IllegalArgumentException(
                    "picture size " + width + "x" + height + " must have sides from 1 to " + MOST);
        }
    }

    /** Returns the clip's own size. */
    public static PictureSize source() {
        return new PictureSize(Kind.SOURCE, 0, 0);
    }

    /** Returns exactly this size. */
    public static PictureSize exact(int width, int height) {
        return new PictureSize(Kind.EXACT, width, height);
    }

    /** Returns a size at most this wide and this high, in the clip's shape. */
    public static PictureSize within(int width, int height) {
        return new PictureSize(Kind.WITHIN, width, height);
    }

    /** Returns a size at most this long on either side, in the clip's shape. */
    public static PictureSize longestSide(int pixels) {
        return within(pixels, pixels);
    }

    /** Returns what a picture of the given size becomes, as {width, height}. */
    public int[] applyTo(int sourceWidth, int sourceHeight) {
        if (kind == Kind.EXACT) {
            return new int[] {width, height};
        }
        if (kind == Kind.SOURCE || (sourceWidth <= width && sourceHeight <= height)) {
            return new int[] {sourceWidth, sourceHeight};
        }
        double scale = Math.min((double) width / sourceWidth, (double) height / sourceHeight);
        return new int[] {atLeastOne(sourceWidth * scale), atLeastOne(sourceHeight * scale)};
    }

    private static int atLeastOne(double side) {
        return Math.max(1, (int) Math.round(side));
    }
}

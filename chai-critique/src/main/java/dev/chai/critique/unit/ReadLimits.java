package dev.chai.critique.unit;

/**
 * How much a reader takes from a file that it does not trust.
 *
 * <pre>{@code
 * CaptionUnits.read(path, ReadLimits.DEFAULT.withMaxLineBytes(64 << 20));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxLineBytes longest line or file that is read as one record, in bytes; 1 or more
 */
public record ReadLimits(int maxLineBytes) {
    /** 8 MiB: a unit with seven negatives takes about 30 KiB. */
    public static final ReadLimits DEFAULT = new ReadLimits(8 << 20);

    /** @throws IllegalArgumentException if the limit is not positive */
    public ReadLimits {
        if (maxLineBytes < 1) {
            throw new IllegalArgumentException("maxLineBytes " + maxLineBytes + " must be at least 1");
        }
    }

    /** The same limits with another longest line. */
    public ReadLimits withMaxLineBytes(int bytes) {
        return new ReadLimits(bytes);
    }
}

package dev.chai.spec.data;

/**
 * Bounds what a JSON file may ask of the program that reads it.
 *
 * <pre>{@code
 * ReadLimits generous = ReadLimits.standard().withMaxBytes(32 << 20);
 * Taxonomy ours = Taxonomy.read(path, generous);
 * }</pre>
 *
 * <p>Immutable and thread-safe. The {@linkplain #standard() limits of a file} are 4 MiB, 100,000 tokens, 32 levels of nesting, 20,000
 * characters a string and 100 characters a number; the bundled taxonomy needs a tenth of that. The {@linkplain #records() limits of a
 * record}, a line of JSON Lines, are 8 MiB for the line and for one string: a unit with seven bad critiques takes about 30 KiB.
 *
 * @param maxBytes size of the file, or of one line of JSON Lines, in bytes
 * @param maxTokens number of JSON tokens: names, values, brackets
 * @param maxDepth levels of nesting
 * @param maxStringLength UTF-16 units of one string or name
 * @param maxNumberLength characters of one number
 * @since 0.1
 */
public record ReadLimits(int maxBytes, int maxTokens, int maxDepth, int maxStringLength, int maxNumberLength) {
    private static final ReadLimits STANDARD = new ReadLimits(4 << 20, 100_000, 32, 20_000, 100);
    private static final ReadLimits RECORDS = new ReadLimits(8 << 20, 1_000_000, 64, 8 << 20, 100);

    /** @throws IllegalArgumentException if a limit is not positive */
    public ReadLimits {
        int least =
                Math.min(Math.min(maxBytes, maxTokens), Math.min(maxDepth, Math.min(maxStringLength, maxNumberLength)));
        if (least <= 0) {
            throw new IllegalArgumentException("a limit is " + least + ", all must be above 0");
        }
    }

    /** Returns the limits of a file that is read as one document. */
    public static ReadLimits standard() {
        return STANDARD;
    }

    /** Returns the limits of one line of JSON Lines, or of a file that holds one record. */
    public static ReadLimits records() {
        return RECORDS;
    }

    /** Returns the same limits with another size of the file or line, in bytes. */
    public ReadLimits withMaxBytes(int bytes) {
        return new ReadLimits(bytes, maxTokens, maxDepth, maxStringLength, maxNumberLength);
    }

    /** Returns the same limits with another number of tokens. */
    public ReadLimits withMaxTokens(int tokens) {
        return new ReadLimits(maxBytes, tokens, maxDepth, maxStringLength, maxNumberLength);
    }
}

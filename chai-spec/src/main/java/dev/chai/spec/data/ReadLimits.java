package dev.chai.spec.data;

/**
 * Bounds what a JSON file may ask of the program that reads it.
 *
 * <pre>{@code
 * ReadLimits generous = ReadLimits.standard().withMaxBytes(32 << 20);
 * Taxonomy ours = Taxonomy.read(path, generous);
 * }</pre>
 *
 * <p>Immutable and thread-safe. The defaults are 4 MiB, 100,000 tokens, 32 levels of nesting, 20,000 characters a
 * string and 100 characters a number; the bundled taxonomy needs a tenth of that.
 *
 * @param maxBytes size of the file in bytes
 * @param maxTokens number of JSON tokens: names, values, brackets
 * @param maxDepth levels of nesting
 * @param maxStringLength UTF-16 units of one string or name
 * @param maxNumberLength characters of one number
 */
public record ReadLimits(int maxBytes, int maxTokens, int maxDepth, int maxStringLength, int maxNumberLength) {
    private static final ReadLimits STANDARD = new ReadLimits(4 << 20, 100_000, 32, 20_000, 100);

    /** @throws IllegalArgumentException if a limit is not positive */
    public ReadLimits {
        int least =
                Math.min(Math.min(maxBytes, maxTokens), Math.min(maxDepth, Math.min(maxStringLength, maxNumberLength)));
        if (least <= 0) {
            throw new IllegalArgumentException("a limit is " + least + ", all must be above 0");
        }
    }

    /** The defaults. */
    public static ReadLimits standard() {
        return STANDARD;
    }

    /** The same with another file size, in bytes. */
    public ReadLimits withMaxBytes(int bytes) {
        return new ReadLimits(bytes, maxTokens, maxDepth, maxStringLength, maxNumberLength);
    }

    /** The same with another number of tokens. */
    public ReadLimits withMaxTokens(int tokens) {
        return new ReadLimits(maxBytes, tokens, maxDepth, maxStringLength, maxNumberLength);
    }
}

package dev.chai.spec.lint;

/**
 * Bounds on what the linter takes, because texts, configurations and rule packs may come from anywhere.
 *
 * <pre>{@code
 * Linter linter = Linter.builder().limits(LintLimits.defaults().withMaxTextLength(20_000)).build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxTextLength longest text in UTF-16 units (default 16,777,216); a longer one gets one finding and is not read
 * @param maxDiagnostics most findings per text (default 1,000); the rest is dropped and the report says so
 * @param maxFixPasses most rounds of fixing and checking again (default 10)
 * @param maxFileBytes largest configuration, baseline or rule pack (default 8,388,608)
 * @param maxRules most rules in a linter (default 2,000)
 * @param maxPatterns most phrases of all rules together (default 20,000)
 * @since 0.1
 */
public record LintLimits(
        int maxTextLength, int maxDiagnostics, int maxFixPasses, int maxFileBytes, int maxRules, int maxPatterns) {
    /** @throws IllegalArgumentException if a limit is less than 1 */
    public LintLimits {
        positive("maxTextLength", maxTextLength);
        positive("maxDiagnostics", maxDiagnostics);
        positive("maxFixPasses", maxFixPasses);
        positive("maxFileBytes", maxFileBytes);
        positive("maxRules", maxRules);
        positive("maxPatterns", maxPatterns);
    }

    /** Returns the defaults named above. */
    public static LintLimits defaults() {
        return new LintLimits(1 << 24, 1000, 10, 8 << 20, 2000, 20_000);
    }

    /** Returns a copy with another longest text. */
    public LintLimits withMaxTextLength(int length) {
        return new LintLimits(length, maxDiagnostics, maxFixPasses, maxFileBytes, maxRules, maxPatterns);
    }

    /** Returns a copy with another number of findings per text. */
    public LintLimits withMaxDiagnostics(int count) {
        return new LintLimits(maxTextLength, count, maxFixPasses, maxFileBytes, maxRules, maxPatterns);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + " but must be 1 or more");
        }
    }
}

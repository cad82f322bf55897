package dev.chai.critique.loop;

/**
 * When a caption loop asks for a better critique, and when it stops.
 *
 * <pre>{@code
 * CaptionLoop loop = CaptionLoop.of(captioner, critic, reviser).with(LoopPolicy.STANDARD.withMaxRounds(5));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxRounds critiques asked for at most; 1 or more
 * @param minConstructiveness below this the critic is asked to say what to write; 0 to 1
 * @param minAccuracy below this share of the critique is in the revised caption, the critic is asked to be clearer; 0 to 1
 * @since 0.1
 */
public record LoopPolicy(int maxRounds, double minConstructiveness, double minAccuracy) {
    /** Three rounds; half of a critique must say what to write, and half of what it proposes must come through. */
    public static final LoopPolicy STANDARD = new LoopPolicy(3, 0.5, 0.5);

    /** @throws IllegalArgumentException if a value is out of range */
    public LoopPolicy {
        if (maxRounds < 1) {
            throw new IllegalArgumentException("maxRounds " + maxRounds + " must be at least 1");
        }
        requireShare(minConstructiveness, "minConstructiveness");
        requireShare(minAccuracy, "minAccuracy");
    }

    private static void requireShare(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + " must lie between 0 and 1");
        }
    }

    /** Returns the same policy with another number of rounds. */
    public LoopPolicy withMaxRounds(int rounds) {
        return new LoopPolicy(rounds, minConstructiveness, minAccuracy);
    }
}

package dev.chai.eval.metric;

/**
 * The version that signatures name. It changes whenever a number may change.
 *
 * @since 0.1
 */
public final class Version {
    /** As it is written in signatures. */
    public static final String SIGNATURE = "chai-eval:0.1";

    private Version() {}
}

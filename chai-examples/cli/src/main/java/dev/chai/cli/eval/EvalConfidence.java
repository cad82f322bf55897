package dev.chai.cli.eval;

import dev.chai.eval.stats.Confidence;
import picocli.CommandLine.Option;

/** The options of {@code chai eval} about intervals. */
final class EvalConfidence {
    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Resamples of the bootstrap, 0 for no intervals (default: ${DEFAULT-VALUE}).")
    private int resamples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "One seed gives one result (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Level of the intervals (default: ${DEFAULT-VALUE}).")
    private double level;

    EvalConfidence() {}

    Confidence get() {
        return new Confidence(resamples, seed, level);
    }
}

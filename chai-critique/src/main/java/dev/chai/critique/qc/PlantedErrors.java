package dev.chai.critique.qc;

/**
 * What a reviewer made of critiques that were broken on purpose, and of sound ones among them; see {@link Planting}.
 *
 * <pre>{@code
 * new PlantedErrors(8, 2, 1, 9).recall().value();     // 0.8
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param caught planted errors that were rejected
 * @param missed planted errors that were approved
 * @param falseAlarms sound controls that were rejected
 * @param cleared sound controls that were approved
 * @since 0.1
 */
public record PlantedErrors(long caught, long missed, long falseAlarms, long cleared) {
    /** None were planted. */
    static final PlantedErrors NONE = new PlantedErrors(0, 0, 0, 0);

    /** Returns how many of the planted errors were caught. */
    public Rate recall() {
        return new Rate(caught, caught + missed);
    }

    /** Returns how many of the rejections among planted errors and controls were right. Says nothing without controls. */
    public Rate precision() {
        return new Rate(caught, caught + falseAlarms);
    }

    PlantedErrors plus(boolean error, boolean rejected) {
        return new PlantedErrors(
                caught + (error && rejected ? 1 : 0),
                missed + (error && !rejected ? 1 : 0),
                falseAlarms + (!error && rejected ? 1 : 0),
                cleared + (!error && !rejected ? 1 : 0));
    }
}

package dev.chai.critique.qc;

/**
 * A share of things counted, with its 95 % Wilson interval: few cases say little, and the interval says so.
 *
 * <pre>{@code
 * Rate rate = new Rate(9, 10);
 * rate.value();     // 0.9
 * rate.low();       // 0.596: what can be relied on
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 *
 * @param hits how many of them; 0 to {@code of}
 * @param of how many in all
 * @since 0.1
 */
public record Rate(long hits, long of) {
    private static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException if there are more hits than cases, or fewer than none */
    public Rate {
        if (hits < 0 || of < hits) {
            throw new IllegalArgumentException(hits + " of " + of + " is no share");
        }
    }

    /** Returns the share; NaN where nothing was counted. */
    public double value() {
        return (double) hits / of;
    }

    /** Returns the lower end of the interval; 0 where nothing was counted. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, center() - halfWidth());
    }

    /** Returns the upper end of the interval; 1 where nothing was counted. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, center() + halfWidth());
    }

    /** This and one more case. */
    Rate plus(boolean hit) {
        return new Rate(hits + (hit ? 1 : 0), of + 1);
    }

    private double center() {
        return (hits + Z * Z / 2) / (of + Z * Z);
    }

    private double halfWidth() {
        return Z / (of + Z * Z) * Math.sqrt((double) hits * (of - hits) / of + Z * Z / 4);
    }
}

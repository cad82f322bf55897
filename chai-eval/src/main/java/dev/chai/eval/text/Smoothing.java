package dev.chai.eval.text;

/**
 * What BLEU does with an n-gram order that has no match, as sacreBLEU names it.
 *
 * <pre>{@code
 * Bleu.standard().withSmoothing(Smoothing.floor(0.1));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: Chen and Cherry 2014.
 *
 * @since 0.1
 */
public final class Smoothing {
    private enum Method {
        EXP,
        FLOOR,
        ADD_K,
        NONE
    }

    private final Method method;
    private final double amount;

    private Smoothing(Method method, double amount) {
        this.method = method;
        this.amount = amount;
    }

    /** Returns {@code exp}: the k-th order without a match gets 1 / (2^k total). */
    public static Smoothing exponential() {
        return new Smoothing(Method.EXP, 0);
    }

    /** Returns {@code floor}: an order without a match gets this many matches; sacreBLEU's default is 0.1. */
    public static Smoothing floor(double matches) {
        return new Smoothing(Method.FLOOR, requirePositive(matches));
    }

    /** Returns {@code add-k}: adds this many matches and n-grams to every order but the first; sacreBLEU's default is 1. */
    public static Smoothing addK(double k) {
        return new Smoothing(Method.ADD_K, requirePositive(k));
    }

    /** Returns {@code none}: an order without a match makes the score 0. */
    public static Smoothing none() {
        return new Smoothing(Method.NONE, 0);
    }

    /** Returns the name in signatures. */
    public String id() {
        return switch (method) {
            case EXP -> "exp";
            case FLOOR -> "floor[" + compact() + "]";
            case ADD_K -> "add-k[" + compact() + "]";
            case NONE -> "none";
        };
    }

    /** Fills the precisions in percent and returns how many orders the hypothesis is long enough for. */
    int precisions(double[] counts, int order, double[] precisions) {
        double halving = 1;
        int used = 0;
        for (int n = 0; n < order; n++) {
            int match = BleuCounts.MATCHES + n;
            int total = match + order;
            if (method == Method.ADD_K && n > 0) {
                counts[match] += amount;
                counts[total] += amount;
            }
            if (counts[total] == 0) {
                break;
            }
            used = n + 1;
            if (counts[match] > 0) {
                precisions[n] = 100 * counts[match] / counts[total];
            } else if (method == Method.EXP) {
                halving *= 2;
                precisions[n] = 100 / (halving * counts[total]);
            } else if (method == Method.FLOOR) {
                precisions[n] = 100 * amount / counts[total];
            }
        }
        return used;
    }

    private String compact() {
        return String.format(java.util.Locale.ROOT, "%.2f", amount);
    }

    private static double requirePositive(double amount) {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("smoothing amount " + amount + " must be positive and finite");
        }
        return amount;
    }
}

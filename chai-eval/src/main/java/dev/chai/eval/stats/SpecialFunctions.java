package dev.chai.eval.stats;

/** Distribution functions to about 1e-14. */
final class SpecialFunctions {
    private static final double TINY = 1e-300;
    private static final int MAX_STEPS = 10_000;

    /** Lanczos coefficients for g = 7, n = 9 (Godfrey 2001). */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private SpecialFunctions() {}

    static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    /** Regularized incomplete beta function, by Lentz's continued fraction. */
    static double incompleteBeta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - incompleteBeta(1 - x, b, a);
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        double c = 1;
        double d = 1 / guard(1 - (a + b) * x / (a + 1));
        double f = d;
        for (int m = 1; m < MAX_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guard(1 + even * d);
            c = guard(1 + even / c);
            f *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guard(1 + odd * d);
            c = guard(1 + odd / c);
            double step = c * d;
            f *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return front * f / a;
    }

    /** The x at which the incomplete beta function reaches p, by bisection to the last bit. */
    static double betaQuantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (incompleteBeta(middle, a, b) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double guard(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** Upper tail of the chi-square distribution with one degree of freedom. */
    static double chiSquareTail(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        return x <= 0 ? 1 : Double.isInfinite(x) ? 0 : 2 * normalTail(Math.sqrt(x));
    }

    /** Upper tail of the normal distribution for z >= 0, by the incomplete gamma function of 1/2. */
    static double normalTail(double z) {
        double x = z * z / 2;
        return 0.5 * (x < 1.5 ? 1 - gammaSeries(x) : gammaFraction(x));
    }

    private static double gammaSeries(double x) {
        if (x == 0) {
            return 0;
        }
        double term = 2;
        double sum = 2;
        for (int n = 1; n < MAX_STEPS && term > sum * 1e-17; n++) {
            term *= x / (0.5 + n);
            sum += term;
        }
        return sum * StrictMath.exp(-x + 0.5 * StrictMath.log(x) - logGamma(0.5));
    }

    private static double gammaFraction(double x) {
        double b = x + 0.5;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MAX_STEPS; i++) {
            double a = -i * (i - 0.5);
            b += 2;
            d = 1 / guard(a * d + b);
            c = guard(b + a / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return StrictMath.exp(-x + 0.5 * StrictMath.log(x) - logGamma(0.5)) * h;
    }

    /** The z of a two-sided level, for example 1.96 for 0.95, by bisection on the tail. */
    static double twoSidedNormalQuantile(double level) {
        double tail = (1 - level) / 2;
        double low = 0;
        double high = 40;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (normalTail(middle) > tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}

package dev.chai.eval.report;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** On the scale of the score: two digits for percentages, four for fractions. */
    static String shown(Scale scale, double value) {
        return switch (scale) {
            case PERCENT, ERROR_PERCENT -> String.format(Locale.ROOT, "%.2f", value);
            case COUNT, REAL -> shown(value);
            default -> String.format(Locale.ROOT, "%.4f", value);
        };
    }

    /** The value, or why there is none. */
    static String shown(Score score) {
        return score.isDefined()
                ? shown(score.scale(), score.value())
                : "none: " + score.reason().orElse("undefined");
    }

    static String interval(Score score) {
        return score.interval()
                .map(i -> shown(score.scale(), i.low()) + " to " + shown(score.scale(), i.high()))
                .orElse("");
    }

    /** The heading of a column of intervals. */
    static String level(Iterable<Score> scores) {
        for (Score score : scores) {
            if (score.interval().isPresent()) {
                return shown(score.interval().map(Interval::level).orElse(0.95) * 100) + " %";
            }
        }
        return "interval";
    }

    static String range(Scale scale) {
        return switch (scale) {
            case UNIT -> "0 to 1";
            case TEN -> "0 to 10";
            case PERCENT -> "0 to 100";
            case SIGNED -> "-1 to 1";
            case LOSS -> "0 to 1, less is better";
            case ERROR_PERCENT -> "0 to 100 and more, less is better";
            case COUNT -> "from 0";
            case REAL -> "any";
        };
    }

    /** Whole numbers without a point, others with up to four digits after it; nothing for NaN. */
    static String shown(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        String text = String.format(Locale.ROOT, Math.abs(value) < 0.001 ? "%.2e" : "%.4f", value);
        return text.contains("e") ? text : text.replaceAll("[.]?0+$", "");
    }

    static String cell(Object cell) {
        return cell instanceof Number number ? shown(number.doubleValue()) : String.valueOf(cell);
    }
}

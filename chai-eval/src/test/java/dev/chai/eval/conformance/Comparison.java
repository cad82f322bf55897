package dev.chai.eval.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what differs by more than the tolerance. */
final class Comparison {
    private final double tolerance;
    private final List<String> mismatches = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String id = "?";
    private int compared;

    Comparison(double tolerance) {
        this.tolerance = tolerance;
    }

    Comparison at(String newId) {
        id = newId;
        return this;
    }

    /** A number, or NaN where the reference says NaN or raises an error. */
    void number(String key, double actual, @Nullable JsonNode expected) {
        if (expected == null || expected.isMissingNode()) {
            return;
        }
        compared++;
        double wanted = wanted(expected);
        boolean same = Double.isNaN(wanted)
                ? Double.isNaN(actual)
                : actual == wanted || Math.abs(actual - wanted) <= tolerance;
        if (!same) {
            mismatches.add(id + " " + key + ": " + actual + " instead of " + expected);
        }
    }

    void count(String key, long actual, @Nullable JsonNode expected) {
        number(key, (double) actual, expected);
    }

    void same(String key, @Nullable Object actual, @Nullable Object expected) {
        compared++;
        if (!Objects.equals(actual, expected)) {
            mismatches.add(id + " " + key + ": <" + actual + "> instead of <" + expected + ">");
        }
    }

    void note(String text) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
    }

    List<String> mismatches() {
        return mismatches;
    }

    int compared() {
        return compared;
    }

    String summary() {
        return compared + " values compared, " + mismatches.size() + " differ"
                + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
    }

    private static double wanted(JsonNode expected) {
        if (expected.isNumber()) {
            return expected.doubleValue();
        }
        if (expected.isNull()) {
            return Double.NaN;
        }
        return switch (expected.asString()) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }
}

package dev.chai.eval.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Short ways to read vectors. */
final class Json {
    private Json() {}

    static List<String> strings(JsonNode array) {
        List<String> list = new ArrayList<>();
        array.forEach(e -> list.add(e.asString()));
        return list;
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array.get(i));
        }
        return values;
    }

    static double number(JsonNode node) {
        return node.isNumber()
                ? node.doubleValue()
                : switch (node.asString("NaN")) {
                    case "Infinity", "inf" -> Double.POSITIVE_INFINITY;
                    case "-Infinity", "-inf" -> Double.NEGATIVE_INFINITY;
                    default -> Double.NaN;
                };
    }

    static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    static String joined(JsonNode tokens) {
        return String.join(" ", strings(tokens));
    }

    static List<String> joinedAll(JsonNode listOfTokens) {
        List<String> list = new ArrayList<>();
        listOfTokens.forEach(tokens -> list.add(joined(tokens)));
        return list;
    }
}

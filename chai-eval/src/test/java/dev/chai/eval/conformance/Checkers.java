package dev.chai.eval.conformance;

import java.util.Map;
import java.util.TreeMap;

/** All checkers by the name of their vector file. */
final class Checkers {
    private Checkers() {}

    static Map<String, Checker> all() {
        Map<String, Checker> all = new TreeMap<>();
        all.putAll(TextCheckers.all());
        all.putAll(NumberCheckers.all());
        all.putAll(VideoCheckers.all());
        all.put("critique_degradation", new CritiqueChecker());
        return all;
    }
}

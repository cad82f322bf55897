package dev.chai.eval.conformance;

import tools.jackson.databind.JsonNode;

/** Compares the cases of one vector file. */
@FunctionalInterface
interface Checker {
    void check(JsonNode one, Comparison expect);

    /** What concerns the file as a whole. */
    default void checkAll(JsonNode root, Comparison expect) {}
}

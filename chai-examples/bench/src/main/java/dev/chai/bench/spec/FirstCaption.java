package dev.chai.bench.spec;

import dev.chai.spec.lint.Linter;

/** Prints after how many milliseconds the linter is ready, and after how many it has checked a caption. For {@link StartTimes}. */
public final class FirstCaption {
    private static final double NANOS = 1e6;

    private FirstCaption() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        Linter linter = Linter.standard();
        long ready = System.nanoTime();
        linter.lint("The camera pans left.");
        long checked = System.nanoTime();
        System.out.println((ready - start) / NANOS + " " + (checked - start) / NANOS);
    }
}

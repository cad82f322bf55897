package dev.chai.spec;

/** Placeholder of the skeleton: replaced by the taxonomy itself. */
public final class Taxonomy {
    private Taxonomy() {}

    /** The taxonomy that comes with the library. */
    public static Taxonomy bundled() {
        return new Taxonomy();
    }
}

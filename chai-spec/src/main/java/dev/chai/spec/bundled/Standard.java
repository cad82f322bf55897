package dev.chai.spec.bundled;

/** Chooses the form of the bundled data once. */
final class Standard {
    static final BundledData DATA =
            PackedData.find().map(BundledData.class::cast).orElse(JsonData.INSTANCE);

    private Standard() {}
}

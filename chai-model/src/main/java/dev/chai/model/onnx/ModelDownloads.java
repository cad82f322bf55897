package dev.chai.model.onnx;

/** Switches off what DJL would send along unasked. */
final class ModelDownloads {
    private static final String TRACKING = "OPT_OUT_TRACKING";

    private ModelDownloads() {}

    /** DJL reports its use to its makers on Amazon's machines unless this is turned off; a choice that was made stays. */
    static void quieten() {
        if (System.getProperty(TRACKING) == null && System.getenv(TRACKING) == null) {
            System.setProperty(TRACKING, "true");
        }
    }
}

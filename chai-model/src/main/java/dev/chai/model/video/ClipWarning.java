package dev.chai.model.video;

/**
 * Something that was wrong with a clip which gave frames all the same: what, and where.
 *
 * <pre>{@code
 * for (ClipWarning warning : reader.warnings()) {
 *     System.err.println(warning);   // "3.200 s (frame 31): damaged packet (Invalid data found ...)"
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what kind of flaw
 * @param frame index of the frame at or after which it shows
 * @param seconds the same as time since the first frame
 * @param problem what was found, and what was done about it
 * @since 0.1
 */
public record ClipWarning(Kind kind, int frame, double seconds, String problem) {
    /** Kinds of flaws. */
    public enum Kind {
        /** A packet that could not be decoded, or a picture patched up by the decoder. */
        DAMAGED,
        /** The file ends before the clip that its header announces. */
        TRUNCATED,
        /** Another frame replaces one that could not be decoded. */
        SUBSTITUTED,
        /** Timestamps are missing or unusable and were replaced by a count. */
        TIMESTAMPS
    }

    /** Returns whether frames are missing or harmed, rather than only oddly described. */
    public boolean isDamage() {
        return kind != Kind.TIMESTAMPS;
    }

    @Override
    public String toString() {
        long millis = Math.round(seconds * 1000);
        return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1) + " s (frame " + frame + "): "
                + problem;
    }
}

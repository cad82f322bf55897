package dev.chai.spec.policy;

/**
 * Whether a caption must fill a slot.
 *
 * <pre>{@code
 * CaptionPolicy.of(Aspect.CAMERA).require("cam-angle").requirement();    // MANDATORY
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Requirement {
    /** It must be mentioned, unless the labels say that it does not apply. */
    MANDATORY,
    /** It must be mentioned where its condition holds. */
    CONDITIONAL,
    /** It must be left out. */
    OMITTED
}

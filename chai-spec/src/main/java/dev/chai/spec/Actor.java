package dev.chai.spec;

/** Who moves or is described by a mention. */
public enum Actor {
    /** The camera, the shot or the video as such. */
    CAMERA,
    /** Somebody or something in the scene. */
    SUBJECT
}

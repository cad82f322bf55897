package dev.chai.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * Whom a statement is about: the camera or a subject.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Actor {
    /** The camera, the shot or the video as such. */
    CAMERA,
    /** A person or thing in the scene. */
    SUBJECT;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Returns the name used in data files, in lower case. */
    public String id() {
        return id;
    }

    /** Finds an actor by its {@link #id()}. */
    public static Optional<Actor> find(String id) {
        for (Actor actor : values()) {
            if (actor.id.equals(id)) {
                return Optional.of(actor);
            }
        }
        return Optional.empty();
    }

    /** Returns whom the primitives of an aspect are about unless they say otherwise. */
    static Actor of(Aspect aspect) {
        return aspect == Aspect.CAMERA ? CAMERA : SUBJECT;
    }
}

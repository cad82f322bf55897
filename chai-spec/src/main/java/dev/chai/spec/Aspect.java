package dev.chai.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * One of the five parts of a video description, in the order in which CHAI writes them.
 *
 * <p>Immutable and thread-safe. Source: arXiv 2604.21718, the caption specification.
 *
 * @since 0.1
 */
public enum Aspect {
    /** Who or what the clip shows: type, attributes, relations, transitions. */
    SUBJECT("subject"),
    /** Where and when: point of view, setting, time of day, weather, overlays. */
    SCENE("scene"),
    /** What the subjects do: actions, interactions, group activities. */
    MOTION("motion"),
    /** How the subjects sit in the frame: shot size, position, depth, relative height. */
    SPATIAL("spatial"),
    /** How the clip is filmed: playback speed, lens, height, angle, focus, steadiness, movement. */
    CAMERA("camera");

    private final String id;

    Aspect(String id) {
        this.id = id;
    }

    /** Returns the name used in data files and on the command line, in lower case. */
    public String id() {
        return id;
    }

    /** Finds an aspect by its {@link #id()}, ignoring case. */
    public static Optional<Aspect> find(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        for (Aspect aspect : values()) {
            if (aspect.id.equals(wanted)) {
                return Optional.of(aspect);
            }
        }
        return Optional.empty();
    }
}

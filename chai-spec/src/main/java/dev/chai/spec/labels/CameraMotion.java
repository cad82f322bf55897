package dev.chai.spec.labels;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the camera moves in one clip: how much, how steadily, how fast, and along which axes in which order.
 *
 * <p>The moves are ids of movement primitives. One step holds moves that happen together; several steps follow each other. Where the
 * order is not known (the authors' label files do not carry it) all moves are in one step.
 *
 * <pre>{@code
 * CameraMotion.simple(Steadiness.SMOOTH, "pan-left", "tilt-up");
 * CameraMotion.sequence(Steadiness.UNSTEADY, "pans left, then back", "pan-left", "pan-right");
 * CameraMotion.fixed();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param complexity how much it moves
 * @param steadiness how steadily it is held
 * @param speed how fast it moves
 * @param steps the moves, each step a non-empty set in the order given
 * @param description the movement in words: absent if not known, empty if there is none
 * @since 0.1
 */
public record CameraMotion(
        Complexity complexity,
        Steadiness steadiness,
        MotionSpeed speed,
        List<Set<String>> steps,
        Optional<String> description) {
    private static final CameraMotion UNKNOWN = of(Complexity.UNDECIDED, Steadiness.UNDECIDED);

    /**
     * Copies the steps.
     *
     * @throws IllegalArgumentException if a step is empty
     */
    public CameraMotion {
        Objects.requireNonNull(complexity, "complexity");
        Objects.requireNonNull(steadiness, "steadiness");
        Objects.requireNonNull(speed, "speed");
        Objects.requireNonNull(description, "description");
        steps = steps.stream().map(CameraMotion::ordered).toList();
        if (steps.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("a step of camera motion needs at least one move, for example pan-left");
        }
    }

    /** Returns a motion of which nothing is known. */
    public static CameraMotion unknown() {
        return UNKNOWN;
    }

    /** Returns a camera that neither moves nor shakes. */
    public static CameraMotion fixed() {
        return of(Complexity.NONE, Steadiness.STATIC);
    }

    /** Returns a motion without known moves, speed or description. */
    public static CameraMotion of(Complexity complexity, Steadiness steadiness) {
        return new CameraMotion(complexity, steadiness, MotionSpeed.UNDECIDED, List.of(), Optional.empty());
    }

    /** Returns one clear pattern whose moves happen together. */
    public static CameraMotion simple(Steadiness steadiness, String... moves) {
        return of(Complexity.SIMPLE, steadiness).withSteps(List.of(ordered(List.of(moves))));
    }

    /** Returns a described movement whose moves follow each other. */
    public static CameraMotion sequence(Steadiness steadiness, String description, String... moves) {
        return of(Complexity.COMPLEX, steadiness)
                .withSteps(List.of(moves).stream().map(Set::of).toList())
                .withDescription(description);
    }

    /** Returns the same motion at a known speed. */
    public CameraMotion withSpeed(MotionSpeed newSpeed) {
        return new CameraMotion(complexity, steadiness, newSpeed, steps, description);
    }

    /** Returns the same motion along other axes. */
    public CameraMotion withSteps(List<Set<String>> newSteps) {
        return new CameraMotion(complexity, steadiness, speed, newSteps, description);
    }

    /** Returns the same motion with a description; an empty one says that there is none. */
    public CameraMotion withDescription(String newDescription) {
        return new CameraMotion(complexity, steadiness, speed, steps, Optional.of(newDescription));
    }

    /** Returns all moves, in order of first appearance. */
    public Set<String> moves() {
        Set<String> moves = new LinkedHashSet<>();
        steps.forEach(moves::addAll);
        return Collections.unmodifiableSet(moves);
    }

    /** Returns whether the two moves happen in one step. */
    public boolean together(String first, String second) {
        return steps.stream().anyMatch(step -> step.contains(first) && step.contains(second));
    }

    private static Set<String> ordered(java.util.Collection<String> moves) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(moves));
    }
}

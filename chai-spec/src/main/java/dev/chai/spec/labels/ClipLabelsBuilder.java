package dev.chai.spec.labels;

import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Role;
import dev.chai.spec.Taxonomy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects the labels of one clip.
 *
 * <pre>{@code
 * ClipLabels labels = ClipLabels.builder("kitchen.mp4")
 *         .yes("slow-motion", "static-camera")
 *         .state("medium-shot", "close-up-shot")
 *         .build();
 * }</pre>
 *
 * <p>Mutable and not thread-safe; use one per clip. Every method refuses an id that the taxonomy does not have, naming the nearest.
 *
 * @since 0.1
 */
public final class ClipLabelsBuilder {
    private final Taxonomy taxonomy;
    private final String clip;
    private final Map<String, Truth> facts = new LinkedHashMap<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private CameraMotion motion = CameraMotion.unknown();

    ClipLabelsBuilder(Taxonomy taxonomy, String clip) {
        this.taxonomy = Objects.requireNonNull(taxonomy, "taxonomy");
        this.clip = Objects.requireNonNull(clip, "clip");
    }

    ClipLabelsBuilder(ClipLabels labels) {
        this(labels.taxonomy(), labels.clip());
        facts.putAll(labels.facts());
        states.putAll(labels.states());
        motion = labels.motion();
    }

    /**
     * States that these primitives hold. A member of a state group becomes that state from start to end; levels of movement, steadiness
     * and speed and moves become part of the camera motion.
     */
    public ClipLabelsBuilder yes(String... primitives) {
        for (String id : primitives) {
            hold(taxonomy.require(id));
        }
        return this;
    }

    /** States that these primitives do not hold at any time. */
    public ClipLabelsBuilder no(String... primitives) {
        for (String id : primitives) {
            fact(id, Truth.NO);
        }
        return this;
    }

    /** Stores a decision as it is; undecided removes it. */
    public ClipLabelsBuilder fact(String primitive, Truth truth) {
        taxonomy.require(primitive);
        if (truth.isDecided()) {
            facts.put(primitive, truth);
        } else {
            facts.remove(primitive);
        }
        return this;
    }

    /** Specifies a state from start to end. */
    public ClipLabelsBuilder state(String value) {
        return state(State.throughout(value));
    }

    /** Specifies a state at the start and another of the same group at the end. */
    public ClipLabelsBuilder state(String start, String end) {
        return state(State.of(start, end));
    }

    /**
     * Specifies a state of the group that its values belong to; replaces an earlier one.
     *
     * @throws IllegalArgumentException if a value belongs to no group or the two to different groups
     */
    public ClipLabelsBuilder state(State state) {
        Set<String> groups = new TreeSet<>();
        state.start().ifPresent(value -> groups.add(groupOf(value)));
        state.end().ifPresent(value -> groups.add(groupOf(value)));
        if (groups.size() != 1) {
            throw new IllegalArgumentException("the start and the end of a state must be of one group: "
                    + state.start().orElse("?") + " and " + state.end().orElse("?") + " are of " + groups);
        }
        states.put(groups.iterator().next(), state);
        return this;
    }

    /**
     * Specifies the camera motion; replaces an earlier one.
     *
     * @throws IllegalArgumentException if a step names something else than a move
     */
    public ClipLabelsBuilder motion(CameraMotion newMotion) {
        for (String move : newMotion.moves()) {
            if (!Moves.isMove(taxonomy.require(move))) {
                throw new IllegalArgumentException(
                        "\"" + move + "\" is no camera move; moves are primitives of the role \"" + Role.MOVE.id()
                                + "\", such as " + Primitives.PAN_LEFT);
            }
        }
        motion = newMotion;
        return this;
    }

    /** Returns the labels. */
    public ClipLabels build() {
        return new ClipLabels(this);
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    String clip() {
        return clip;
    }

    public Map<String, Truth> facts() {
        return facts;
    }

    Map<String, State> states() {
        return states;
    }

    CameraMotion motion() {
        return motion;
    }

    private void hold(Primitive primitive) {
        if (Moves.isMove(primitive) || Moves.isLevel(primitive.id())) {
            motion = Moves.with(motion, primitive);
        } else if (StateGroups.isState(primitive)) {
            state(primitive.id());
        } else {
            facts.put(primitive.id(), Truth.YES);
        }
    }

    private String groupOf(String value) {
        return taxonomy.require(value)
                .exclusiveGroup()
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + value + "\" is no state: it belongs to no group"));
    }
}

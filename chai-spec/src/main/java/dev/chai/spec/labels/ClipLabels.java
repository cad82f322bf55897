package dev.chai.spec.labels;

import dev.chai.spec.Taxonomy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is stored about one clip: decided primitives, states with start and end, and the camera motion.
 *
 * <pre>{@code
 * ClipLabels labels = ClipLabels.builder("harbour.mp4")
 *         .yes("human-subject-shot", "drone-pov").no("motion-blur")
 *         .state("wide-shot").state("high-angle", "level-angle")
 *         .motion(CameraMotion.simple(Steadiness.SMOOTH, "tilt-up"))
 *         .build();
 * labels.starts("high-angle");                        // YES
 * labels.always("high-angle");                        // NO
 * labels.ever("pan-left");                            // NO: simple, smooth, and not listed
 * }</pre>
 *
 * <p>A value that is not stored follows where it must: another member of the same state or exclusive group holds, the umbrella
 * primitive is denied, a kind of it holds, or a derivation applies. Otherwise it is undecided.
 *
 * <p>An absent end of a state means unchanged. The exception is a clip whose main subject changes: shot size and height relative to
 * the subject then have no value on the side where there is no subject, so an absent end leaves the end undecided.
 *
 * <p>Immutable and thread-safe. A lookup costs a few hash accesses and, for derived primitives, the size of their condition. Source:
 * the authors' label definitions as restated in the taxonomy specification, "How the source decides hard cases".
 *
 * @since 0.1
 */
public final class ClipLabels {
    private final Taxonomy taxonomy;
    private final String clip;
    private final Map<String, Truth> facts;
    private final Map<String, State> states;
    private final CameraMotion motion;
    private final ClipTruths truths;

    ClipLabels(ClipLabelsBuilder builder) {
        taxonomy = builder.taxonomy();
        clip = builder.clip();
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.facts()));
        states = Collections.unmodifiableMap(new LinkedHashMap<>(builder.states()));
        motion = builder.motion();
        truths = new ClipTruths(this);
    }

    /** Returns a new builder for the labels of a clip over the bundled taxonomy. */
    public static ClipLabelsBuilder builder(String clip) {
        return new ClipLabelsBuilder(Taxonomy.bundled(), clip);
    }

    /** Returns a new builder for the labels of a clip over a custom taxonomy. */
    public static ClipLabelsBuilder builder(Taxonomy taxonomy, String clip) {
        return new ClipLabelsBuilder(taxonomy, clip);
    }

    /** Returns the clip they belong to, usually a file name. */
    public String clip() {
        return clip;
    }

    /** Returns the taxonomy whose ids they use. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** Returns the stored decisions that are neither a state nor camera motion, by primitive id. */
    public Map<String, Truth> facts() {
        return facts;
    }

    /** Returns the stored states, by exclusive group. */
    public Map<String, State> states() {
        return states;
    }

    /** Returns the stored state of a group such as {@code camera-angle}. */
    public Optional<State> state(String group) {
        return Optional.ofNullable(states.get(group));
    }

    /** Returns the stored camera motion; {@link CameraMotion#unknown()} if there is none. */
    public CameraMotion motion() {
        return motion;
    }

    /** Returns whether the primitive holds at the start. */
    public Truth starts(String primitive) {
        return truths.at(primitive, false);
    }

    /** Returns whether the primitive holds at the end. */
    public Truth ends(String primitive) {
        return truths.at(primitive, true);
    }

    /** Returns whether the primitive holds from start to end. */
    public Truth always(String primitive) {
        return starts(primitive).and(ends(primitive));
    }

    /** Returns whether the primitive holds at the start, at the end or, for moves and effects, at any time. */
    public Truth ever(String primitive) {
        return starts(primitive).or(ends(primitive));
    }

    /** Returns the primitives that are stored as holding at some time, facts first, then states, then camera motion. */
    public Set<String> stated() {
        Set<String> stated = new LinkedHashSet<>();
        facts.forEach((id, truth) -> {
            if (truth == Truth.YES) {
                stated.add(id);
            }
        });
        for (State state : states.values()) {
            state.start().ifPresent(stated::add);
            state.end().ifPresent(stated::add);
        }
        motion.complexity().primitive().ifPresent(stated::add);
        motion.steadiness().primitive().ifPresent(stated::add);
        motion.speed().primitive().ifPresent(stated::add);
        stated.addAll(motion.moves());
        return Collections.unmodifiableSet(stated);
    }

    /** Returns a new builder that holds these labels. */
    public ClipLabelsBuilder toBuilder() {
        return new ClipLabelsBuilder(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClipLabels that
                && clip.equals(that.clip)
                && facts.equals(that.facts)
                && states.equals(that.states)
                && motion.equals(that.motion)
                && taxonomy.ids().equals(that.taxonomy.ids());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * clip.hashCode() + facts.hashCode()) + states.hashCode()) + motion.hashCode();
    }

    @Override
    public String toString() {
        return clip + " " + facts + " " + states + " " + motion;
    }
}

package dev.chai.spec;

import java.util.List;
import java.util.Optional;

/**
 * One visual primitive: a property of a clip that can be decided by looking, with the rule that decides it.
 *
 * <pre>{@code
 * Primitive panLeft = Primitives.PAN_LEFT;
 * panLeft.definition();      // what it means
 * panLeft.decisionRule();    // when it applies
 * panLeft.opposites();       // [pan-right]
 * panLeft.axis();            // Optional[PAN]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Two primitives are equal if all their parts are.
 *
 * @since 0.1
 */
public final class Primitive {
    private final String id;
    private final Aspect aspect;
    private final String subAspect;
    private final Role role;
    private final Actor actor;
    private final Optional<Axis> axis;
    private final Optional<Direction> direction;
    private final boolean lighting;
    private final String name;
    private final List<String> aliases;
    private final String definition;
    private final String decisionRule;
    private final Optional<String> exclusiveGroup;
    private final Optional<String> kindOf;
    private final boolean temporal;
    private final List<String> opposites;
    private final List<String> confusableWith;
    private final List<String> suggests;
    private final List<String> labelNames;
    private final Optional<String> shotBench;

    Primitive(PrimitiveBuilder from) {
        id = from.id();
        aspect = from.aspect();
        subAspect = from.subAspect();
        role = from.role();
        actor = from.actor();
        axis = from.axis();
        direction = from.direction();
        lighting = from.lighting();
        name = from.name();
        aliases = from.aliases();
        definition = from.definition();
        decisionRule = from.decisionRule();
        exclusiveGroup = from.exclusiveGroup();
        kindOf = from.kindOf();
        temporal = from.temporal();
        opposites = from.opposites();
        confusableWith = from.confusableWith();
        suggests = from.suggests();
        labelNames = from.labelNames();
        shotBench = from.shotBench();
    }

    /**
     * Returns a new builder, for a {@link TaxonomyExtension}.
     *
     * @throws IllegalArgumentException when built, if the id is anything but lower-case ASCII letters, digits and hyphens
     */
    public static PrimitiveBuilder builder(String id, Aspect aspect, String subAspect) {
        return new PrimitiveBuilder().id(id).aspect(aspect).subAspect(subAspect);
    }

    /** Returns a new builder that holds the parts of this primitive. */
    public PrimitiveBuilder toBuilder() {
        return new PrimitiveBuilder(this);
    }

    /** Returns the stable identifier, for example {@code pan-left}. */
    public String id() {
        return id;
    }

    /** Returns the aspect it belongs to. */
    public Aspect aspect() {
        return aspect;
    }

    /** Returns the group within the aspect, for example {@code movement-rotation}. */
    public String subAspect() {
        return subAspect;
    }

    /** Returns what kind of statement it makes. */
    public Role role() {
        return role;
    }

    /** Returns whom it is about. */
    public Actor actor() {
        return actor;
    }

    /** Returns the axis of a camera move; empty for everything else. */
    public Optional<Axis> axis() {
        return axis;
    }

    /** Returns where a move of the camera or a subject goes; empty for everything else. */
    public Optional<Direction> direction() {
        return direction;
    }

    /** Returns whether it belongs to the optional lighting and color profile. */
    public boolean lighting() {
        return lighting;
    }

    /** Returns the standard term, for people. */
    public String name() {
        return name;
    }

    /** Returns other wordings. */
    public List<String> aliases() {
        return aliases;
    }

    /** Returns what it means, in one or two sentences. */
    public String definition() {
        return definition;
    }

    /** Returns how to decide whether it holds; empty if there is nothing to add to the definition. */
    public String decisionRule() {
        return decisionRule;
    }

    /** Returns the name of the group of which at most one member holds at one instant. */
    public Optional<String> exclusiveGroup() {
        return exclusiveGroup;
    }

    /** Returns the id of the umbrella primitive that holds whenever this one does. */
    public Optional<String> kindOf() {
        return kindOf;
    }

    /** Returns whether it is a state that may differ between the start and the end of a clip. */
    public boolean temporal() {
        return temporal;
    }

    /** Returns the ids of primitives that state the contrary; symmetric. */
    public List<String> opposites() {
        return opposites;
    }

    /** Returns the ids of primitives that people mistake it for; symmetric. */
    public List<String> confusableWith() {
        return confusableWith;
    }

    /**
     * Returns the ids of primitives that it suggests in talk of framing without stating them: a low angle suggests a camera below the
     * subject.
     */
    public List<String> suggests() {
        return suggests;
    }

    /** Returns the CHAI authors' names of the labels that it represents. */
    public List<String> labelNames() {
        return labelNames;
    }

    /** Returns the ShotBench dimension and value, for example {@code camera movement/Pan left}. */
    public Optional<String> shotBench() {
        return shotBench;
    }

    /** Returns whether this is the other primitive, possibly with other wordings or links: whether their ids are equal. */
    public boolean is(Primitive other) {
        return id.equals(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Primitive that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }

    private List<Object> parts() {
        return List.of(
                id,
                aspect,
                subAspect,
                role,
                actor,
                axis,
                direction,
                lighting,
                name,
                aliases,
                definition,
                decisionRule,
                exclusiveGroup,
                kindOf,
                temporal,
                opposites,
                confusableWith,
                suggests,
                labelNames,
                shotBench);
    }
}

package dev.chai.spec;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link Primitive}; everything but id, aspect, sub-aspect, name and definition may be left
 * out.
 *
 * <pre>{@code
 * Primitive whipPan = Primitive.builder("whip-pan-left", Aspect.CAMERA, "movement-rotation")
 *         .name("Whip pan left")
 *         .definition("A pan to the left so fast that the picture smears.")
 *         .kindOf("moving-camera")
 *         .build();
 * }</pre>
 *
 * <p>Not thread-safe; use one per thread.
 */
public final class PrimitiveBuilder {
    private @Nullable String id;
    private @Nullable Aspect aspect;
    private @Nullable String subAspect;
    private boolean lighting;
    private @Nullable String name;
    private List<String> aliases = List.of();
    private @Nullable String definition;
    private String decisionRule = "";
    private Optional<String> exclusiveGroup = Optional.empty();
    private Optional<String> kindOf = Optional.empty();
    private boolean temporal;
    private List<String> opposites = List.of();
    private List<String> confusableWith = List.of();
    private List<String> labelNames = List.of();
    private Optional<String> shotBench = Optional.empty();

    PrimitiveBuilder() {}

    PrimitiveBuilder(Primitive from) {
        id = from.id();
        aspect = from.aspect();
        subAspect = from.subAspect();
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
        labelNames = from.labelNames();
        shotBench = from.shotBench();
    }

    PrimitiveBuilder id(String value) {
        id = value;
        return this;
    }

    PrimitiveBuilder aspect(Aspect value) {
        aspect = value;
        return this;
    }

    PrimitiveBuilder subAspect(String value) {
        subAspect = value;
        return this;
    }

    /** Puts it into the optional lighting and color profile, or takes it out. */
    public PrimitiveBuilder lighting(boolean value) {
        lighting = value;
        return this;
    }

    /** The standard term, for people. */
    public PrimitiveBuilder name(String value) {
        name = value;
        return this;
    }

    /** Other wordings. */
    public PrimitiveBuilder aliases(List<String> values) {
        aliases = List.copyOf(values);
        return this;
    }

    /** What it means, in one or two sentences. */
    public PrimitiveBuilder definition(String value) {
        definition = value;
        return this;
    }

    /** How to decide whether it holds. */
    public PrimitiveBuilder decisionRule(String value) {
        decisionRule = value;
        return this;
    }

    /** The group of which at most one member holds at one instant. */
    public PrimitiveBuilder exclusiveGroup(String value) {
        exclusiveGroup = Optional.of(value);
        return this;
    }

    /** The umbrella primitive that holds whenever this one does. */
    public PrimitiveBuilder kindOf(String umbrellaId) {
        kindOf = Optional.of(umbrellaId);
        return this;
    }

    PrimitiveBuilder notAKind() {
        kindOf = Optional.empty();
        return this;
    }

    /** Whether it is a state that may differ between the start and the end of a clip. */
    public PrimitiveBuilder temporal(boolean value) {
        temporal = value;
        return this;
    }

    /** Ids of primitives that state the contrary. */
    public PrimitiveBuilder opposites(List<String> ids) {
        opposites = List.copyOf(ids);
        return this;
    }

    /** Ids of primitives that people mistake it for. */
    public PrimitiveBuilder confusableWith(List<String> ids) {
        confusableWith = List.copyOf(ids);
        return this;
    }

    /** Names of the labels behind it. */
    public PrimitiveBuilder labelNames(List<String> names) {
        labelNames = List.copyOf(names);
        return this;
    }

    /** The ShotBench dimension and value, separated by a slash. */
    public PrimitiveBuilder shotBench(String dimensionAndValue) {
        shotBench = Optional.of(dimensionAndValue);
        return this;
    }

    /**
     * The finished primitive.
     *
     * @throws IllegalArgumentException if the name or the definition is missing
     */
    public Primitive build() {
        return new Primitive(
                required(id, "id"),
                required(aspect, "aspect"),
                required(subAspect, "subAspect"),
                lighting,
                required(name, "name"),
                aliases,
                required(definition, "definition"),
                decisionRule,
                exclusiveGroup,
                kindOf,
                temporal,
                opposites,
                confusableWith,
                labelNames,
                shotBench);
    }

    private <T> T required(@Nullable T value, String part) {
        if (value == null) {
            throw new IllegalArgumentException("primitive " + (id == null ? "" : id + " ") + "has no " + part);
        }
        return value;
    }
}

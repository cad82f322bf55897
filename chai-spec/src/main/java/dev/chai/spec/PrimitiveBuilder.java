package dev.chai.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
 *
 * @since 0.1
 */
public final class PrimitiveBuilder {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    private @Nullable String id;
    private @Nullable Aspect aspect;
    private @Nullable String subAspect;
    private @Nullable Role role;
    private @Nullable Actor actor;
    private @Nullable Axis axis;
    private @Nullable Direction direction;
    private boolean lighting;
    private @Nullable String name;
    private List<String> aliases = List.of();
    private @Nullable String definition;
    private String decisionRule = "";
    private @Nullable String exclusiveGroup;
    private @Nullable String kindOf;
    private boolean temporal;
    private List<String> opposites = List.of();
    private List<String> confusableWith = List.of();
    private List<String> suggests = List.of();
    private List<String> labelNames = List.of();
    private @Nullable String shotBench;

    PrimitiveBuilder() {}

    PrimitiveBuilder(Primitive from) {
        id = from.id();
        aspect = from.aspect();
        subAspect = from.subAspect();
        role = from.role();
        actor = from.actor();
        axis = from.axis().orElse(null);
        direction = from.direction().orElse(null);
        lighting = from.lighting();
        name = from.name();
        aliases = from.aliases();
        definition = from.definition();
        decisionRule = from.decisionRule();
        exclusiveGroup = from.exclusiveGroup().orElse(null);
        kindOf = from.kindOf().orElse(null);
        temporal = from.temporal();
        opposites = from.opposites();
        confusableWith = from.confusableWith();
        suggests = from.suggests();
        labelNames = from.labelNames();
        shotBench = from.shotBench().orElse(null);
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

    /** Specifies what kind of statement it makes; {@link Role#STATE} by default. */
    public PrimitiveBuilder role(Role value) {
        role = value;
        return this;
    }

    /** Specifies whom it is about; by default the camera in the camera aspect, a subject in the others. */
    public PrimitiveBuilder actor(Actor value) {
        actor = value;
        return this;
    }

    /** Specifies the axis of a camera move. */
    public PrimitiveBuilder axis(Axis value) {
        axis = value;
        return this;
    }

    /** Specifies where a move goes. */
    public PrimitiveBuilder direction(Direction value) {
        direction = value;
        return this;
    }

    /** Specifies whether it belongs to the optional lighting and color profile. */
    public PrimitiveBuilder lighting(boolean value) {
        lighting = value;
        return this;
    }

    /** Specifies the standard term, for people. */
    public PrimitiveBuilder name(String value) {
        name = value;
        return this;
    }

    /** Specifies other wordings. */
    public PrimitiveBuilder aliases(List<String> values) {
        aliases = List.copyOf(values);
        return this;
    }

    /** Specifies what it means, in one or two sentences. */
    public PrimitiveBuilder definition(String value) {
        definition = value;
        return this;
    }

    /** Specifies how to decide whether it holds. */
    public PrimitiveBuilder decisionRule(String value) {
        decisionRule = value;
        return this;
    }

    /** Specifies the group of which at most one member holds at one instant. */
    public PrimitiveBuilder exclusiveGroup(String value) {
        exclusiveGroup = Objects.requireNonNull(value);
        return this;
    }

    /** Specifies the umbrella primitive that holds whenever this one does. */
    public PrimitiveBuilder kindOf(String umbrellaId) {
        kindOf = Objects.requireNonNull(umbrellaId);
        return this;
    }

    PrimitiveBuilder notAKind() {
        kindOf = null;
        return this;
    }

    /** Specifies whether it is a state that may differ between the start and the end of a clip. */
    public PrimitiveBuilder temporal(boolean value) {
        temporal = value;
        return this;
    }

    /** Specifies the ids of primitives that state the contrary. */
    public PrimitiveBuilder opposites(List<String> ids) {
        opposites = List.copyOf(ids);
        return this;
    }

    /** Specifies the ids of primitives that people mistake it for. */
    public PrimitiveBuilder confusableWith(List<String> ids) {
        confusableWith = List.copyOf(ids);
        return this;
    }

    /** Specifies the ids of primitives that it suggests in talk of framing without stating them. */
    public PrimitiveBuilder suggests(List<String> ids) {
        suggests = List.copyOf(ids);
        return this;
    }

    /** Specifies the names of the labels that it represents. */
    public PrimitiveBuilder labelNames(List<String> names) {
        labelNames = List.copyOf(names);
        return this;
    }

    /** Specifies the ShotBench dimension and value, separated by a slash. */
    public PrimitiveBuilder shotBench(String dimensionAndValue) {
        shotBench = Objects.requireNonNull(dimensionAndValue);
        return this;
    }

    /**
     * Returns the finished primitive.
     *
     * @throws IllegalArgumentException if the name or the definition is missing, or the id is malformed
     */
    public Primitive build() {
        checkId(id());
        return new Primitive(this);
    }

    String id() {
        return required(id, "id");
    }

    Aspect aspect() {
        return required(aspect, "aspect");
    }

    String subAspect() {
        return required(subAspect, "subAspect");
    }

    Role role() {
        return role == null ? Role.STATE : role;
    }

    Actor actor() {
        return actor == null ? Actor.of(aspect()) : actor;
    }

    Optional<Axis> axis() {
        return Optional.ofNullable(axis);
    }

    Optional<Direction> direction() {
        return Optional.ofNullable(direction);
    }

    boolean lighting() {
        return lighting;
    }

    String name() {
        return required(name, "name");
    }

    List<String> aliases() {
        return aliases;
    }

    String definition() {
        return required(definition, "definition");
    }

    String decisionRule() {
        return decisionRule;
    }

    Optional<String> exclusiveGroup() {
        return Optional.ofNullable(exclusiveGroup);
    }

    Optional<String> kindOf() {
        return Optional.ofNullable(kindOf);
    }

    boolean temporal() {
        return temporal;
    }

    List<String> opposites() {
        return opposites;
    }

    List<String> confusableWith() {
        return confusableWith;
    }

    List<String> suggests() {
        return suggests;
    }

    List<String> labelNames() {
        return labelNames;
    }

    Optional<String> shotBench() {
        return Optional.ofNullable(shotBench);
    }

    private static void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "primitive id \"" + id + "\" must consist of lower-case letters, digits and hyphens");
        }
    }

    private <T> T required(@Nullable T value, String part) {
        if (value == null) {
            throw new IllegalArgumentException("primitive " + (id == null ? "" : id + " ") + "has no " + part);
        }
        return value;
    }
}

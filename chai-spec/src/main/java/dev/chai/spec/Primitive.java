package dev.chai.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One visual primitive: a property of a clip that can be decided by looking, with the rule that decides it.
 *
 * <pre>{@code
 * Primitive panLeft = Taxonomy.bundled().require("pan-left");
 * panLeft.definition();      // what it means
 * panLeft.decisionRule();    // when it applies
 * panLeft.opposites();       // [pan-right]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id stable identifier, for example {@code pan-left}
 * @param aspect the aspect it belongs to
 * @param subAspect group within the aspect, for example {@code movement-rotation}
 * @param lighting whether it belongs to the optional lighting and color profile
 * @param name the standard term, for people
 * @param aliases other wordings
 * @param definition what it means, in one or two sentences
 * @param decisionRule how to decide whether it holds
 * @param exclusiveGroup name of the group of which at most one member holds at one instant, where there is one
 * @param kindOf id of the umbrella primitive that holds whenever this one does, where there is one
 * @param temporal whether it is a state that may differ between the start and the end of a clip
 * @param opposites ids of primitives that state the contrary; symmetric
 * @param confusableWith ids of primitives that people mistake it for; symmetric
 * @param labelNames the CHAI authors' names of the labels behind it
 * @param shotBench the ShotBench dimension and value, for example {@code camera movement/Pan left}, where there is one
 */
public record Primitive(
        String id,
        Aspect aspect,
        String subAspect,
        boolean lighting,
        String name,
        List<String> aliases,
        String definition,
        String decisionRule,
        Optional<String> exclusiveGroup,
        Optional<String> kindOf,
        boolean temporal,
        List<String> opposites,
        List<String> confusableWith,
        List<String> labelNames,
        Optional<String> shotBench) {
    /** @throws IllegalArgumentException if the id is anything but lower-case ASCII letters, digits and hyphens */
    public Primitive {
        checkId(id);
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(subAspect, "subAspect");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(decisionRule, "decisionRule");
        aliases = List.copyOf(aliases);
        opposites = List.copyOf(opposites);
        confusableWith = List.copyOf(confusableWith);
        labelNames = List.copyOf(labelNames);
    }

    /** A loop, not a pattern: loading the bundled data must not wait for the regex engine. */
    private static void checkId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                throw malformed(id);
            }
        }
        if (id.isEmpty()) {
            throw malformed(id);
        }
    }

    private static IllegalArgumentException malformed(String id) {
        return new IllegalArgumentException(
                "primitive id \"" + id + "\" must consist of lower-case letters, digits and hyphens");
    }

    /** Starts a primitive of one's own, for a {@link TaxonomyExtension}. */
    public static PrimitiveBuilder builder(String id, Aspect aspect, String subAspect) {
        return new PrimitiveBuilder().id(id).aspect(aspect).subAspect(subAspect);
    }

    /** Starts a copy with changes. */
    public PrimitiveBuilder toBuilder() {
        return new PrimitiveBuilder(this);
    }
}

package dev.chai.spec.labels;

import dev.chai.spec.bundled.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is known about the states of clips: which groups of primitives form an ordinal scale, which depend on the subject or describe one
 * element of the picture, and which primitives follow from states.
 *
 * <pre>{@code
 * StateModel.bundled().scale("shot-size");                // extreme-wide-shot, ..., extreme-close-up-shot
 * StateModel.bundled().isSubjectBound("shot-size");       // true: without a subject there is no shot size
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class StateModel {
    private final Map<String, List<String>> scales = new LinkedHashMap<>();
    private final Set<String> subjectBound;
    private final Set<String> perElement;
    private final Map<String, Condition> derived;

    private StateModel(JsonNode data) {
        for (Map.Entry<String, JsonNode> scale : data.path("scales").properties()) {
            scales.put(scale.getKey(), Resources.strings(scale.getValue()));
        }
        subjectBound = Set.copyOf(Resources.strings(data.path("subjectBound")));
        perElement = Set.copyOf(Resources.strings(data.path("perElement")));
        derived = Condition.parseAll(Resources.texts(data.path("derived")));
    }

    /** Returns the facts that come with the library, loaded on first use and shared. */
    public static StateModel bundled() {
        return Bundled.MODEL;
    }

    /** Returns the values of a group from one extreme to the other; empty if it has no order. */
    public List<String> scale(String group) {
        return scales.getOrDefault(group, List.of());
    }

    /** Returns all scales by their groups. */
    public Map<String, List<String>> scales() {
        return Collections.unmodifiableMap(scales);
    }

    /** Returns whether the group has a value only while there is a subject. */
    public boolean isSubjectBound(String group) {
        return subjectBound.contains(group);
    }

    /** Returns whether the group describes one element of the picture, so that a clip may have several values at one time. */
    public boolean isPerElement(String group) {
        return perElement.contains(group);
    }

    /** The condition from which a primitive follows where it is not stored. */
    Optional<Condition> derived(String primitive) {
        return Optional.ofNullable(derived.get(primitive));
    }

    /** Returns the ids of the primitives that follow from states where they are not stored. */
    public List<String> derivedPrimitives() {
        return new ArrayList<>(derived.keySet());
    }

    private static final class Bundled {
        static final StateModel MODEL = new StateModel(Resources.json(StateModel.class, "states.json"));
    }
}

package dev.chai.spec.labels;

import dev.chai.spec.data.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The bundled facts about states: ordinal scales, groups bound to the subject or to one element, and primitives that follow. */
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

    public static StateModel bundled() {
        return Bundled.MODEL;
    }

    /** Returns the values of a group from one extreme to the other; empty if it has no order. */
    public List<String> scale(String group) {
        return scales.getOrDefault(group, List.of());
    }

    public Map<String, List<String>> scales() {
        return scales;
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

    public List<String> derivedPrimitives() {
        return new ArrayList<>(derived.keySet());
    }

    private static final class Bundled {
        static final StateModel MODEL = new StateModel(Resources.json(StateModel.class, "states.json"));
    }
}

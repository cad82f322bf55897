package dev.chai.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The primitives of a taxonomy by everything but their id; made when first asked for. Immutable and thread-safe. */
final class TaxonomyIndex {
    /** Stands for an absent optional value while indexing. */
    private static final String NONE = "";

    private final Map<Aspect, List<Primitive>> byAspect = new EnumMap<>(Aspect.class);
    private final Map<String, List<Primitive>> bySubAspect = new LinkedHashMap<>();
    private final Map<Role, List<Primitive>> byRole = new EnumMap<>(Role.class);
    private final Map<String, List<Primitive>> byGroup = new LinkedHashMap<>();
    private final Map<String, List<Primitive>> byUmbrella = new LinkedHashMap<>();
    private final Map<String, List<Primitive>> byLabelName = new LinkedHashMap<>();
    private final Map<String, List<Primitive>> byShotBench = new LinkedHashMap<>();

    TaxonomyIndex(List<Primitive> primitives) {
        for (Primitive primitive : primitives) {
            put(byAspect, primitive.aspect(), primitive);
            put(bySubAspect, primitive.subAspect(), primitive);
            put(byRole, primitive.role(), primitive);
            put(byGroup, primitive.exclusiveGroup().orElse(NONE), primitive);
            put(byUmbrella, primitive.kindOf().orElse(NONE), primitive);
            for (String label : primitive.labelNames()) {
                put(byLabelName, label, primitive);
            }
            put(byShotBench, fold(primitive.shotBench().orElse(NONE)), primitive);
        }
    }

    List<Primitive> aspect(Aspect aspect) {
        return get(byAspect, aspect);
    }

    List<Primitive> subAspect(String subAspect) {
        return get(bySubAspect, subAspect);
    }

    List<Primitive> role(Role role) {
        return get(byRole, role);
    }

    List<Primitive> group(String name) {
        return get(byGroup, name);
    }

    Set<String> groups() {
        return Collections.unmodifiableSet(byGroup.keySet());
    }

    List<Primitive> kinds(String umbrella) {
        return get(byUmbrella, umbrella);
    }

    List<Primitive> labelName(String label) {
        return get(byLabelName, label);
    }

    List<Primitive> shotBench(String value) {
        return get(byShotBench, fold(value));
    }

    private static <K> void put(Map<K, List<Primitive>> index, K key, Primitive primitive) {
        if (!NONE.equals(key)) {
            index.computeIfAbsent(key, first -> new ArrayList<>()).add(primitive);
        }
    }

    private static <K> List<Primitive> get(Map<K, List<Primitive>> index, K key) {
        List<Primitive> members = index.get(key);
        return members == null ? List.of() : Collections.unmodifiableList(members);
    }

    private static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}

package dev.chai.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The vocabulary of visual primitives, with lookups by id, aspect, group, label name and ShotBench value.
 *
 * <pre>{@code
 * Taxonomy taxonomy = Taxonomy.bundled();
 * Primitive pan = taxonomy.require("pan-left");
 * taxonomy.opposites(pan);                       // [pan-right]
 * taxonomy.byAspect(Aspect.CAMERA);              // 123 primitives
 * taxonomy.byLabelName("has_pan_left");          // [pan-left]
 * }</pre>
 *
 * <p>The bundled taxonomy holds the 349 primitives of the five aspects and the 107 of the optional lighting and color profile;
 * {@link #withoutLighting()} leaves those out. All lists keep the order of the data.
 *
 * <p>Immutable and thread-safe. Lookups cost one hash access; loading costs one pass over about 240 kB of JSON, once.
 *
 * <p>Source: arXiv 2604.21718 and the authors' label definitions, re-worded; ShotBench for the values it maps.
 */
public final class Taxonomy {
    private final Map<String, Primitive> byId;
    private final Map<Aspect, List<Primitive>> byAspect;
    private final Map<String, List<Primitive>> bySubAspect;
    private final Map<String, List<Primitive>> byGroup;
    private final Map<String, List<Primitive>> byUmbrella;
    private final Map<String, List<Primitive>> byLabelName;
    private final Map<String, List<Primitive>> byShotBench;

    Taxonomy(List<Primitive> primitives) {
        Map<String, Primitive> ids = new LinkedHashMap<>();
        primitives.forEach(p -> ids.put(p.id(), p));
        byId = Collections.unmodifiableMap(ids);
        byAspect = index(p -> List.of(p.aspect()));
        bySubAspect = index(p -> List.of(p.subAspect()));
        byGroup = index(p -> p.exclusiveGroup().stream().toList());
        byUmbrella = index(p -> p.kindOf().stream().toList());
        byLabelName = index(p -> p.labelNames());
        byShotBench = index(p -> p.shotBench().map(Taxonomy::fold).stream().toList());
    }

    /** The taxonomy that comes with the library, loaded on first use and shared. */
    public static Taxonomy bundled() {
        return Bundled.TAXONOMY;
    }

    /** All primitives. */
    public List<Primitive> primitives() {
        return List.copyOf(byId.values());
    }

    /** The ids of all primitives. */
    public Set<String> ids() {
        return byId.keySet();
    }

    /** The primitive with this id. */
    public Optional<Primitive> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The primitive with this id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest ids
     */
    public Primitive require(String id) {
        Primitive found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no primitive \"" + id + "\"" + Nearest.hint(id, ids()));
        }
        return found;
    }

    /** The primitives of an aspect. */
    public List<Primitive> byAspect(Aspect aspect) {
        return byAspect.getOrDefault(aspect, List.of());
    }

    /** The primitives of a sub-aspect such as {@code movement-rotation}; empty if there is none of that name. */
    public List<Primitive> bySubAspect(String subAspect) {
        return bySubAspect.getOrDefault(subAspect, List.of());
    }

    /** The sub-aspects of an aspect. */
    public List<String> subAspects(Aspect aspect) {
        return byAspect(aspect).stream().map(Primitive::subAspect).distinct().toList();
    }

    /** The members of an exclusive group, of which at most one holds at one instant; empty if there is none of that name. */
    public List<Primitive> group(String name) {
        return byGroup.getOrDefault(name, List.of());
    }

    /** The names of the exclusive groups. */
    public Set<String> groups() {
        return byGroup.keySet();
    }

    /**
     * The primitives behind a label of the CHAI authors, an umbrella before its kinds; empty if the label is unknown.
     *
     * @param label the bare name ({@code has_pan_left}) or a dotted path, of which only the last part counts
     */
    public List<Primitive> byLabelName(String label) {
        return byLabelName.getOrDefault(label.substring(label.lastIndexOf('.') + 1), List.of());
    }

    /** The primitives behind a ShotBench value such as {@code camera movement}, {@code Pan left}, ignoring case. */
    public List<Primitive> byShotBench(String dimension, String value) {
        return byShotBench.getOrDefault(fold(dimension + "/" + value), List.of());
    }

    /** The primitives that state the contrary. */
    public List<Primitive> opposites(Primitive primitive) {
        return all(primitive.opposites());
    }

    /** The primitives that people mistake it for. */
    public List<Primitive> confusables(Primitive primitive) {
        return all(primitive.confusableWith());
    }

    /** The umbrella primitive that holds whenever this one does. */
    public Optional<Primitive> umbrella(Primitive primitive) {
        return primitive.kindOf().flatMap(this::find);
    }

    /** The more specific primitives under an umbrella, which a caption should prefer; empty if it is none. */
    public List<Primitive> kinds(Primitive umbrella) {
        return byUmbrella.getOrDefault(umbrella.id(), List.of());
    }

    /** The same taxonomy without the optional lighting and color profile and without links to it. */
    public Taxonomy withoutLighting() {
        Set<String> kept = new LinkedHashSet<>();
        byId.values().stream().filter(p -> !p.lighting()).forEach(p -> kept.add(p.id()));
        return new Taxonomy(
                kept.stream().map(this::require).map(p -> within(p, kept)).toList());
    }

    private static Primitive within(Primitive primitive, Set<String> kept) {
        return primitive.toBuilder()
                .opposites(primitive.opposites().stream().filter(kept::contains).toList())
                .confusableWith(primitive.confusableWith().stream()
                        .filter(kept::contains)
                        .toList())
                .build();
    }

    private List<Primitive> all(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private <K> Map<K, List<Primitive>> index(Function<Primitive, List<K>> keys) {
        Map<K, List<Primitive>> index = new LinkedHashMap<>();
        for (Primitive primitive : byId.values()) {
            for (K key : keys.apply(primitive)) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(primitive);
            }
        }
        index.replaceAll((key, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(index);
    }

    private static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private static final class Bundled {
        static final Taxonomy TAXONOMY = new Taxonomy(BundledTaxonomy.load());
    }
}

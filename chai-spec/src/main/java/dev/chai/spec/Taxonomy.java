package dev.chai.spec;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.Excerpt;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 * <p>The bundled taxonomy holds the 349 primitives of the five aspects and the 107 of the optional lighting and color
 * profile; {@link #withoutLighting()} leaves those out. All lists keep the order of the data.
 *
 * <p>Immutable and thread-safe. Lookups cost one hash access; of the bundled ones, each is read when it is first asked for.
 *
 * <p>Source: arXiv 2604.21718 and the authors' label definitions, re-worded; ShotBench for the values it maps.
 *
 * @since 0.1
 */
public final class Taxonomy {
    private final List<Primitive> primitives;
    /** By id: the index of the primitive in the list. */
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private volatile @Nullable TaxonomyIndex index;

    Taxonomy(List<Primitive> primitives) {
        this(ids(primitives), List.copyOf(primitives));
    }

    /** The ids of the primitives and an unmodifiable list that may create them on demand. */
    Taxonomy(List<String> ids, List<Primitive> primitives) {
        this.primitives = primitives;
        // A plain loop: the first lambdas and streams of a JVM took longer than reading the files (measured on JDK 17).
        for (String id : ids) {
            places.put(id, places.size());
        }
    }

    private static List<String> ids(List<Primitive> primitives) {
        return primitives.stream().map(Primitive::id).toList();
    }

    private TaxonomyIndex index() {
        TaxonomyIndex known = index;
        if (known == null) {
            known = new TaxonomyIndex(primitives);
            index = known;
        }
        return known;
    }

    /** Returns the taxonomy that comes with the library, loaded on first use and shared. */
    public static Taxonomy bundled() {
        return Bundled.TAXONOMY;
    }

    /**
     * Returns a custom taxonomy built in memory.
     *
     * @throws IllegalArgumentException if an id is taken twice, or a link dangles, is one-sided or goes in a circle
     */
    public static Taxonomy of(List<Primitive> primitives) {
        return assembled(TaxonomyAssembly.of(primitives));
    }

    /**
     * Reads a taxonomy file. A file that says {@code "extends": "chai"} is laid over the bundled taxonomy; any other
     * is complete in itself.
     *
     * @throws ChaiDataException with file, line and column, if the file does not fit the schema or contradicts itself
     *     or the bundled data
     * @throws IOException if the file cannot be read
     */
    public static Taxonomy read(Path file) throws IOException {
        return read(file, ReadLimits.standard());
    }

    /** Reads as {@link #read(Path)} does, with other limits. */
    public static Taxonomy read(Path file, ReadLimits limits) throws IOException {
        return TaxonomyFile.check(JsonText.read(file, limits), bundled()).orThrow();
    }

    /**
     * Returns everything that {@link #read(Path)} would object to, the first 100 problems; empty if the file is good.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<DataProblem> check(Path file) throws IOException {
        try {
            return TaxonomyFile.check(JsonText.read(file, ReadLimits.standard()), bundled())
                    .problems();
        } catch (ChaiDataException e) {
            return List.of(DataProblem.of(e));
        }
    }

    /**
     * Returns this taxonomy with the additions of an extension file.
     *
     * @throws ChaiDataException with file, line and column, if the file is no extension, does not fit the schema, or
     *     would change the meaning of what exists
     * @throws IOException if the file cannot be read
     */
    public Taxonomy extend(Path file) throws IOException {
        JsonText text = JsonText.read(file, ReadLimits.standard());
        if (!text.tree().has("extends")) {
            throw ChaiDataException.at(
                    text.source(), 1, 1, "a taxonomy of its own, no extension: add \"extends\": \"chai\" to the file");
        }
        return TaxonomyFile.check(text, this).orThrow();
    }

    /**
     * Returns this taxonomy with additions. Links from a new primitive to an existing one are completed on the other side;
     * everything else about existing primitives stays.
     *
     * @throws IllegalArgumentException if the extension would change the meaning of what exists, or a link dangles
     */
    public Taxonomy with(TaxonomyExtension extension) {
        return assembled(TaxonomyAssembly.extending(this, extension));
    }

    private static Taxonomy assembled(TaxonomyAssembly assembly) {
        List<TaxonomyAssembly.Flaw> flaws = assembly.flaws();
        if (!flaws.isEmpty()) {
            TaxonomyAssembly.Flaw first = flaws.get(0);
            String more = flaws.size() == 1 ? "" : " (and " + (flaws.size() - 1) + " more)";
            throw new IllegalArgumentException(first.pointer() + ": " + first.message() + more);
        }
        return assembly.taxonomy();
    }

    /** Returns all primitives. */
    public List<Primitive> primitives() {
        return primitives;
    }

    /** Returns the ids of all primitives. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** Returns the primitive with this id. */
    public Optional<Primitive> find(String id) {
        return Optional.ofNullable(at(id));
    }

    /**
     * Returns the primitive with this id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest ids
     */
    public Primitive require(String id) {
        Primitive found = at(id);
        if (found == null) {
            throw new IllegalArgumentException("no primitive " + Excerpt.quote(id) + Nearest.hint(id, ids()));
        }
        return found;
    }

    private @Nullable Primitive at(String id) {
        Integer place = places.get(id);
        return place == null ? null : primitives.get(place);
    }

    /**
     * Returns the primitives with these ids, in their order and without those that are not here.
     *
     * <p>Cost: looks up the ids; what the primitives say is read when the list is.
     */
    public List<Primitive> among(List<String> ids) {
        int[] found = new int[ids.size()];
        int count = 0;
        for (String id : ids) {
            Integer place = places.get(id);
            if (place != null) {
                found[count++] = place;
            }
        }
        return new SomePrimitives(primitives, Arrays.copyOf(found, count));
    }

    /** Returns the primitives of an aspect. */
    public List<Primitive> byAspect(Aspect aspect) {
        return index().aspect(aspect);
    }

    /** Returns the primitives of a sub-aspect such as {@code movement-rotation}; empty if there is none of that name. */
    public List<Primitive> bySubAspect(String subAspect) {
        return index().subAspect(subAspect);
    }

    /** Returns the primitives of a role. */
    public List<Primitive> byRole(Role role) {
        return index().role(role);
    }

    /** Returns the sub-aspects of an aspect. */
    public List<String> subAspects(Aspect aspect) {
        return byAspect(aspect).stream().map(Primitive::subAspect).distinct().toList();
    }

    /**
     * Returns the members of an exclusive group, of which at most one holds at one instant; empty if there is none of that
     * name.
     */
    public List<Primitive> group(String name) {
        return index().group(name);
    }

    /** Returns the names of the exclusive groups. */
    public Set<String> groups() {
        return index().groups();
    }

    /**
     * Returns the primitives behind a label of the CHAI authors, an umbrella before its kinds; empty if the label is unknown.
     *
     * @param label the bare name ({@code has_pan_left}) or a dotted path, of which only the last part counts
     */
    public List<Primitive> byLabelName(String label) {
        return index().labelName(label.substring(label.lastIndexOf('.') + 1));
    }

    /** Returns the primitives behind a ShotBench value such as {@code camera movement}, {@code Pan left}, ignoring case. */
    public List<Primitive> byShotBench(String dimension, String value) {
        return index().shotBench(dimension + "/" + value);
    }

    /** Returns the primitives that state the contrary. */
    public List<Primitive> opposites(Primitive primitive) {
        return all(primitive.opposites());
    }

    /** Returns the primitives that people mistake it for. */
    public List<Primitive> confusables(Primitive primitive) {
        return all(primitive.confusableWith());
    }

    /** Returns the umbrella primitive that holds whenever this one does. */
    public Optional<Primitive> umbrella(Primitive primitive) {
        return primitive.kindOf().flatMap(this::find);
    }

    /** Returns the more specific primitives under an umbrella, which a caption should prefer; empty if it is none. */
    public List<Primitive> kinds(Primitive umbrella) {
        return index().kinds(umbrella.id());
    }

    /** Returns the whole taxonomy in the file format that {@link #read(Path)} takes. */
    public String toJson() {
        return TaxonomyWriter.write(primitives);
    }

    /** Returns the same taxonomy without the optional lighting and color profile and without links to it. */
    public Taxonomy withoutLighting() {
        Set<String> kept = new LinkedHashSet<>();
        primitives.stream().filter(p -> !p.lighting()).forEach(p -> kept.add(p.id()));
        return new Taxonomy(
                kept.stream().map(this::require).map(p -> within(p, kept)).toList());
    }

    private static Primitive within(Primitive primitive, Set<String> kept) {
        PrimitiveBuilder builder = primitive.toBuilder()
                .suggests(primitive.suggests().stream().filter(kept::contains).toList())
                .opposites(primitive.opposites().stream().filter(kept::contains).toList())
                .confusableWith(primitive.confusableWith().stream()
                        .filter(kept::contains)
                        .toList());
        return primitive.kindOf().filter(kept::contains).isPresent()
                ? builder.build()
                : builder.notAKind().build();
    }

    private List<Primitive> all(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private static final class Bundled {
        static final Taxonomy TAXONOMY = BundledTaxonomy.load();
    }
}

package dev.chai.spec;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.Located;
import java.io.InputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Reads the taxonomy files inside the jar. They are checked by the tests, so loading checks nothing again.
 *
 * <p>A list of primitives, each made when it is first asked for: a caption speaks of a few, and making all of them took a sixth of the
 * time until the linter was ready. Thread-safe.
 */
final class BundledTaxonomy extends AbstractList<Primitive> implements RandomAccess {
    /** In this order the primitives come as in the specification: lighting follows the rest of the scene aspect. */
    static final List<String> FILES = List.of(
            "taxonomy/subject.json",
            "taxonomy/scene.json",
            "taxonomy/lighting.json",
            "taxonomy/motion.json",
            "taxonomy/spatial.json",
            "taxonomy/camera.json");

    private final List<Located> entries = new ArrayList<>();
    private final @Nullable Primitive[] made;

    private BundledTaxonomy() {
        for (String file : FILES) {
            entries.addAll(BundledData.standard().read(file).elements("primitives"));
        }
        made = new Primitive[entries.size()];
    }

    static Taxonomy load() {
        BundledTaxonomy primitives = new BundledTaxonomy();
        List<String> ids = new ArrayList<>(primitives.size());
        for (Located entry : primitives.entries) {
            ids.add(entry.require("id").string());
        }
        return new Taxonomy(ids, primitives);
    }

    /** Returns a primitive, which is immutable: it may be seen without the lock, but is made once. */
    @Override
    public Primitive get(int index) {
        @Nullable Primitive known = made[index];
        return known == null ? make(index) : known;
    }

    private synchronized Primitive make(int index) {
        @Nullable Primitive primitive = made[index];
        if (primitive == null) {
            primitive = TaxonomyReader.primitive(entries.get(index));
            made[index] = primitive;
        }
        return primitive;
    }

    @Override
    public int size() {
        return made.length;
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(BundledTaxonomy.class.getResourceAsStream(name), name);
    }
}

package dev.chai.spec;

import dev.chai.spec.json.BundledJson;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the taxonomy files inside the jar. They are checked by the tests, so loading checks nothing again. */
final class BundledTaxonomy {
    /** In this order the primitives come as in the specification: lighting follows the rest of the scene aspect. */
    static final List<String> FILES = List.of(
            "taxonomy/subject.json",
            "taxonomy/scene.json",
            "taxonomy/lighting.json",
            "taxonomy/motion.json",
            "taxonomy/spatial.json",
            "taxonomy/camera.json");

    private BundledTaxonomy() {}

    static List<Primitive> load() {
        List<Primitive> primitives = new ArrayList<>();
        for (String file : FILES) {
            primitives.addAll(TaxonomyReader.primitives(BundledJson.read(file)));
        }
        return primitives;
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(BundledTaxonomy.class.getResourceAsStream(name), name);
    }
}

package dev.chai.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

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
        JsonFactory json = new JsonFactory();
        List<Primitive> primitives = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = open(file);
                    JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
                primitives.addAll(TaxonomyReader.read(parser).primitives());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return primitives;
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(BundledTaxonomy.class.getResourceAsStream(name), name);
    }
}

package dev.chai.spec.bundled;

import dev.chai.spec.data.Located;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The data files inside the jar of this module, whatever form the build has given them.
 *
 * <pre>{@code
 * Located camera = BundledData.standard().read("taxonomy/camera.json");
 * }</pre>
 *
 * <p>There are two forms. {@link JsonData} parses the files. {@link PackedData} reads what the build has made of them and saves two
 * thirds of the time until a linter is ready in a new JVM, measured with a class-data archive ({@code BENCHMARKS.md}, Start). Both give
 * the same values; the packed form leaves out the examples of rules, and lines and columns. Implementations are thread-safe.
 */
public interface BundledData {
    /** Returns the packed form, or the JSON where the build has packed nothing, as in an editor that compiles without Maven. */
    static BundledData standard() {
        return Standard.DATA;
    }

    /** Returns the files as they were written, with everything that the pack leaves out. */
    static BundledData json() {
        return JsonData.INSTANCE;
    }

    /**
     * Reads a file.
     *
     * @param path a path below the package {@code dev.chai.spec}
     * @throws IllegalArgumentException if there is no such file
     */
    Located read(String path);

    /**
     * Lists the JSON files in a folder, in the order of their names; schemas are not among them.
     *
     * @param folder a path below the package {@code dev.chai.spec} with a slash at its end
     */
    List<String> files(String folder);

    /** Returns what the build has compiled from exactly these files, such as the networks of their phrases. */
    Optional<ByteBuffer> compiled(String name);
}

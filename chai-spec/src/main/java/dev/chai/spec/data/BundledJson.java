package dev.chai.spec.data;

import dev.chai.spec.build.JsonPacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON files inside the jar of this module.
 *
 * <pre>{@code
 * Located camera = BundledJson.read("taxonomy/camera.json");
 * }</pre>
 *
 * <p>The build packs them into one resource ({@link JsonPacker}), and they are read from there without a JSON parser: loading the
 * parser's classes takes longer than reading everything. Where the pack is missing, as in an editor that compiles without Maven, the
 * files themselves are read. Either way the value is the same, without lines and columns: the build's tests check these files.
 *
 * <p>Thread-safe. Cost: what is asked for is decoded when it is asked for; a file that is not packed is parsed at every call.
 */
public final class BundledJson {
    public static final String ROOT = "/dev/chai/spec/";
    public static final String PACK = ROOT + "bundled.pack";

    private static final int MAX_BYTES = 16 << 20;

    private BundledJson() {}

    /**
     * One file, by its path below the package {@code dev.chai.spec}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Located read(String path) {
        @Nullable Located packed = Packed.FILES.get(path);
        return packed == null ? parse(path) : packed;
    }

    /**
     * Returns the paths of the JSON files in a folder, in the order of their names; schemas are not among them.
     *
     * @param folder a path below the package {@code dev.chai.spec} with a slash at its end
     */
    public static List<String> files(String folder) {
        List<String> packed = Packed.FILES.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .sorted()
                .toList();
        return packed.isEmpty() ? listed(folder) : packed;
    }

    /** Without the pack, the module is a folder of classes. */
    private static List<String> listed(String folder) {
        URL url = Objects.requireNonNull(BundledJson.class.getResource(ROOT + folder), folder);
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.map(file -> folder + file.getFileName())
                    .filter(path -> path.endsWith(".json") && !path.endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(folder + " cannot be listed", e);
        }
    }

    /** One file from its text, with everything that the pack leaves out. */
    public static Located parse(String path) {
        try (InputStream in = BundledJson.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + path + " comes with this module");
            }
            return LocatedReader.read(in, path, MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static final class Packed {
        static final Map<String, Located> FILES = load();

        private static Map<String, Located> load() {
            try (@Nullable InputStream in = BundledJson.class.getResourceAsStream(PACK)) {
                return in == null ? Map.of() : new PackedTree(Objects.requireNonNull(in.readAllBytes())).files();
            } catch (IOException e) {
                throw new UncheckedIOException(PACK + " cannot be read", e);
            }
        }
    }
}

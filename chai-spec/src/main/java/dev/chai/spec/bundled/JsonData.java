package dev.chai.spec.bundled;

import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parses the files at every call. Immutable and thread-safe. */
final class JsonData implements BundledData {
    static final JsonData INSTANCE = new JsonData();

    private static final String ROOT = "/dev/chai/spec/";
    /** Far above the largest bundled file (83 kB). */
    private static final int MAX_BYTES = 16 << 20;

    private JsonData() {}

    @Override
    public Located read(String path) {
        try (@Nullable InputStream in = JsonData.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + path + " comes with this module");
            }
            return LocatedReader.read(in, path, MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    @Override
    public List<String> files(String folder) {
        try {
            Path module = Path.of(JsonData.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(module) ? listed(module, folder) : listedInJar(module, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this module has no location", e);
        }
    }

    private static List<String> listedInJar(Path jar, String folder) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return listed(files.getPath("/"), folder);
        }
    }

    private static List<String> listed(Path module, String folder) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve(ROOT.substring(1) + folder))) {
            return files.map(file -> folder + file.getFileName())
                    .filter(path -> path.endsWith(".json") && !path.endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<ByteBuffer> compiled(String name) {
        return Optional.empty();
    }
}

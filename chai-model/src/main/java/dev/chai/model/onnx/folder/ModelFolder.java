package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder with a model: configuration, tokenizer and graphs, checked before anything is loaded. The files may come from anywhere: they
 * are read within limits, and what is wrong with them is said with file, line and column.
 *
 * <pre>{@code
 * ModelFolder folder = ModelFolder.read(Path.of("models/qwen3-vl-2b"));
 * ModelFolder small = ModelFolder.read(Path.of("models/qwen3-vl-2b"), Optional.of("q4f16"));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cost: four small JSON files, and a look over the graphs for the files of their weights.
 *
 * @since 0.1
 */
public final class ModelFolder {
    private static final ReadLimits LIMITS = ReadLimits.standard();

    private final Path path;
    private final ModelConfig config;
    private final PictureRules pictures;
    private final GraphFiles graphs;

    private ModelFolder(Path path, ModelConfig config, PictureRules pictures, GraphFiles graphs) {
        this.path = path;
        this.config = config;
        this.pictures = pictures;
        this.graphs = graphs;
    }

    /** Returns a folder with its most exact graphs. Failures as below. */
    public static ModelFolder read(Path path) throws IOException {
        return read(path, Optional.empty());
    }

    /**
     * Returns a folder with the graphs of a variant, such as {@code fp16} or {@code q4f16}.
     *
     * @throws ChaiDataException if there is no such folder, a file is not what it should be, or the graphs are not complete
     * @throws IOException if a file is missing or cannot be read
     */
    public static ModelFolder read(Path path, Optional<String> variant) throws IOException {
        if (!Files.isDirectory(path)) {
            throw ChaiDataException.in(
                    path.toString(),
                    "no such folder; a model is a folder with config.json, tokenizer.json and its graphs");
        }
        ModelConfig config = new ConfigReader(path, LIMITS).read();
        PictureRules pictures = PictureRules.read(path, config, LIMITS);
        GraphFiles graphs = GraphFiles.find(path, variant, LIMITS);
        graphs.requireWithin(path);
        return new ModelFolder(path, config, pictures, graphs);
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    /** Returns the folder's name. */
    public String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** Returns what the configuration says. */
    public ModelConfig config() {
        return config;
    }

    /** Returns how pictures are prepared. */
    public PictureRules pictures() {
        return pictures;
    }

    /** Returns where the graphs are. */
    public GraphFiles graphs() {
        return graphs;
    }

    /** Returns the tokenizer's file. */
    public Path tokenizer() {
        return path.resolve("tokenizer.json");
    }

    /**
     * Returns SHA-256 over the names and bytes of the graphs, their weights and the tokenizer, in hexadecimal. Cost: reads all of them,
     * about a second for each gigabyte.
     */
    public String digest() throws IOException {
        Sha256 sha = new Sha256();
        for (Path file : graphs.withData()) {
            add(sha, file);
        }
        add(sha, tokenizer());
        return sha.hex();
    }

    private static void add(Sha256 sha, Path file) throws IOException {
        sha.add(String.valueOf(file.getFileName()));
        try (InputStream in = Files.newInputStream(file)) {
            sha.add(in);
        }
    }

    @Override
    public String toString() {
        return "ModelFolder " + path + " (" + config.family().id() + ")";
    }
}

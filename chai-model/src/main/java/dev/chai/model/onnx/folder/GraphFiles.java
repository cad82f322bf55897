package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the three graphs of a model lie, and how large their weights are.
 *
 * <pre>{@code
 * GraphFiles files = ModelFolder.read(path).graphs();
 * files.decoder();                      // models/qwen3-vl-2b/onnx/decoder_model_merged_q4f16.onnx
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param vision pictures to features
 * @param embedding token ids to vectors
 * @param decoder vectors to logits
 * @since 0.1
 */
public record GraphFiles(Path vision, Path embedding, Path decoder) {
    /** From the most exact to the least, as the suffixes of onnx-community's files name them. */
    private static final List<String> VARIANTS =
            List.of("", "fp16", "q4f16", "q4", "bnb4", "int8", "uint8", "quantized");

    private static final List<String> FOLDERS = List.of("onnx", "");

    private record Names(String vision, String embedding, String decoder) {}

    private static final List<Names> NAMES = List.of(
            new Names("vision_encoder", "embed_tokens", "decoder_model_merged"),
            new Names("vision", "embedding", "model"),
            new Names("vision_encoder/model", "embedding/model", "decoder/model"));

    /** Finds the graphs: where {@code genai_config.json} says, else by the usual names, in the variant wanted or the most exact one. */
    static GraphFiles find(Path folder, Optional<String> variant, ReadLimits limits) throws IOException {
        Path genai = folder.resolve("genai_config.json");
        if (variant.isEmpty() && Files.exists(genai)) {
            Settings model = Settings.read(genai, limits).require("model");
            return new GraphFiles(
                    named(folder, model, "vision"), named(folder, model, "embedding"), named(folder, model, "decoder"));
        }
        for (String wanted : variant.map(List::of).orElse(VARIANTS)) {
            Optional<GraphFiles> found = byName(folder, wanted.isEmpty() ? "" : "_" + wanted);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw missing(folder, variant);
    }

    private static Optional<GraphFiles> byName(Path folder, String suffix) {
        for (String inner : FOLDERS) {
            for (Names names : NAMES) {
                Path at = folder.resolve(inner);
                GraphFiles files = new GraphFiles(
                        at.resolve(names.vision + suffix + ".onnx"),
                        at.resolve(names.embedding + suffix + ".onnx"),
                        at.resolve(names.decoder + suffix + ".onnx"));
                if (files.all().stream().allMatch(Files::isRegularFile)) {
                    return Optional.of(files);
                }
            }
        }
        return Optional.empty();
    }

    private static Path named(Path folder, Settings model, String part) {
        Settings name = model.require(part).require("filename");
        Path file = folder.resolve(name.string()).normalize();
        // The file came from elsewhere: it may name nothing outside its own folder.
        if (!isWithin(folder, file)) {
            throw name.error("\"" + name.string() + "\" lies outside the model folder");
        }
        if (!Files.isRegularFile(file)) {
            throw name.error("there is no file " + file);
        }
        return file;
    }

    private static ChaiDataException missing(Path folder, Optional<String> variant) throws IOException {
        List<String> graphs;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            graphs = files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".onnx"))
                    .sorted()
                    .limit(20)
                    .toList();
        }
        String wanted = variant.map(name -> " in the variant \"" + name + "\"").orElse("");
        return ChaiDataException.in(
                folder.toString(),
                "no complete set of graphs" + wanted + ": expected onnx/vision_encoder.onnx, onnx/embed_tokens.onnx and"
                        + " onnx/decoder_model_merged.onnx (with a suffix such as _fp16 or _q4), or a genai_config.json"
                        + " that names them; there " + (graphs.isEmpty() ? "are no *.onnx files" : "are " + graphs));
    }

    List<Path> all() {
        return List.of(vision, embedding, decoder);
    }

    /** The files of all graphs with those that they keep weights in, sorted; several graphs may share one. */
    List<Path> withData() throws IOException {
        List<Path> files = new ArrayList<>(all());
        for (Path graph : all()) {
            for (String location : ExternalWeights.of(graph)) {
                files.add(graph.resolveSibling(location).normalize());
            }
        }
        return files.stream().distinct().sorted().toList();
    }

    /** The folder came from elsewhere: its graphs may keep weights in no file outside it, or in none. */
    void requireWithin(Path folder) throws IOException {
        for (Path file : withData()) {
            if (!isWithin(folder, file)) {
                throw ChaiDataException.in(
                        folder.toString(), "a graph wants to read " + file + ", which lies outside the model folder");
            }
            if (!Files.isRegularFile(file)) {
                throw ChaiDataException.in(
                        folder.toString(), "a graph keeps weights in " + file + ", which is not there; fetch it, too");
            }
        }
    }

    private static boolean isWithin(Path folder, Path file) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }

    /** Bytes of the graphs with their weights, which is what sessions hold at least. */
    public long weightBytes() throws IOException {
        long bytes = 0;
        for (Path file : withData()) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}

package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code config.json} with {@code generation_config.json}, or {@code genai_config.json} where that is all there is. */
final class ConfigReader {
    private static final int MAX_TOKENS = 1 << 24;
    private static final int MAX_POSITIONS = 1 << 24;
    private static final int DEFAULT_POSITIONS = 32_768;
    /** The default of Qwen2.5-VL's configuration class. */
    private static final double TOKENS_PER_SECOND = 4;

    private static final double MAX_TOKENS_PER_SECOND = 1000;

    private final Path folder;
    private final ReadLimits limits;

    ConfigReader(Path folder, ReadLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    ModelConfig read() throws IOException {
        Path config = folder.resolve("config.json");
        if (Files.exists(config)) {
            return fromConfig(Settings.read(config, limits));
        }
        Path genai = folder.resolve("genai_config.json");
        if (Files.exists(genai)) {
            return fromGenai(Settings.read(genai, limits).require("model"));
        }
        throw new NoSuchFileException(
                config.toString(), null, "a model folder needs its config.json, or a genai_config.json");
    }

    private ModelConfig fromConfig(Settings config) throws IOException {
        ModelFamily family = family(config.require("model_type"));
        Settings text = config.within("text_config");
        Settings vision = config.within("vision_config");
        int image = (int) config.require("image_token_id").integer(0, MAX_TOKENS);
        return new ModelConfig(
                family,
                image,
                config.integer("video_token_id", image, 0, MAX_TOKENS),
                endTokens(text),
                text.integer("max_position_embeddings", DEFAULT_POSITIONS, 1, MAX_POSITIONS),
                deepStack(family, vision),
                new VideoPlaces(release(config), tokensPerSecond(family, vision)),
                patch(family, vision));
    }

    /** The release that wrote the file, which the exporters keep. */
    private static VideoPlaces.Rule release(Settings config) {
        return VideoPlaces.Rule.of(config.find("transformers_version").map(Settings::string));
    }

    private static double tokensPerSecond(ModelFamily family, Settings vision) {
        return family == ModelFamily.QWEN2_5_VL
                ? vision.number("tokens_per_second", TOKENS_PER_SECOND, 0, MAX_TOKENS_PER_SECOND)
                : 0;
    }

    private static int patch(ModelFamily family, Settings vision) {
        int only = family.patch();
        return only == 0 ? vision.integer("patch_size", 16, 1, 64) : vision.integer("patch_size", only, only, only);
    }

    private ModelConfig fromGenai(Settings model) {
        ModelFamily family = family(model.require("type"));
        int image = (int) model.require("image_token_id").integer(0, MAX_TOKENS);
        return new ModelConfig(
                family,
                image,
                model.integer("video_token_id", image, 0, MAX_TOKENS),
                ids(model.require("eos_token_id")),
                model.integer("context_length", DEFAULT_POSITIONS, 1, MAX_POSITIONS),
                family == ModelFamily.QWEN3_VL ? OptionalInt.empty() : OptionalInt.of(0),
                new VideoPlaces(release(model), tokensPerSecond(family, model)),
                family.patch());
    }

    private static ModelFamily family(Settings type) {
        return ModelFamily.of(type.string())
                .orElseThrow(() -> type.error("\"" + type.string()
                        + "\" is no model that can be run in this process; known are " + ModelFamily.known()
                        + ". Serve others and open them as openai:URL#NAME"));
    }

    /** What {@code generation_config.json} says counts, since chat models end a turn with another token than a text. */
    private List<Integer> endTokens(Settings text) throws IOException {
        Path generation = folder.resolve("generation_config.json");
        if (Files.exists(generation)) {
            Optional<Settings> ends = Settings.read(generation, limits).find("eos_token_id");
            if (ends.isPresent()) {
                return ids(ends.get());
            }
        }
        return text.find("eos_token_id").map(ConfigReader::ids).orElse(List.of());
    }

    private static List<Integer> ids(Settings value) {
        return value.elements().stream()
                .map(id -> (int) id.integer(0, MAX_TOKENS))
                .toList();
    }

    private static OptionalInt deepStack(ModelFamily family, Settings vision) {
        if (family != ModelFamily.QWEN3_VL) {
            return OptionalInt.of(0);
        }
        return vision.find("deepstack_visual_indexes")
                .map(list -> OptionalInt.of(list.elements().size()))
                .orElse(OptionalInt.empty());
    }
}

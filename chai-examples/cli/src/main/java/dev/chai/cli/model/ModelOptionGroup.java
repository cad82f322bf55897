package dev.chai.cli.model;

import dev.chai.model.ModelOptions;
import dev.chai.model.Models;
import dev.chai.model.prompt.PromptTemplates;
import dev.chai.model.role.ClipLibrary;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.script.RecordedVlm;
import dev.chai.model.video.PictureSize;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that all commands share which ask a model. */
final class ModelOptionGroup {
    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL",
            description = {
                "onnx:DIR, openai:URL#NAME, scripted:FILE, or a server on this machine as vllm:NAME,",
                "llama-server:NAME or ollama:NAME. A server's key is read from the environment",
                "variable CHAI_API_KEY, or the one that --set key-env=NAME names."
            })
    private String model = "";

    @Option(
            names = "--device",
            defaultValue = "auto",
            paramLabel = "DEVICE",
            description = "auto, cpu or cuda:N, for models in this process (default: ${DEFAULT-VALUE}).")
    private String device = "auto";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = {
                "A setting of the model; for openai: server=vllm|sglang|llama-server|lmdeploy|djl-serving|ollama,",
                "transport=mp4|frames, key-env=NAME, concurrent=N; for onnx: variant=NAME, threads=N,",
                "memory-mib=N, require-deepstack=true|false."
            })
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--sample",
            paramLabel = "HOW",
            description = {
                "Frames to show: qwen-hf[=FPS], qwen-utils[=FPS] (t2v_metrics: qwen-utils=8), uniform=N, fps=F, ...",
                "(default: what the model wants)."
            })
    private Optional<String> sample = Optional.empty();

    @Option(
            names = "--side",
            paramLabel = "PIXELS",
            description = "Scale frames to at most this longest side, where --sample is no qwen profile.")
    private Optional<Integer> side = Optional.empty();

    @Option(names = "--clips", paramLabel = "DIR", description = "Where relative names of clips start.")
    private Path clips = Path.of("");

    @Option(names = "--prompts", paramLabel = "FILE", description = "Prompt templates in the place of the bundled.")
    private Optional<Path> prompts = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draw.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--temperature", paramLabel = "T", description = "0 for the likeliest token each time.")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--top-p", paramLabel = "P", description = "Share of probability to draw from.")
    private Optional<Double> topP = Optional.empty();

    @Option(names = "--max-tokens", paramLabel = "N", description = "Most tokens of an answer.")
    private Optional<Integer> maxTokens = Optional.empty();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Most time for one answer (default: 600).")
    private Optional<Integer> timeout = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Keep answers in this folder, and give them again to the same request.")
    private Optional<Path> cache = Optional.empty();

    ModelOptionGroup() {}

    VlmBackend open() throws IOException {
        ModelOptions options = ModelOptions.defaults().withDevice(device);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            options = options.with(setting.getKey(), setting.getValue());
        }
        if (sample.isPresent()) {
            PictureSize size = side.map(PictureSize::longestSide).orElse(PictureSize.source());
            options = options.withVideo(VideoPreparation.parse(sample.get(), size));
        } else if (side.isPresent()) {
            throw new IllegalArgumentException("--side needs --sample, such as --sample fps=2");
        }
        VlmBackend opened = Models.open(model, options);
        return cache.isPresent() ? RecordedVlm.of(opened, model, cache.get()) : opened;
    }

    ModelSetup setup(VlmBackend opened) throws IOException {
        CallOptions options = CallOptions.defaults();
        if (timeout.isPresent()) {
            options = options.withTimeout(Duration.ofSeconds(timeout.get()));
        }
        PromptTemplates templates = PromptTemplates.bundled();
        if (prompts.isPresent()) {
            templates = templates.with(PromptTemplates.read(prompts.get()));
        }
        return ModelSetup.of(opened)
                .withClips(ClipLibrary.files(opened.videoPreparation(), clips))
                .withPrompts(templates)
                .withOptions(options);
    }

    /** The given decoding with what the command line says. */
    Decoding decoding(Decoding base) {
        Decoding chosen = base;
        if (temperature.isPresent()) {
            chosen = chosen.withTemperature(temperature.get());
        }
        if (topP.isPresent()) {
            chosen = chosen.withTopP(topP.get());
        }
        if (maxTokens.isPresent()) {
            chosen = chosen.withMaxTokens(maxTokens.get());
        }
        return seed.isPresent() ? chosen.withSeed(seed.get()) : chosen;
    }

    Optional<Long> seed() {
        return seed;
    }

    /** What distinguishes this run's answers from those of another one, for {@code --resume}. */
    String identity() {
        return String.join(
                "\n",
                model,
                settings.toString(),
                sample.toString(),
                side.toString(),
                prompts.toString(),
                seed.toString(),
                temperature.toString(),
                topP.toString(),
                maxTokens.toString());
    }
}

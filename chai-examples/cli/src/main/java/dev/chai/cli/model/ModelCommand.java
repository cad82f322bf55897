package dev.chai.cli.model;

import dev.chai.cli.io.Aspects;
import dev.chai.cli.io.Terminal;
import dev.chai.model.onnx.DryRun;
import dev.chai.model.onnx.OnnxVlm;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmProvenance.SeenVideo;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmVideo;
import dev.chai.spec.Aspect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** What the commands share that ask a model about clips. */
public abstract class ModelCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Clips; or JSON Lines files (.jsonl, or -) with clip, aspect, and what the command needs.")
    private List<String> inputs = List.of();

    @Mixin
    private ModelOptionGroup options = new ModelOptionGroup();

    @Option(
            names = "--aspect",
            paramLabel = "ASPECT",
            description = "subject, scene, motion, spatial, camera or all; where a line names none (default: all).")
    private List<String> aspects = List.of();

    @Option(names = "--jobs", defaultValue = "1", paramLabel = "N", description = "Items to ask about at once.")
    private int jobs = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the answers to this file.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--resume", description = "Carry on with the file of --out: ask only what it has no answer to.")
    private boolean resume;

    @Option(
            names = "--dry-run",
            description = "Say what would be asked, with frames and tokens, without asking. Decodes the clips.")
    private boolean dryRun;

    public ModelCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Texts that belong to every clip of the command line. */
    Map<String, String> texts() {
        return Map.of();
    }

    /** What the model is asked about an item. */
    abstract VlmRequest request(ModelSetup setup, ModelItem item) throws IOException;

    /** Asks, and adds properties to the open object. */
    abstract void answer(ModelSetup setup, ModelItem item, JsonGenerator json) throws IOException;

    final ModelOptionGroup options() {
        return options;
    }

    @Override
    public final Integer call() throws IOException {
        if (jobs < 1 || jobs > 256) {
            throw new IllegalArgumentException("--jobs " + jobs + " must be 1 to 256");
        }
        List<Aspect> wanted = Aspects.of(aspects);
        ResumableLines lines = ResumableLines.of(out, resume);
        try (VlmBackend model = options.open();
                ModelItems items = new ModelItems(terminal, inputs, wanted, new LinkedHashMap<>(texts()))) {
            ModelSetup setup = options.setup(model);
            String identity = getClass().getSimpleName() + '\n' + options.identity() + '\n' + extraIdentity();
            ModelRun run = new ModelRun(terminal, lines, identity, jobs);
            return dryRun
                    ? run.answer(items, (item, json) -> plan(model, request(setup, item), json))
                    : run.answer(items, (item, json) -> answer(setup, item, json));
        }
    }

    /** Settings of one command that change its answers. */
    String extraIdentity() {
        return "";
    }

    private static void plan(VlmBackend model, VlmRequest request, JsonGenerator json) throws IOException {
        for (VlmVideo video : request.videos()) {
            json.writeNumberProperty("frames", video.frames().size());
            json.writeStringProperty("size", video.width() + "x" + video.height());
            json.writeStringProperty("profile", video.profile());
        }
        OptionalLong tokens = model.estimatePromptTokens(request);
        if (tokens.isPresent()) {
            json.writeNumberProperty("promptTokens", tokens.getAsLong());
        }
        if (model instanceof OnnxVlm local) {
            DryRun run = local.dryRun(request);
            for (SeenVideo video : run.videos()) {
                video.resized().ifPresent(size -> json.writeStringProperty("modelSize", size.toString()));
            }
            json.writeStringProperty("memory", run.memory().toString());
            json.writeBooleanProperty("fits", run.fitsContext() && run.memory().fits());
        }
        json.writeNumberProperty("maxTokens", request.decoding().maxTokens());
        json.writeStringProperty("prompt", AnswerJson.prompt(request));
    }
}

package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Clip;
import dev.chai.model.prompt.PromptTemplates;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.spec.labels.ClipLabels;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the roles of one model share: the model, where clips come from, the prompts, how calls are made, and what is known about clips.
 *
 * <pre>{@code
 * ModelSetup setup = ModelSetup.of(model).withClips(ClipLibrary.files(model.videoPreparation(), folder));
 * VlmCaptioner captioner = VlmCaptioner.of(setup);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the model and the library are, which is fully for those of this project.
 *
 * @param model the model
 * @param clips where clips come from
 * @param prompts what the model is asked
 * @param options how calls are made
 * @param labels what people have decided about a clip, for the captioner's task; empty where nothing is known
 * @since 0.1
 */
public record ModelSetup(
        VlmBackend model,
        ClipLibrary clips,
        PromptTemplates prompts,
        CallOptions options,
        Function<Clip, Optional<ClipLabels>> labels) {
    /** Checks for nulls. */
    public ModelSetup {
        requireNonNull(model, "model");
        requireNonNull(clips, "clips");
        requireNonNull(prompts, "prompts");
        requireNonNull(options, "options");
        requireNonNull(labels, "labels");
    }

    /** Returns a model with clips from files, prepared as the model wants, the bundled prompts, and no labels. */
    public static ModelSetup of(VlmBackend model) {
        return new ModelSetup(
                model,
                ClipLibrary.files(model.videoPreparation()),
                PromptTemplates.bundled(),
                CallOptions.defaults(),
                clip -> Optional.empty());
    }

    /** Returns a copy with clips from elsewhere. */
    public ModelSetup withClips(ClipLibrary other) {
        return new ModelSetup(model, other, prompts, options, labels);
    }

    /** Returns a copy with other prompts. */
    public ModelSetup withPrompts(PromptTemplates other) {
        return new ModelSetup(model, clips, other, options, labels);
    }

    /** Returns a copy that makes calls otherwise. */
    public ModelSetup withOptions(CallOptions other) {
        return new ModelSetup(model, clips, prompts, other, labels);
    }

    /** Returns a copy that knows labels of clips. */
    public ModelSetup withLabels(Function<Clip, Optional<ClipLabels>> known) {
        return new ModelSetup(model, clips, prompts, options, known);
    }
}

package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.PostCaption;
import dev.chai.critique.loop.Reviser;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.Map;

/**
 * Writes captions again with a model, as a critique asks.
 *
 * <pre>{@code
 * PostCaption post = VlmReviser.of(ModelSetup.of(model)).revise(new Reviser.Request(clip, Aspect.CAMERA, draft, critique));
 * }</pre>
 *
 * <p>Immutable; thread-safe as its setup is.
 *
 * @since 0.1
 */
public final class VlmReviser implements Reviser {
    private static final String TEMPLATE = "revise";

    private final ModelSetup setup;
    private final Decoding decoding;

    private VlmReviser(ModelSetup setup, Decoding decoding) {
        this.setup = requireNonNull(setup, "setup");
        this.decoding = requireNonNull(decoding, "decoding");
    }

    /** Returns a reviser that decodes greedily, at most 1,024 tokens. */
    public static VlmReviser of(ModelSetup setup) {
        return new VlmReviser(setup, Decoding.greedy().withMaxTokens(1024));
    }

    /** Returns a copy that decodes otherwise. */
    public VlmReviser with(Decoding other) {
        return new VlmReviser(setup, other);
    }

    @Override
    public PostCaption revise(Request request) throws IOException {
        Written written = write(request);
        return PostCaption.of(written.text(), written.by());
    }

    /** Revises and reports everything about the call. */
    public Written write(Request request) throws IOException {
        return tasks().write(question(request));
    }

    /** Returns what the model is asked, without asking it. */
    public VlmRequest question(Request request) throws IOException {
        return tasks().request(
                        request.clip(),
                        Map.of(
                                "task", Tasks.task(setup, request.clip(), request.aspect(), Map.of()),
                                "caption", request.draft().text(),
                                "critique", request.critique().text()));
    }

    private Tasks tasks() {
        return new Tasks(setup, setup.prompts().require(TEMPLATE), decoding);
    }
}

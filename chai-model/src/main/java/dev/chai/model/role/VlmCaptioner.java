package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Clip;
import dev.chai.critique.PreCaption;
import dev.chai.critique.loop.Captioner;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmOutcome;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.spec.Aspect;
import dev.chai.spec.policy.CaptionPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts captions with a model: the task is built from the aspect's policy and the labels of the clip.
 *
 * <pre>{@code
 * VlmCaptioner captioner = VlmCaptioner.of(ModelSetup.of(model));
 * captioner.caption(Clip.of("harbour.mp4"), Aspect.CAMERA).text();
 * captioner.describe(Clip.of("harbour.mp4"));      // all five aspects, each reading those before it
 * }</pre>
 *
 * <p>Immutable; thread-safe as its setup is.
 *
 * @since 0.1
 */
public final class VlmCaptioner implements Captioner {
    private static final String TEMPLATE = "caption";

    private final ModelSetup setup;
    private final Decoding decoding;

    private VlmCaptioner(ModelSetup setup, Decoding decoding) {
        this.setup = requireNonNull(setup, "setup");
        this.decoding = requireNonNull(decoding, "decoding");
    }

    /** Returns a captioner that decodes greedily, at most 1,024 tokens. */
    public static VlmCaptioner of(ModelSetup setup) {
        return new VlmCaptioner(setup, Decoding.greedy().withMaxTokens(1024));
    }

    /** Returns a copy that decodes otherwise. */
    public VlmCaptioner with(Decoding other) {
        return new VlmCaptioner(setup, other);
    }

    /** Returns how it decodes. */
    public Decoding decoding() {
        return decoding;
    }

    @Override
    public PreCaption caption(Clip clip, Aspect aspect) throws IOException {
        Written written = write(clip, aspect);
        return new PreCaption(written.text(), written.by(), Optional.of(written.prompt()));
    }

    /** Drafts a caption and reports everything about the call. Failures as {@link #caption}. */
    public Written write(Clip clip, Aspect aspect) throws IOException {
        return write(clip, aspect, Map.of());
    }

    /**
     * Drafts a caption that reads finished ones of other aspects.
     *
     * @throws IllegalArgumentException if the aspect is not written from those
     */
    public Written write(Clip clip, Aspect aspect, Map<Aspect, String> context) throws IOException {
        return tasks(decoding).write(request(clip, aspect, context));
    }

    /** Returns all five aspects in the order of production, each reading the ones that its policy names. */
    public Map<Aspect, Written> describe(Clip clip) throws IOException {
        Map<Aspect, Written> written = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            Map<Aspect, String> context = new EnumMap<>(Aspect.class);
            for (Aspect earlier : CaptionPolicy.of(aspect).context()) {
                Written known = written.get(earlier);
                if (known != null) {
                    context.put(earlier, known.text());
                }
            }
            written.put(aspect, write(clip, aspect, context));
        }
        return written;
    }

    /** Returns what the model is asked, without asking it. */
    public VlmRequest request(Clip clip, Aspect aspect, Map<Aspect, String> context) throws IOException {
        return tasks(decoding).request(clip, Map.of("task", Tasks.task(setup, clip, aspect, context)));
    }

    /** The same caption again and again with other seeds, at once where the model can. */
    List<VlmOutcome> sample(Clip clip, Aspect aspect, List<Long> seeds) throws IOException {
        List<VlmRequest> requests = new ArrayList<>();
        for (long seed : seeds) {
            String task = Tasks.task(setup, clip, aspect, Map.of());
            requests.add(tasks(decoding.withSeed(seed)).request(clip, Map.of("task", task)));
        }
        return setup.model().runBatch(requests, setup.options());
    }

    Tasks tasks(Decoding how) {
        return new Tasks(setup, setup.prompts().require(TEMPLATE), how);
    }
}

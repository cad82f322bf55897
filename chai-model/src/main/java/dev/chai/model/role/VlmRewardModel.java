package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Clip;
import dev.chai.critique.loop.RewardModel;
import dev.chai.model.prompt.PromptTemplate;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmOutcome;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.spec.Aspect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores captions with a model: how likely it answers Yes when asked whether the video shows the caption.
 *
 * <pre>{@code
 * VlmRewardModel reward = VlmRewardModel.of(ModelSetup.of(model));
 * reward.evaluate(clip, Aspect.CAMERA, "The camera pans left.").pYes();
 * reward.evaluateAll(clip, Aspect.CAMERA, captions);       // the video's share of the work is done once, where the model can
 * }</pre>
 *
 * <p>One token is generated, greedily, and the probability of Yes is read at its place from the raw logits over the full vocabulary,
 * divided by the temperature; an answer of several tokens counts as the geometric mean over the places at which the model generated.
 * Nothing is forced or guided: that would change the log-probabilities. Immutable; thread-safe as its setup is.
 *
 * <p>Source: VQAScore as in t2v_metrics, {@code qwen3vl_model.py}.
 *
 * @since 0.1
 */
public final class VlmRewardModel implements RewardModel {
    /** The template of t2v_metrics, which sees the caption alone. */
    public static final String T2V_METRICS = "reward/t2v-metrics";
    /** A template that shows the task of the aspect as well. */
    public static final String WITH_TASK = "reward/with-task";

    private final ModelSetup setup;
    private final String template;
    private final double temperature;
    private final int tokens;

    private VlmRewardModel(ModelSetup setup, String template, double temperature, int tokens) {
        this.setup = requireNonNull(setup, "setup");
        this.template = template;
        this.temperature = temperature;
        this.tokens = tokens;
        if (setup.prompts().require(template).answers().isEmpty()) {
            throw new IllegalArgumentException("template \"" + template + "\" has no answers to choose from");
        }
    }

    /**
     * Creates a reward model with the template of t2v_metrics at temperature 1. Frames are scaled exactly as by torchvision, since scores
     * are compared with others': see {@link dev.chai.model.vlm.VideoPreparation#exact()}.
     */
    public static VlmRewardModel of(ModelSetup setup) {
        return new VlmRewardModel(setup.withClips(setup.clips().exact()), T2V_METRICS, 1, 1);
    }

    /**
     * Creates a reward model that takes the frames as the setup prepares them. Faster where a captioner shares the setup, whose clips are
     * then decoded once; scores may differ a little from those of the model's own processor.
     */
    public static VlmRewardModel sharingFrames(ModelSetup setup) {
        return new VlmRewardModel(setup, T2V_METRICS, 1, 1);
    }

    /**
     * Returns a copy with another template.
     *
     * @throws IllegalArgumentException if there is none of this name, or it has no answers
     */
    public VlmRewardModel withTemplate(String name) {
        return new VlmRewardModel(setup, name, temperature, tokens);
    }

    /** Returns a copy that divides logits by a temperature; other than 1 only with a back end of exact log-probabilities. */
    public VlmRewardModel withTemperature(double other) {
        return new VlmRewardModel(setup, template, other, tokens);
    }

    /** Returns a copy that generates this many tokens, for answers of several; the answer is read at the last ones. */
    public VlmRewardModel withTokens(int generated) {
        return new VlmRewardModel(setup, template, temperature, generated);
    }

    @Override
    public double score(Clip clip, Aspect aspect, String caption) throws IOException {
        return evaluate(clip, aspect, caption).pYes();
    }

    /** Scores a caption and reports where the score comes from. Failures as {@link #score}. */
    public RewardScore evaluate(Clip clip, Aspect aspect, String caption) throws IOException {
        VlmRequest request = request(clip, aspect, caption);
        return read(request, setup.model().run(request, setup.options()));
    }

    /** Scores several captions of one clip, in their order. The first failure is thrown. */
    public List<RewardScore> evaluateAll(Clip clip, Aspect aspect, List<String> captions) throws IOException {
        List<RewardScore> scores = new ArrayList<>();
        for (Outcome outcome : outcomes(clip, aspect, captions)) {
            if (outcome.error().isPresent()) {
                throw outcome.error().get();
            }
            outcome.score().ifPresent(scores::add);
        }
        return scores;
    }

    /**
     * What became of a caption.
     *
     * @param score empty where the model failed
     * @param error why it failed
     */
    record Outcome(Optional<RewardScore> score, Optional<VlmException> error) {}

    /** The same; a failure stays with its caption. */
    List<Outcome> outcomes(Clip clip, Aspect aspect, List<String> captions) throws IOException {
        List<VlmRequest> requests = new ArrayList<>();
        for (String caption : captions) {
            requests.add(request(clip, aspect, caption));
        }
        List<VlmOutcome> answered = setup.model().runBatch(requests, setup.options());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            outcomes.add(outcome(requests.get(i), answered.get(i)));
        }
        return outcomes;
    }

    private Outcome outcome(VlmRequest request, VlmOutcome answered) {
        if (answered instanceof VlmOutcome.Failed failed) {
            return new Outcome(Optional.empty(), Optional.of(failed.error()));
        }
        try {
            return new Outcome(Optional.of(read(request, ((VlmOutcome.Ok) answered).response())), Optional.empty());
        } catch (VlmException e) {
            return new Outcome(Optional.empty(), Optional.of(e));
        }
    }

    /** Returns what the model is asked, without asking it. */
    public VlmRequest request(Clip clip, Aspect aspect, String caption) throws IOException {
        Decoding decoding = Decoding.greedy().withMaxTokens(tokens);
        Map<String, String> values = Map.of("caption", caption, "task", Tasks.task(setup, clip, aspect, Map.of()));
        LogprobRequest wanted = LogprobRequest.of(template().answers().toArray(new String[0]));
        return new Tasks(setup, template(), decoding)
                .request(clip, values)
                .withLogprobs(wanted.withTemperature(temperature));
    }

    private RewardScore read(VlmRequest request, VlmResponse response) throws VlmException {
        PromptTemplate asked = template();
        return RewardScore.of(Tasks.prompt(request), response.withTemplate(asked.id()), asked.answers());
    }

    private PromptTemplate template() {
        return setup.prompts().require(template);
    }
}

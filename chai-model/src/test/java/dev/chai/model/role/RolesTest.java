package dev.chai.model.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Provenance;
import dev.chai.critique.loop.CaptionLoop;
import dev.chai.critique.loop.Critic;
import dev.chai.critique.loop.LoopOutcome;
import dev.chai.critique.loop.Reviser;
import dev.chai.model.script.ScriptedVlm;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.spec.Aspect;
import dev.chai.spec.labels.ClipLabels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RolesTest {
    private static final Clip CLIP = Clip.of("harbour.mp4");
    private static final VideoPreparation SMALL = VideoPreparation.sampled(Sampling.uniform(4), PictureSize.source());

    private final List<String> opened = new ArrayList<>();

    private ModelSetup setup(String... lines) {
        ScriptedVlm model = ScriptedVlm.of("script", String.join("\n", lines));
        return ModelSetup.of(model).withClips(ClipLibrary.of(SMALL, clip -> {
            opened.add(clip.id());
            return FrameSources.of(TestClips.numbered(12));
        }));
    }

    @Test
    void captionerAsksForTheAspectsPolicyAfterTheVideo() throws Exception {
        VlmCaptioner captioner = VlmCaptioner.of(setup("{\"answer\":\"  The camera pans left.\\n\"}"));
        PreCaption draft = captioner.caption(CLIP, Aspect.CAMERA);

        assertThat(draft.text()).isEqualTo("The camera pans left.");
        assertThat(draft.prompt().orElseThrow()).contains("Cover these points:").contains("no headings");
        assertThat(draft.by())
                .isEqualTo(new Provenance.Model(
                        "script", Optional.of("caption@1"), Optional.of("Video, uniform=4 source")));
        VlmRequest request = captioner.request(CLIP, Aspect.CAMERA, Map.of());
        assertThat(request.messages().get(0).parts().get(0)).isInstanceOf(VlmPart.Video.class);
        assertThat(opened).containsExactly("harbour.mp4");
    }

    @Test
    void labelsAndEarlierAspectsReachThePrompt() throws Exception {
        ClipLabels labels = ClipLabels.builder("harbour.mp4").yes("pan-left").build();
        VlmCaptioner captioner = VlmCaptioner.of(setup("{\"answer\":\"x\"}").withLabels(clip -> Optional.of(labels)));
        assertThat(captioner.write(CLIP, Aspect.CAMERA).prompt()).contains("Known: ");

        Map<Aspect, Written> all = VlmCaptioner.of(setup(
                        "{\"contains\":\"A grey ship.\",\"answer\":\"It leaves.\"}", "{\"answer\":\"A grey ship.\"}"))
                .describe(CLIP);
        assertThat(all.keySet()).containsExactly(Aspect.values());
        assertThat(all.values()).extracting(Written::text).startsWith("A grey ship.", "A grey ship.", "It leaves.");
    }

    @Test
    void thoughtsAreLeftOutAndAnEmptyAnswerIsSaid() throws Exception {
        assertThat(VlmCaptioner.of(setup("{\"answer\":\"Let me see...</think>\\nA ship.\"}"))
                        .write(CLIP, Aspect.SUBJECT)
                        .text())
                .isEqualTo("A ship.");
        assertThatThrownBy(() -> VlmCaptioner.of(setup("{\"answer\":\" \"}")).write(CLIP, Aspect.SUBJECT))
                .isInstanceOf(VlmException.class)
                .hasMessage("the model wrote nothing");
    }

    @Test
    void criticSaysNothingAboutAPerfectDraft() throws Exception {
        PreCaption draft = PreCaption.of("The camera pans left.", Provenance.model("m"));
        Critic.Request first = new Critic.Request(CLIP, Aspect.CAMERA, draft, Optional.empty(), List.of());
        for (String perfect :
                List.of("Nothing has to change.", "nothing has to change", "**Nothing has to change.**")) {
            assertThat(VlmCritic.of(setup("{\"answer\":\"" + perfect + "\"}")).critique(first))
                    .isEmpty();
        }
        assertThat(VlmCritic.of(setup("{\"answer\":\"Nothing has to change but the direction.\"}"))
                        .critique(first))
                .isPresent();
    }

    @Test
    void criticIsShownItsEarlierCritiqueAndTheComplaints() throws Exception {
        PreCaption draft = PreCaption.of("The camera pans left.", Provenance.model("m"));
        Critique earlier = Critique.of("The direction is wrong.", Provenance.model("m"));
        Critic.Request again = new Critic.Request(
                CLIP,
                Aspect.CAMERA,
                draft,
                Optional.of(earlier),
                List.of("\"The direction is wrong.\": says no value"));
        String prompt = VlmCritic.of(setup("{\"answer\":\"It pans right.\"}"))
                .write(again)
                .prompt();
        assertThat(prompt)
                .contains("The camera pans left.")
                .contains("The direction is wrong.")
                .contains("- \"The direction is wrong.\": says no value");
    }

    @Test
    void loopRunsOnTheRoles() throws Exception {
        ModelSetup setup = setup(
                "{\"contains\":\"Write the text again\",\"answer\":\"The camera pans right.\"}",
                "{\"contains\":\"write a critique\",\"answer\":\"The camera pans right, not left. Write: The camera pans right.\"}",
                "{\"answer\":\"The camera pans left.\"}");
        LoopOutcome outcome = CaptionLoop.of(VlmCaptioner.of(setup), VlmCritic.of(setup), VlmReviser.of(setup))
                .run(CLIP, Aspect.CAMERA, "annotator-1");
        assertThat(outcome.isSettled()).isTrue();
        assertThat(outcome.unit().post().map(PostCaption::text)).contains("The camera pans right.");
        assertThat(opened).hasSize(1);
    }

    @Test
    void reviserSeesDraftAndCritique() throws Exception {
        PreCaption draft = PreCaption.of("A cat.", Provenance.model("m"));
        Critique critique = Critique.of("It is a dog.", Provenance.model("m"));
        Written written = VlmReviser.of(setup("{\"answer\":\"A dog.\"}"))
                .write(new Reviser.Request(CLIP, Aspect.SUBJECT, draft, critique));
        assertThat(written.prompt()).contains("A cat.").contains("It is a dog.");
        assertThat(written.by().promptId()).contains("revise@1");
    }

    @Test
    void rewardIsTheProbabilityOfYesAndTheNormalisedFormIsApart() throws Exception {
        VlmRewardModel reward = VlmRewardModel.of(setup(
                "{\"contains\":\"show \\\"It pans.\\\"?\",\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.6,\"No\":0.2,\" yes\":0.1}}",
                "{\"answer\":\"No\",\"probabilities\":{\"No\":0.9}}"));
        RewardScore score = reward.evaluate(CLIP, Aspect.CAMERA, "It pans.");

        assertThat(score.pYes()).isCloseTo(0.6, within(1e-12));
        assertThat(score.pYesNormalised().orElseThrow()).isCloseTo(0.75, within(1e-12));
        assertThat(score.trace().otherSpellings()).isCloseTo(0.1, within(1e-12));
        assertThat(score.trace().prompt()).isEqualTo("Does this figure show \"It pans.\"? Please answer Yes or No.");
        assertThat(score.provenance().template()).contains("reward/t2v-metrics@1");

        RewardScore hidden = reward.evaluate(CLIP, Aspect.CAMERA, "It tilts.");
        assertThat(hidden.censored()).isTrue();
        assertThat(hidden.pYes()).isCloseTo(0.1, within(1e-12));
        assertThat(hidden.pYesNormalised()).isEmpty();

        List<RewardScore> both = reward.evaluateAll(CLIP, Aspect.CAMERA, List.of("It tilts.", "It pans."));
        assertThat(both).extracting(RewardScore::censored).containsExactly(true, false);
        assertThat(opened).hasSize(1);
    }

    @Test
    void rewardRequestGeneratesOneTokenGreedily() throws Exception {
        VlmRewardModel reward = VlmRewardModel.of(setup("{\"answer\":\"x\"}")).withTemperature(2);
        VlmRequest request = reward.request(CLIP, Aspect.CAMERA, "It pans.");
        assertThat(request.decoding()).isEqualTo(Decoding.greedy().withMaxTokens(1));
        assertThat(request.logprobs().orElseThrow().answers()).containsExactly("Yes", "No");
        assertThat(request.logprobs().orElseThrow().temperature()).isEqualTo(2);
        assertThat(reward.withTemplate(VlmRewardModel.WITH_TASK)
                        .request(CLIP, Aspect.CAMERA, "It pans.")
                        .toString())
                .contains("Cover these points:");
    }

    private BestOfN bestOfFour(String... lines) {
        ModelSetup setup = setup(lines);
        return BestOfN.of(VlmCaptioner.of(setup).with(Decoding.qwen3VlInstruct()), VlmRewardModel.of(setup))
                .withSeed(10);
    }

    @Test
    void bestOfNKeepsAllAndTakesTheFirstOfEquals() throws Exception {
        BestOfN.Ranked ranked = bestOfFour(
                        "{\"contains\":\"show \\\"b\\\"\",\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.7}}",
                        "{\"contains\":\"show \\\"c\\\"\",\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.7}}",
                        "{\"contains\":\"show \\\"a\\\"\",\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.2}}",
                        "{\"seed\":10,\"answer\":\"a\"}",
                        "{\"seed\":11,\"answer\":\"b\"}",
                        "{\"seed\":12,\"error\":\"UNAVAILABLE\"}",
                        "{\"seed\":13,\"answer\":\"c\"}")
                .run(CLIP, Aspect.CAMERA);
        assertThat(ranked.best().text()).isEqualTo("b");
        assertThat(ranked.bestIndex()).isEqualTo(1);
        assertThat(ranked.candidates()).extracting(BestOfN.Candidate::seed).containsExactly(10L, 11L, 12L, 13L);
        assertThat(ranked.candidates().get(2).error()).isPresent();
        assertThat(ranked.candidates().get(3).score().orElseThrow().pYes()).isCloseTo(0.7, within(1e-12));
        assertThat(opened).hasSize(1);
    }

    @Test
    void seedsGoOnPastTheLargest() throws Exception {
        BestOfN.Ranked ranked = bestOfFour("{\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.5}}")
                .withSeed(Long.MAX_VALUE)
                .run(CLIP, Aspect.CAMERA);
        assertThat(ranked.candidates()).extracting(BestOfN.Candidate::seed).startsWith(Long.MAX_VALUE, Long.MIN_VALUE);
    }

    @Test
    void aDraftWhoseScoreFailsIsKeptAndTheOthersCount() throws Exception {
        BestOfN.Ranked ranked = bestOfFour(
                        "{\"contains\":\"show \\\"b\\\"\",\"error\":\"UNAVAILABLE\"}",
                        "{\"contains\":\"show \\\"a\\\"\",\"answer\":\"No\",\"probabilities\":{\"Yes\":0.1}}",
                        "{\"seed\":11,\"answer\":\"a\"}",
                        "{\"answer\":\"b\"}")
                .run(CLIP, Aspect.CAMERA);
        assertThat(ranked.bestIndex()).isEqualTo(1);
        assertThat(ranked.candidates().get(0).caption()).isPresent();
        assertThat(ranked.candidates().get(0).error().orElseThrow().kind()).isEqualTo(VlmException.Kind.UNAVAILABLE);
    }

    @Test
    void censoredScoreNeverBeatsAKnownOne() throws Exception {
        BestOfN.Ranked ranked = bestOfFour(
                        "{\"contains\":\"show \\\"b\\\"\",\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.1}}",
                        "{\"contains\":\"show \\\"a\\\"\",\"answer\":\"No\",\"probabilities\":{\"No\":0.5}}",
                        "{\"seed\":10,\"answer\":\"a\"}",
                        "{\"answer\":\"b\"}")
                .run(CLIP, Aspect.CAMERA);
        assertThat(ranked.best().text()).isEqualTo("b");
    }

    @Test
    void bestOfNothingIsTheFirstFailure() {
        assertThatThrownBy(() -> bestOfFour("{\"error\":\"UNAVAILABLE\"}").run(CLIP, Aspect.CAMERA))
                .isInstanceOfSatisfying(
                        VlmException.class, e -> assertThat(e.kind()).isEqualTo(VlmException.Kind.UNAVAILABLE));
    }

    @Test
    void greedyCaptionerCannotCompeteWithItself() {
        ModelSetup setup = setup("{\"answer\":\"x\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BestOfN.of(VlmCaptioner.of(setup), VlmRewardModel.of(setup)))
                .withMessage("a greedy captioner writes the same caption 4 times; give it a temperature above 0");
    }

    @Test
    void grounderReadsTimes() throws Exception {
        assertThat(VlmGrounder.read("1.5-4.0")).contains(new VlmGrounder.Moment(1.5, 4));
        assertThat(VlmGrounder.read("From 2 s to 3.25 s.")).contains(new VlmGrounder.Moment(2, 3.25));
        assertThat(VlmGrounder.read("Never.")).isEmpty();
        assertThatThrownBy(() -> VlmGrounder.read("I cannot say")).isInstanceOf(VlmException.class);
        assertThat(VlmGrounder.of(setup("{\"contains\":\"the ship turns\",\"answer\":\"0.5-2\"}"))
                        .find(CLIP, "the ship turns"))
                .contains(new VlmGrounder.Moment(0.5, 2));
    }

    @Test
    void clipThatCannotBeReadIsAnIoFailure() {
        ModelSetup files = ModelSetup.of(ScriptedVlm.of("script", "{\"answer\":\"x\"}"));
        assertThatThrownBy(() -> VlmCaptioner.of(files).caption(Clip.of("no-such-clip.mp4"), Aspect.CAMERA))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no-such-clip.mp4");
    }
}

package dev.chai.examples;

import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.loop.CaptionLoop;
import dev.chai.critique.loop.LoopOutcome;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.model.ModelOptions;
import dev.chai.model.Models;
import dev.chai.model.role.ClipLibrary;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.role.RewardScore;
import dev.chai.model.role.VlmCaptioner;
import dev.chai.model.role.VlmCritic;
import dev.chai.model.role.VlmReviser;
import dev.chai.model.role.VlmRewardModel;
import dev.chai.model.script.ScriptedVlm;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmProvenance.SeenVideo;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A clip's way from the first draft to a scored caption: caption, critique, revision, score.
 *
 * <p>{@code java -cp chai-examples/cli/target/chai.jar dev.chai.examples.CaptionLoopExample [MODEL [CLIP]]}; without a model a script
 * answers, without a clip two seconds of a pan are drawn.
 */
public final class CaptionLoopExample {
    private static final String SCRIPT = """
            {"contains":["Please answer Yes or No","pans right"],"answer":"Yes","probabilities":{"Yes":0.82,"No":0.11}}
            {"contains":"Please answer Yes or No","answer":"No","probabilities":{"Yes":0.21,"No":0.74}}
            {"contains":"Write the text again","answer":"At regular speed and from eye level, the camera pans right."}
            {"contains":"write a critique","answer":"The camera pans right, not left: write \\"pans right\\"."}
            {"answer":"At regular speed and from eye level, the camera pans left."}
            """;

    private CaptionLoopExample() {}

    /** Runs it with a model by name and a clip, both optional. */
    public static void main(String[] arguments) {
        try (VlmBackend model = arguments.length > 0
                ? Models.open(arguments[0], ModelOptions.defaults())
                : ScriptedVlm.of("example script", SCRIPT)) {
            ModelSetup setup = ModelSetup.of(model);
            if (arguments.length > 1) {
                run(setup, Clip.of(arguments[1]), System.out);
            } else {
                ClipLibrary drawn = ClipLibrary.of(model.videoPreparation(), clip -> FrameSources.of(pan()));
                run(setup.withClips(drawn), Clip.of("drawn pan"), System.out);
            }
        } catch (IOException | ChaiDataException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static void run(ModelSetup setup, Clip clip, PrintStream out) throws IOException {
        CaptionLoop loop = CaptionLoop.of(VlmCaptioner.of(setup), VlmCritic.of(setup), VlmReviser.of(setup));
        LoopOutcome outcome = loop.run(clip, Aspect.CAMERA, "example");
        CaptionUnit unit = outcome.unit();
        String draft = unit.pre().map(PreCaption::text).orElse("");
        String revised = unit.post().map(PostCaption::text).orElse(draft);
        out.println("draft:    " + draft);
        out.println("critique: " + unit.critique().map(Critique::text).orElse("nothing has to change"));
        out.println("revised:  " + revised);

        List<RewardScore> scores = VlmRewardModel.of(setup).evaluateAll(clip, Aspect.CAMERA, List.of(draft, revised));
        out.printf(
                Locale.ROOT,
                "scores:   %.2f before, %.2f after%n",
                scores.get(0).pYes(),
                scores.get(1).pYes());
        SeenVideo seen = scores.get(1).provenance().videos().get(0);
        out.println("seen:     " + seen.frames().size() + " frames of " + seen.width() + "x" + seen.height() + " ("
                + seen.profile() + ") by " + scores.get(1).provenance().model());
    }

    /** Two seconds of posts that move to the left, as a pan to the right shows them. */
    private static List<VideoFrame> pan() {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            BufferedImage picture = new BufferedImage(320, 192, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(new Color(0x9fb8d0));
            pen.fillRect(0, 0, 320, 192);
            pen.setColor(new Color(0x40352c));
            for (int post = 0; post < 8; post++) {
                pen.fillRect(post * 90 - 4 * i, 40 + 7 * post, 24, 152);
            }
            pen.dispose();
            frames.add(VideoFrame.of(i, i / 24.0, picture));
        }
        return frames;
    }
}

package dev.chai.model.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.grounding.ClipRule.Example;
import dev.chai.model.motion.AlteredClips;
import dev.chai.model.motion.MotionCase;
import dev.chai.model.motion.MotionProbe;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSegment;
import dev.chai.model.motion.SyntheticClip;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClipLinterTest {
    private static final ClipLinter LINTER = ClipLinter.standard();
    private static final Map<String, MotionReport> REPORTS = new HashMap<>();

    @Test
    void ruleExamplesHold() throws IOException {
        for (ClipRule rule : ClipRule.all()) {
            String id = rule.info().id();
            for (Example bad : rule.bad()) {
                assertThat(ids(bad))
                        .as("%s on %s", bad, report(bad.camera()).segments())
                        .isNotEmpty()
                        .containsOnly(id);
            }
            for (Example good : rule.good()) {
                assertThat(ids(good))
                        .as("%s on %s", good, report(good.camera()).segments())
                        .isEmpty();
            }
        }
    }

    /** The rules come with this module; a report makes them run. */
    @Test
    void linterOfTextsRunsTheRulesOnInputsWithAReport() throws IOException {
        CaptionInput caption = CaptionInput.of("The camera zooms in on the gate.");
        assertThat(Linter.standard().lint(caption).isClean()).isTrue();
        MotionReport still = report("static-camera");
        assertThat(Linter.standard()
                        .lint(caption.withFact(MotionReport.class, still))
                        .diagnostics())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.ruleId()).isEqualTo("CLP101");
                    assertThat(found.evidence(ClipEvidence.class)
                                    .orElseThrow()
                                    .seen()
                                    .primitive())
                            .isEqualTo("static-camera");
                });
    }

    /** A linter of text alone would otherwise remove the suppression. */
    @Test
    void suppressionIsLeftAloneWhereThereIsNoClip() throws IOException {
        CaptionInput text = CaptionInput.of("A red kite. <!-- chai-ignore CLP101 -->");
        assertThat(Linter.standard().lint(text).isClean()).isTrue();
        assertThat(LINTER.lint(text, report("static-camera")).lint().diagnostics())
                .extracting(found -> found.ruleId())
                .containsExactly("GEN900");
    }

    @Test
    void evidenceSurvivesAnotherThread() throws Exception {
        MotionReport still = report("static-camera");
        CaptionInput caption = CaptionInput.of("The camera zooms in. The camera zooms in.");
        assertThat(CompletableFuture.supplyAsync(() -> LINTER.lint(caption, still))
                        .get()
                        .grounded())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.seen().primitive()).isEqualTo("static-camera"));
    }

    private static List<String> ids(Example example) throws IOException {
        return LINTER.lint(CaptionInput.of(example.text()), report(example.camera())).grounded().stream()
                .map(found -> found.diagnostic().ruleId())
                .toList();
    }

    @Test
    void rulesKeepTheirSchema() throws IOException {
        DataSchema schema =
                DataSchema.of(Objects.requireNonNull(ClipRule.class.getResourceAsStream("clip-rules.schema.json")));
        try (InputStream rules = Objects.requireNonNull(ClipRule.class.getResourceAsStream("clip-rules.json"))) {
            assertThat(schema.problems(JsonText.of("clip-rules.json", rules.readAllBytes(), ReadLimits.standard())))
                    .isEmpty();
        }
    }

    @Test
    void aFindingNamesTheWordsTheTimeAndTheConfidence() throws IOException {
        ClipLintReport report =
                LINTER.lint(CaptionInput.of("The camera zooms in on the gate."), report("static-camera"));

        GroundedFinding found = report.grounded().get(0);
        assertThat(found.diagnostic().message())
                .matches(
                        "\"zooms in\" is stated, but the clip shows static-camera from 0.0 to 1.5 s \\(confidence (0.9.|1.00)\\)");
        assertThat(found.diagnostic().span().of(report.lint().text())).isEqualTo("zooms in");
        assertThat(found.diagnostic().primitives()).containsExactly("zoom-in", "static-camera");
        assertThat(found.seen().startSeconds()).isZero();
        assertThat(found.confidence()).isGreaterThan(MotionSegment.SURE);
        assertThat(report.lint().diagnostics()).contains(found.diagnostic());
    }

    @Test
    void findingsOfTheWordsAloneAreThereToo() throws IOException {
        ClipLintReport report = LINTER.lint(CaptionInput.of("The camera pans up."), report("pan-left"));

        assertThat(report.lint().diagnostics()).anyMatch(d -> d.ruleId().equals("CAM201"));
    }

    @Test
    void whatIsBelowTheThresholdIsKeptBack() throws IOException {
        CaptionInput caption = CaptionInput.of("A static shot.");
        MotionReport report = report("pan-left");

        assertThat(LINTER.lint(caption, report).grounded()).hasSize(1);
        assertThat(LINTER.withThreshold(1).lint(caption, report).grounded()).isEmpty();
        assertThatThrownBy(() -> LINTER.withThreshold(0.2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesCanBeTurnedOffSuppressedAndChanged() throws IOException {
        MotionReport report = report("pan-left");
        ClipLinter without = ClipLinter.of(Linter.builder().disable("CLP105"));
        ClipLinter mild = ClipLinter.of(Linter.builder().severity("static-but-moves", Severity.SUGGESTION));

        assertThat(without.lint(CaptionInput.of("A static shot."), report).grounded())
                .isEmpty();
        assertThat(mild.lint(CaptionInput.of("A static shot."), report)
                        .grounded()
                        .get(0)
                        .diagnostic()
                        .severity())
                .isEqualTo(Severity.SUGGESTION);
        assertThat(LINTER.lint(CaptionInput.of("A static shot.").withIgnore(Set.of("CLP105")), report)
                        .grounded())
                .isEmpty();
        assertThat(LINTER.lint(CaptionInput.of("A static shot. <!-- chai-ignore CLP105: known -->"), report)
                        .grounded())
                .isEmpty();
    }

    @Test
    void withoutAClipNothingGroundedIsSaid() {
        assertThat(LINTER.linter().lint("A static shot that zooms in.").diagnostics())
                .noneMatch(d -> d.ruleId().startsWith("CLP"));
    }

    @Test
    void aSlowMoveThatTheProbeMissesContradictsNothing() throws IOException {
        SyntheticClip.Pose slow = new SyntheticClip.Pose(0, 0, 0, 1.09, 0, 0, 0);
        MotionReport report = MotionProbe.standard()
                .analyze(FrameSources.of(new SyntheticClip(9, new Setting(8, 1, false, false))
                        .render(share -> SyntheticClip.Pose.START.plus(slow, share))));

        assertThat(LINTER.lint(CaptionInput.of("The camera zooms in slowly."), report)
                        .grounded())
                .as("%s", report.segments())
                .isEmpty();
    }

    @Test
    void aClipWithoutTextureContradictsNothing() throws IOException {
        assertThat(LINTER.lint(
                                "A static shot that zooms in.",
                                FrameSources.of(dev.chai.model.video.TestClips.resource("one-frame.mp4")))
                        .grounded())
                .isEmpty();
    }

    /** The first rendered clip of that kind. */
    private static MotionReport report(String camera) throws IOException {
        MotionReport known = REPORTS.get(camera);
        if (known == null) {
            Path folder = Files.createTempDirectory("clip-linter");
            known = MotionProbe.standard().analyze(clip(camera, folder));
            REPORTS.put(camera, known);
        }
        return known;
    }

    private static FrameSource clip(String camera, Path folder) {
        return switch (camera) {
            case "slow-pan" -> pan(0.25, 8);
            case "whip-pan" -> pan(1.2, 1.2);
            case "rack-focus" -> FrameSources.of(AlteredClips.rackFocus());
            case "frozen" -> frozen();
            case "level-facade" -> FrameSources.of(AlteredClips.facade(0));
            case "slanted-facade" -> FrameSources.of(AlteredClips.facade(15));
            case "shaken" -> new MotionCase(MotionCase.SINGLE.size() + 5).clip(folder);
            default -> new MotionCase(MotionCase.SINGLE.indexOf(camera)).clip(folder);
        };
    }

    private static FrameSource pan(double radians, double seconds) {
        SyntheticClip.Pose whole = new SyntheticClip.Pose(radians, 0, 0, 1, 0, 0, 0);
        return FrameSources.of(new SyntheticClip(5, new Setting(seconds, 1, false, false))
                .render(share -> SyntheticClip.Pose.START.plus(whole, share)));
    }

    /** A pan that stops on one and the same picture. */
    private static FrameSource frozen() {
        SyntheticClip.Pose whole = new SyntheticClip.Pose(0.3, 0, 0, 1, 0, 0, 0);
        List<VideoFrame> frames = new ArrayList<>(new SyntheticClip(5, new Setting(2, 1, false, false))
                .render(share -> SyntheticClip.Pose.START.plus(whole, share)));
        for (int i = frames.size() * 2 / 3; i < frames.size(); i++) {
            VideoFrame last = frames.get(i - 1);
            frames.set(i, VideoFrame.of(i, i / SyntheticClip.FPS, last.width(), last.height(), last.bytes()));
        }
        return FrameSources.of(frames);
    }
}

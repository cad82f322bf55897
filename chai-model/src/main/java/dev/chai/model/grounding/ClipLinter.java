package dev.chai.model.grounding;

import dev.chai.model.motion.MotionProbe;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSegment;
import dev.chai.model.video.FrameSource;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Checks a caption against the clip it describes: the linter's findings, and those that the pixels contradict.
 *
 * <pre>{@code
 * FrameSource clip = FrameSources.of(Path.of("clip.mp4"));
 * ClipLintReport report = ClipLinter.standard().lint("The camera zooms in on the gate.", clip);
 * report.grounded().forEach(found -> System.out.println(found.diagnostic().message()));
 * // "zooms in" is stated, but the clip shows static-camera from 0.0 to 4.2 s (confidence 0.97)
 * }</pre>
 *
 * <p>Grounded rules, CLP101 to CLP111 ({@link ClipRules}), report only if the motion of the camera was detected with a confidence of at
 * least {@link MotionSegment#SURE} in every shot, and never about hedged or ambiguous words, nor about what moves in the scene.
 *
 * <p>Immutable and thread-safe. Cost: that of {@link MotionProbe} for a clip, once; {@link #lint(CaptionInput, MotionReport)} checks
 * further captions in microseconds.
 *
 * @since 0.1
 */
public final class ClipLinter {
    private final Linter linter;
    private final Threshold threshold;

    private ClipLinter(Linter linter, Threshold threshold) {
        this.linter = linter;
        this.threshold = threshold;
    }

    /** Returns the linter for captions with the bundled rules and the grounded ones, built on first use and shared. */
    public static ClipLinter standard() {
        return Standard.LINTER;
    }

    /**
     * Returns a custom linter with the grounded rules, which can be turned off and given another severity like any other.
     *
     * @throws IllegalArgumentException as {@link LinterBuilder#build()}
     */
    public static ClipLinter of(LinterBuilder builder) {
        ClipRule.all().forEach(builder::rule);
        return new ClipLinter(builder.build(), new Threshold(MotionSegment.SURE));
    }

    /** Returns the grounded rules. */
    public static List<Rule> rules() {
        return List.copyOf(ClipRule.all());
    }

    /**
     * Returns a copy that reports from another confidence on.
     *
     * @param confidence from 0.5 to 1
     * @throws IllegalArgumentException if it is outside this range
     */
    public ClipLinter withThreshold(double confidence) {
        return new ClipLinter(linter, new Threshold(confidence));
    }

    /** Returns the linter with all rules; the grounded ones run only on inputs with a {@link MotionReport}. */
    public Linter linter() {
        return linter;
    }

    /**
     * Checks a caption against a clip.
     *
     * @throws IOException if the clip cannot be read
     * @throws dev.chai.spec.data.ChaiDataException if it is no video or passes a limit
     */
    public ClipLintReport lint(String caption, FrameSource clip) throws IOException {
        return lint(CaptionInput.of(caption), MotionProbe.standard().analyze(clip));
    }

    /** Checks a caption against what was seen of its clip. */
    public ClipLintReport lint(CaptionInput caption, MotionReport motion) {
        Objects.requireNonNull(caption, "caption");
        LintReport report =
                linter.lint(caption.withFact(MotionReport.class, motion).withFact(Threshold.class, threshold));
        List<GroundedFinding> grounded = report.diagnostics().stream()
                .flatMap(found -> found
                        .evidence(ClipEvidence.class)
                        .map(evidence -> new GroundedFinding(found, evidence.seen(), evidence.confidence()))
                        .stream())
                .toList();
        return new ClipLintReport(report, grounded);
    }

    private static final class Standard {
        static final ClipLinter LINTER = of(Linter.builder());
    }
}

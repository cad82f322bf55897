package dev.chai.model.grounding;

import dev.chai.model.grounding.Grounding.Evidence;
import dev.chai.model.motion.MotionProbe;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSegment;
import dev.chai.model.video.FrameSource;
import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
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
 * <p>Grounded rules are CLP101 to CLP111. They speak only where the camera's doing is told with a confidence of at least
 * {@link MotionSegment#SURE} in every shot, and never about hedged or ambiguous words, nor about what moves in the scene.
 *
 * <p>Immutable and thread-safe. Cost: that of {@link MotionProbe} for a clip, once; {@link #lint(CaptionInput, MotionReport)} checks
 * further captions in microseconds.
 */
public final class ClipLinter {
    private final Linter linter;
    private final double threshold;

    private ClipLinter(Linter linter, double threshold) {
        this.linter = linter;
        this.threshold = threshold;
    }

    /** The linter for captions with the bundled rules and the grounded ones, built on first use and shared. */
    public static ClipLinter standard() {
        return Standard.LINTER;
    }

    /**
     * Adds the grounded rules to a linter of your own; they can be turned off and given another severity like any other.
     *
     * @throws IllegalArgumentException as {@link LinterBuilder#build()}
     */
    public static ClipLinter of(LinterBuilder builder) {
        ClipRule.all().forEach(builder::rule);
        return new ClipLinter(builder.build(), MotionSegment.SURE);
    }

    /** The grounded rules. */
    public static List<Rule> rules() {
        return List.copyOf(ClipRule.all());
    }

    /**
     * A copy that speaks from another confidence on.
     *
     * @throws IllegalArgumentException if it lies outside 0.5 to 1
     */
    public ClipLinter withThreshold(double confidence) {
        if (!(confidence >= 0.5) || !(confidence <= 1)) {
            throw new IllegalArgumentException("threshold " + confidence + " must lie between 0.5 and 1");
        }
        return new ClipLinter(linter, confidence);
    }

    /** The linter with all rules; alone, it reports nothing of the grounded ones. */
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
        ClipCheck check = new ClipCheck(motion, threshold);
        LintReport report = ClipRule.during(check, () -> linter.lint(caption));
        return new ClipLintReport(report, grounded(report, check.evidence()));
    }

    /** What is left of the evidence once suppressions, configuration and baseline have been heard. */
    private static List<GroundedFinding> grounded(LintReport report, List<Evidence> evidence) {
        List<GroundedFinding> grounded = new ArrayList<>();
        for (Diagnostic found : report.diagnostics()) {
            evidence.stream()
                    .filter(e -> e.rule().equals(found.ruleId())
                            && e.mention().span().equals(found.span())
                            && e.message().equals(found.message()))
                    .findFirst()
                    .ifPresent(e -> grounded.add(new GroundedFinding(found, e.seen(), e.confidence())));
        }
        return grounded;
    }

    private static final class Standard {
        static final ClipLinter LINTER = of(Linter.builder());
    }
}

package dev.chai.model.grounding;

import dev.chai.model.motion.MotionSegment;
import java.util.Objects;

/**
 * Says what a finding about a caption and its clip rests on.
 *
 * <pre>{@code
 * CaptionInput input = CaptionInput.of(caption).withFact(MotionReport.class, report);
 * for (Diagnostic found : Linter.standard().lint(input).diagnostics()) {
 *     found.evidence(ClipEvidence.class).ifPresent(evidence -> System.out.println(evidence.seen()));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param seen what the camera does instead, with its time span
 * @param confidence how certain that is, from 0 to 1
 * @since 0.1
 */
public record ClipEvidence(MotionSegment seen, double confidence) {
    /** Checks for nulls. */
    public ClipEvidence {
        Objects.requireNonNull(seen, "seen");
    }
}

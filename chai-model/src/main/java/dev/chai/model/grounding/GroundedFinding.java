package dev.chai.model.grounding;

import dev.chai.model.motion.MotionSegment;
import dev.chai.spec.lint.Diagnostic;
import java.util.Objects;

/**
 * A finding about a caption that rests on what the clip shows, with where it shows it.
 *
 * <pre>{@code
 * for (GroundedFinding found : ClipLinter.standard().lint(caption, clip).grounded()) {
 *     System.out.println(found.diagnostic().message() + " at " + found.seen().startSeconds() + " s");
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param diagnostic the finding as the linter reports it, also part of {@link ClipLintReport#lint()}
 * @param seen what the camera does instead, with its time span
 * @param confidence how sure that is; at least the linter's threshold
 * @since 0.1
 */
public record GroundedFinding(Diagnostic diagnostic, MotionSegment seen, double confidence) {
    /** Checks for nulls. */
    public GroundedFinding {
        Objects.requireNonNull(diagnostic, "diagnostic");
        Objects.requireNonNull(seen, "seen");
    }
}

package dev.chai.spec.lint;

import dev.chai.spec.Aspect;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that shows what a rule reports, or what it leaves alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the text
 * @param finds the words that are reported; empty in a good example
 * @param fixed the text after the rule's first fix, where it has one
 * @param profile the kind of text
 * @param aspect the aspect it is meant to be
 * @param target the generator it is written for
 */
public record RuleExample(
        String text,
        Optional<String> finds,
        Optional<String> fixed,
        Profile profile,
        Optional<Aspect> aspect,
        Target target) {
    /** Checks for nulls. */
    public RuleExample {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(finds, "finds");
        Objects.requireNonNull(fixed, "fixed");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(target, "target");
    }

    /** The example as the linter takes it. */
    public CaptionInput input() {
        CaptionInput input = CaptionInput.of(text);
        return aspect.map(input::withAspect).orElse(input);
    }
}

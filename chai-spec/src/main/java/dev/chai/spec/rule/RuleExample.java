package dev.chai.spec.rule;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.authors.LabelFile;
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
 * @param labels the labels of the clip as JSON, where the rule is about them
 * @since 0.1
 */
public record RuleExample(
        String text,
        Optional<String> finds,
        Optional<String> fixed,
        Profile profile,
        Optional<Aspect> aspect,
        Target target,
        Optional<String> labels) {
    /** Checks for nulls. */
    public RuleExample {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(finds, "finds");
        Objects.requireNonNull(fixed, "fixed");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(labels, "labels");
    }

    /** Returns the example as an input of the linter. */
    public CaptionInput input() {
        CaptionInput input = CaptionInput.of(text);
        input = aspect.map(input::withAspect).orElse(input);
        return labels.map(json -> LabelFile.clip(json, "example", 1))
                .map(input::withLabels)
                .orElse(input);
    }
}

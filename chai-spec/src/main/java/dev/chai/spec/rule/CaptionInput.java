package dev.chai.spec.rule;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.ClipLabels;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One text to check, with what is known about it.
 *
 * <pre>{@code
 * CaptionInput input = CaptionInput.of("The camera is static.").withId("clip-7").withAspect(Aspect.CAMERA);
 * LintReport report = Linter.standard().lint(input);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the user's name for it; empty if there is none
 * @param text the caption, prompt or critique
 * @param aspect the part of the description it is meant to be; without it nothing is reported as missing
 * @param labels what people decided about the clip; a text is checked against them where they are given
 * @param ignore ids or names of rules whose findings are not wanted here
 * @param origin the file it stands in
 */
public record CaptionInput(
        String id,
        String text,
        Optional<Aspect> aspect,
        Optional<ClipLabels> labels,
        Set<String> ignore,
        Optional<Origin> origin) {
    /** Copies the set. */
    public CaptionInput {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(labels, "labels");
        ignore = Set.copyOf(ignore);
        Objects.requireNonNull(origin, "origin");
    }

    /** A text about which nothing is known. */
    public static CaptionInput of(String text) {
        return new CaptionInput("", text, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    /** A copy with an id. */
    public CaptionInput withId(String newId) {
        return new CaptionInput(newId, text, aspect, labels, ignore, origin);
    }

    /** A copy with another text. */
    public CaptionInput withText(String newText) {
        return new CaptionInput(id, newText, aspect, labels, ignore, origin);
    }

    /** A copy with an aspect. */
    public CaptionInput withAspect(Aspect newAspect) {
        return new CaptionInput(id, text, Optional.of(newAspect), labels, ignore, origin);
    }

    /** A copy with the labels of the clip. */
    public CaptionInput withLabels(ClipLabels newLabels) {
        return new CaptionInput(id, text, aspect, Optional.of(newLabels), ignore, origin);
    }

    /** A copy with other rules to ignore. */
    public CaptionInput withIgnore(Set<String> rules) {
        return new CaptionInput(id, text, aspect, labels, rules, origin);
    }

    /** A copy with an origin. */
    public CaptionInput withOrigin(Origin newOrigin) {
        return new CaptionInput(id, text, aspect, labels, ignore, Optional.of(newOrigin));
    }
}

package dev.chai.spec.lint;

import dev.chai.spec.Aspect;
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
 * @param ignore ids or names of rules whose findings are not wanted here
 * @param origin the file it stands in
 */
public record CaptionInput(
        String id, String text, Optional<Aspect> aspect, Set<String> ignore, Optional<Origin> origin) {
    /** Copies the set. */
    public CaptionInput {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(aspect, "aspect");
        ignore = Set.copyOf(ignore);
        Objects.requireNonNull(origin, "origin");
    }

    /** A text about which nothing is known. */
    public static CaptionInput of(String text) {
        return new CaptionInput("", text, Optional.empty(), Set.of(), Optional.empty());
    }

    /** A copy with an id. */
    public CaptionInput withId(String newId) {
        return new CaptionInput(newId, text, aspect, ignore, origin);
    }

    /** A copy with another text. */
    public CaptionInput withText(String newText) {
        return new CaptionInput(id, newText, aspect, ignore, origin);
    }

    /** A copy with an aspect. */
    public CaptionInput withAspect(Aspect newAspect) {
        return new CaptionInput(id, text, Optional.of(newAspect), ignore, origin);
    }

    /** A copy with other rules to ignore. */
    public CaptionInput withIgnore(Set<String> rules) {
        return new CaptionInput(id, text, aspect, rules, origin);
    }

    /** A copy with an origin. */
    public CaptionInput withOrigin(Origin newOrigin) {
        return new CaptionInput(id, text, aspect, ignore, Optional.of(newOrigin));
    }
}

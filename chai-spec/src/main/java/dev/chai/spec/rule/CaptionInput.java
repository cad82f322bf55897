package dev.chai.spec.rule;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.ClipLabels;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds one text to check, with what is known about it.
 *
 * <pre>{@code
 * CaptionInput input = CaptionInput.of("The camera is static.").withId("clip-7").withAspect(Aspect.CAMERA);
 * LintReport report = Linter.standard().lint(input);
 * }</pre>
 *
 * <p>Facts are values of any type that rules may require: labels of the clip, a motion report, whatever a custom rule needs.
 *
 * <p>Immutable and thread-safe, if the facts are.
 *
 * @since 0.1
 */
public final class CaptionInput {
    private final String id;
    private final String text;
    private final @Nullable Aspect aspect;
    private final Map<Class<?>, Object> facts;
    private final Set<String> ignore;
    private final @Nullable Origin origin;

    private CaptionInput(
            String id,
            String text,
            @Nullable Aspect aspect,
            Map<Class<?>, Object> facts,
            Set<String> ignore,
            @Nullable Origin origin) {
        this.id = Objects.requireNonNull(id, "id");
        this.text = Objects.requireNonNull(text, "text");
        this.aspect = aspect;
        this.facts = facts;
        this.ignore = Set.copyOf(ignore);
        this.origin = origin;
    }

    /** Returns an input of a text about which nothing is known. */
    public static CaptionInput of(String text) {
        return new CaptionInput("", text, null, Map.of(), Set.of(), null);
    }

    /** Returns the user's name for the text; empty if it has none. */
    public String id() {
        return id;
    }

    /** Returns the caption, prompt or critique. */
    public String text() {
        return text;
    }

    /** Returns the part of the description that the text is meant to be; without it nothing is reported as missing. */
    public Optional<Aspect> aspect() {
        return Optional.ofNullable(aspect);
    }

    /** Returns the labels of the clip, against which the text is checked; they are a fact like any other. */
    public Optional<ClipLabels> labels() {
        return fact(ClipLabels.class);
    }

    /** Returns the fact that was added under exactly this type. */
    public <T> Optional<T> fact(Class<T> type) {
        return Optional.ofNullable(type.cast(facts.get(type)));
    }

    /** Returns whether facts of all these types were added. */
    public boolean hasFacts(Set<Class<?>> types) {
        return facts.keySet().containsAll(types);
    }

    /** Returns ids or names of rules whose findings are not wanted for this text. */
    public Set<String> ignore() {
        return ignore;
    }

    /** Returns the file that holds the text. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /** Returns a copy with an id. */
    public CaptionInput withId(String newId) {
        return new CaptionInput(newId, text, aspect, facts, ignore, origin);
    }

    /** Returns a copy with another text. */
    public CaptionInput withText(String newText) {
        return new CaptionInput(id, newText, aspect, facts, ignore, origin);
    }

    /** Returns a copy with an aspect. */
    public CaptionInput withAspect(Aspect newAspect) {
        return new CaptionInput(id, text, Objects.requireNonNull(newAspect, "aspect"), facts, ignore, origin);
    }

    /** Returns a copy with the labels of the clip. */
    public CaptionInput withLabels(ClipLabels newLabels) {
        return withFact(ClipLabels.class, newLabels);
    }

    /**
     * Returns a copy with a fact, in place of an earlier one of the same type.
     *
     * <pre>{@code
     * CaptionInput input = CaptionInput.of(caption).withFact(MotionReport.class, report);
     * }</pre>
     *
     * @param type the type under which rules {@linkplain Subscription#requires() require} it and ask for it
     */
    public <T> CaptionInput withFact(Class<T> type, T fact) {
        Map<Class<?>, Object> more = new HashMap<>(facts);
        more.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(fact, "fact"));
        return new CaptionInput(id, text, aspect, Map.copyOf(more), ignore, origin);
    }

    /** Returns a copy with other rules to ignore. */
    public CaptionInput withIgnore(Set<String> rules) {
        return new CaptionInput(id, text, aspect, facts, rules, origin);
    }

    /** Returns a copy with an origin. */
    public CaptionInput withOrigin(Origin newOrigin) {
        return new CaptionInput(id, text, aspect, facts, ignore, Objects.requireNonNull(newOrigin, "origin"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaptionInput that
                && id.equals(that.id)
                && text.equals(that.text)
                && aspect == that.aspect
                && facts.equals(that.facts)
                && ignore.equals(that.ignore)
                && Objects.equals(origin, that.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, text, aspect, facts, ignore, origin);
    }

    @Override
    public String toString() {
        return (id.isEmpty() ? "" : id + ": ") + text;
    }
}

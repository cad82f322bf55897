package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One shot of a prompt: what its mark says, and where its text is.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Shot {
    private final int index;
    private final ShotMark mark;
    private final Span span;

    Shot(int index, ShotMark mark, Span span) {
        this.index = index;
        this.mark = mark;
        this.span = span;
    }

    /** Returns the position among the shots of the prompt, from 0. */
    public int index() {
        return index;
    }

    /** Returns how the prompt marks the shot. */
    public ShotForm form() {
        return mark.form();
    }

    /** Returns the place of the mark, such as {@code [Shot 2]}; empty where there is none, as for the first of several lines. */
    public Optional<Span> mark() {
        return mark.span().length() == 0 ? Optional.empty() : Optional.of(mark.span());
    }

    /** Returns the place of the shot's text, without its mark. */
    public Span span() {
        return span;
    }

    /** Returns the number that the mark gives. */
    public OptionalInt number() {
        return mark.number();
    }

    /** Returns the words of the mark, such as {@code Shot 2} or {@code EXT. FARM - DAY}; empty for a mark without words. */
    public Optional<String> label() {
        @Nullable String label = mark.label();
        return Optional.ofNullable(label);
    }

    /** Returns when the shot is shown. */
    public Optional<ShotTime> time() {
        @Nullable ShotTime time = mark.time();
        return Optional.ofNullable(time);
    }

    @Override
    public String toString() {
        return "shot " + (index + 1) + label().map(l -> " \"" + l + "\"").orElse("")
                + time().map(t -> " " + t).orElse("") + " " + span;
    }
}

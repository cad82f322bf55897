package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A place where a shot starts, with what the mark says.
 *
 * <p>Immutable and thread-safe.
 */
final class ShotMark {
    private final ShotForm form;
    private final Span span;
    private final int number;
    private final @Nullable String label;
    private final @Nullable ShotTime time;

    private static final int NONE = -1;

    private ShotMark(ShotForm form, Span span, int number, @Nullable String label, @Nullable ShotTime time) {
        this.form = form;
        this.span = span;
        this.number = number;
        this.label = label;
        this.time = time;
    }

    static ShotMark of(ShotForm form, Span span) {
        return new ShotMark(form, span, NONE, null, null);
    }

    ShotMark withNumber(int value) {
        return new ShotMark(form, span, value, label, time);
    }

    ShotMark withLabel(String value) {
        return new ShotMark(form, span, number, value, time);
    }

    ShotMark withTime(@Nullable ShotTime value) {
        return new ShotMark(form, span, number, label, value);
    }

    /** Returns this mark and one right after it as one, for example {@code Shot 1 (0-3s):}. */
    ShotMark and(ShotMark next) {
        Span both = new Span(span.start(), next.span.end());
        return new ShotMark(
                label == null ? next.form : form,
                both,
                number == NONE ? next.number : number,
                label == null ? next.label : label,
                time == null ? next.time : time);
    }

    ShotForm form() {
        return form;
    }

    Span span() {
        return span;
    }

    OptionalInt number() {
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Nullable
    String label() {
        return label;
    }

    @Nullable
    ShotTime time() {
        return time;
    }
}

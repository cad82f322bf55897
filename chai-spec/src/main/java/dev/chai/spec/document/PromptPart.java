package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a prompt that is read as continuous text: the body of a shot, the value of a field, a negative part.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PromptPart {
    private static final int ALL_SHOTS = -1;

    private final PartKind kind;
    private final Span span;
    private final @Nullable String field;
    private final int shot;
    private final MappedText text;

    PromptPart(PartKind kind, Span span, @Nullable String field, int shot, MappedText text) {
        this.kind = kind;
        this.span = span;
        this.field = field;
        this.shot = shot;
        this.text = text;
    }

    static PromptPart ofAllShots(PartKind kind, Span span, @Nullable String field, MappedText text) {
        return new PromptPart(kind, span, field, ALL_SHOTS, text);
    }

    PromptPart inShot(int index) {
        return new PromptPart(kind, span, field, index, text);
    }

    /** Returns what the part is for. */
    public PartKind kind() {
        return kind;
    }

    /** Returns where the part is in the prompt. */
    public Span span() {
        return span;
    }

    /** Returns the name of the field whose value it is, as written; empty for running text. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** Returns the index of the shot it belongs to; empty if it is about the whole prompt. */
    public OptionalInt shot() {
        return shot == ALL_SHOTS ? OptionalInt.empty() : OptionalInt.of(shot);
    }

    /** Returns the text to read, which knows its places in the prompt. */
    public MappedText mapped() {
        return text;
    }

    /** Returns the text to read: without marks, weights and what is left alone, with identifiers split into words. */
    public String text() {
        return text.text();
    }

    @Override
    public String toString() {
        return kind + " " + span + (field == null ? "" : " " + field) + ": " + text();
    }
}

package dev.chai.spec.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as people write it: shots with numbers and times, fields, negative parts, and text that is left alone.
 *
 * <pre>{@code
 * PromptDocument document = PromptDocument.read("""
 *         {"shots": [{"camera": "pans up"}, {"camera": "static"}], "negative_prompt": "blur"}""");
 * document.shots().size();                              // 2
 * document.parts(PartKind.WISH).get(0).text();          // pans up
 * document.parts(PartKind.WISH).get(0).shot();          // OptionalInt[0]
 * document.parts(PartKind.NEGATIVE).get(0).text();      // blur
 * }</pre>
 *
 * <p>Every prompt can be read: what has no marks is one shot with one part. A prompt that is wholly in quotation marks is read without
 * them; one that looks like JSON and is not is read as running text and says so in {@link #problem}. All places are UTF-16 offsets into
 * the original text.
 *
 * <p>Immutable and thread-safe. Cost: linear in the length; a caption without any structure costs one look at each character.
 *
 * @since 0.1
 */
public final class PromptDocument {
    private final String text;
    private final List<Shot> shots;
    private final List<PromptPart> parts;
    private final List<LeftAlone> leftAlone;
    private final @Nullable String problem;

    PromptDocument(
            String text,
            List<Shot> shots,
            List<PromptPart> parts,
            List<LeftAlone> leftAlone,
            @Nullable String problem) {
        this.text = text;
        this.shots = List.copyOf(shots);
        this.parts = List.copyOf(parts);
        this.leftAlone = List.copyOf(leftAlone);
        this.problem = problem;
    }

    /** Reads a prompt. */
    public static PromptDocument read(String text) {
        Objects.requireNonNull(text, "text");
        return new DocumentReader(text).read();
    }

    /** Returns the original text. */
    public String text() {
        return text;
    }

    /** Returns the shots in the order of the text, at least one. */
    public List<Shot> shots() {
        return shots;
    }

    /** Returns whether the prompt marks more than one shot. */
    public boolean isMultiShot() {
        return shots.size() > 1;
    }

    /** Returns all parts in the order of the text. */
    public List<PromptPart> parts() {
        return parts;
    }

    /** Returns the parts of one kind in the order of the text. */
    public List<PromptPart> parts(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** Returns the parts that belong to one shot, without those of the whole prompt. */
    public List<PromptPart> parts(Shot shot) {
        return parts.stream()
                .filter(part -> part.shot().isPresent() && part.shot().getAsInt() == shot.index())
                .toList();
    }

    /** Returns the pieces that are not language about the clip, in the order of the text. */
    public List<LeftAlone> leftAlone() {
        return leftAlone;
    }

    /** Returns why the prompt could not be read the way it looks; empty if it could. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}

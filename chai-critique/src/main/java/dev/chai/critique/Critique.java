package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What has to change in a drafted caption, as text and as points.
 *
 * <pre>{@code
 * Critique critique = Critique.of("The camera pans right, not left.", Provenance.human("annotator-3f2a"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the critique as it is used; not blank
 * @param points the same, split into points; empty if that has not been done
 * @param by who has the last word in it
 * @param notes what was typed at first, often in another language
 * @param polished the model's wording of the notes
 * @since 0.1
 */
public record Critique(
        String text, List<CritiquePoint> points, Provenance by, Optional<String> notes, Optional<Proposal> polished) {
    /** @throws IllegalArgumentException if the text is blank */
    public Critique {
        Text.requireContent(text, "critique");
        points = List.copyOf(points);
        requireNonNull(by, "by");
        requireNonNull(notes, "notes");
        requireNonNull(polished, "polished");
    }

    /** Returns a critique as it was written, with its author. */
    public static Critique of(String text, Provenance by) {
        return new Critique(text, List.of(), by, Optional.empty(), Optional.empty());
    }

    /** Returns the same critique, split into these points. */
    public Critique withPoints(List<CritiquePoint> parts) {
        return new Critique(text, parts, by, notes, polished);
    }
}

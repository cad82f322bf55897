package dev.chai.critique.points;

import dev.chai.critique.CritiquePoint;
import java.util.List;

/**
 * A critique split into points.
 *
 * <pre>{@code
 * ReadCritique read = CritiqueReader.standard().read(critique, preCaption);
 * if (read.isOtherLanguage()) {
 *     // kept as points of their own, but neither kind nor target can be trusted
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param points one for each sentence or numbered item
 * @param isOtherLanguage whether some of it is written in another script than Latin, as typed notes often are
 * @since 0.1
 */
public record ReadCritique(List<CritiquePoint> points, boolean isOtherLanguage) {
    /** Copies the list. */
    public ReadCritique {
        points = List.copyOf(points);
    }
}
